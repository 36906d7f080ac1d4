// Tables as the grammar of a stored body has them: widths in colgroup and colwidth, colours of cells as #rrggbb.
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import type { Node } from '@tiptap/pm/model';

import { toHexColour } from '../paste/css';

/** Width of each column in px, null where none is set; read from the cells of the first row. */
const widthsOf = (table: Node): (number | null)[] => {
  const widths: (number | null)[] = [];
  table.firstChild?.forEach(({ attrs }) => {
    const { colspan, colwidth } = attrs as { colspan: number; colwidth: number[] | null };
    for (let part = 0; part < colspan; part++) widths.push(colwidth?.[part] || null);
  });
  return widths;
};

const styleOf = (element: HTMLElement, name: string): string | null =>
  new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, 'i')
    .exec(element.getAttribute('style') ?? '')?.[1]
    ?.trim() ?? null;

const cellLook = {
  backgroundColor: {
    default: null,
    parseHTML: (element: HTMLElement) => toHexColour(styleOf(element, 'background-color') ?? ''),
    renderHTML: ({ backgroundColor }: Record<string, unknown>) =>
      backgroundColor ? { style: `background-color: ${String(backgroundColor)}` } : {},
  },
  verticalAlign: {
    default: null,
    parseHTML: (element: HTMLElement) =>
      /^(?:top|middle|bottom)$/.exec(styleOf(element, 'vertical-align') ?? '')?.[0] ?? null,
    renderHTML: ({ verticalAlign }: Record<string, unknown>) =>
      verticalAlign ? { style: `vertical-align: ${String(verticalAlign)}` } : {},
  },
};

/** Spans of one say nothing. */
const withoutOnes = (attributes: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(attributes).filter(
      ([name, value]) => value != null && !(name.endsWith('span') && Number(value) === 1),
    ),
  );

const Cell = TableCell.extend({
  addAttributes() {
    return { ...this.parent?.(), ...cellLook };
  },
  renderHTML: ({ HTMLAttributes }) => ['td', withoutOnes(HTMLAttributes), 0],
});

const Header = TableHeader.extend({
  addAttributes() {
    return { ...this.parent?.(), ...cellLook };
  },
  renderHTML: ({ HTMLAttributes }) => ['th', withoutOnes(HTMLAttributes), 0],
});

const OwnTable = Table.extend({
  renderHTML({ node }) {
    const widths = widthsOf(node);
    if (widths.every((width) => width === null)) return ['table', ['tbody', 0]];
    const columns = widths.map((width) => ['col', width ? { style: `width: ${width}px` } : {}]);
    return ['table', ['colgroup', ...columns], ['tbody', 0]] as never;
  },
});

export const tables = [
  OwnTable.configure({ resizable: true, cellMinWidth: 40, lastColumnResizable: true }),
  TableRow,
  Cell,
  Header,
];
