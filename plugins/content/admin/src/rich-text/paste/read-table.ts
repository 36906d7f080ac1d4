// Tables: merged cells, widths and backgrounds as the other program had them.
import { toHexColour, toPx } from './css';
import { type Block, type Context, lose } from './paste-types';
import { readFlow, styleIn } from './read-flow';
import { type Element, elementsOf, walk } from './tree';
import { writeBlocks } from './write-blocks';

type Cell = {
  element: Element;
  colspan: number;
  rowspan: number;
  column: number;
  width: number | null;
};

/** As wide as a page's text; a wider table is drawn in proportion. */
const WIDEST_PX = 860;
const MOST_COLUMNS = 100;

const rowsOf = (table: Element): Element[] =>
  elementsOf(table).flatMap((child) =>
    child.tag === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.tag) ? rowsOf(child) : [],
  );

const span = (text: string | undefined): number =>
  Math.min(MOST_COLUMNS, Math.max(1, Number.parseInt(text ?? '1', 10) || 1));

/** A row without height that only tells the widths of the columns (Word's, for tables with merged cells). */
const isRuler = ({ attributes }: Element): boolean => attributes.height === '0';

const widthOf = (element: Element, context: Context): number | null => {
  const { width } = element.attributes;
  return toPx(styleIn(element, context).width) ?? (width?.includes('%') ? null : toPx(width));
};

/** Each cell with its column, counted past cells that reach down from rows above. */
const placeCells = (rows: Element[], context: Context): Cell[][] => {
  const taken = new Map<string, true>();
  return rows.map((row, rowIndex) => {
    let column = 0;
    return elementsOf(row)
      .filter(({ tag }) => tag === 'td' || tag === 'th')
      .map((element) => {
        while (taken.has(`${rowIndex} ${column}`)) column += 1;
        const { colspan, rowspan } = element.attributes;
        const cell = {
          element,
          column,
          colspan: span(colspan),
          rowspan: Math.min(span(rowspan), rows.length - rowIndex),
          width: widthOf(element, context),
        };
        for (let down = 0; down < cell.rowspan; down++) {
          for (let right = 0; right < cell.colspan; right++) {
            taken.set(`${rowIndex + down} ${column + right}`, true);
          }
        }
        column += cell.colspan;
        return cell;
      });
  });
};

/** Width of each column; null where some column's cannot be told. */
const toWidths = (rows: Cell[][]): number[] | null => {
  const cells = rows.flat();
  const count = Math.max(0, ...cells.map(({ column, colspan }) => column + colspan));
  const widths = Array.from(
    { length: count },
    (_, column) =>
      cells.find((cell) => cell.column === column && cell.colspan === 1 && cell.width)?.width ?? 0,
  );
  for (const { column, colspan, width } of cells) {
    const unknown = widths.slice(column, column + colspan).filter((one) => one === 0).length;
    if (!width || unknown !== 1) continue;
    const known = widths.slice(column, column + colspan).reduce((sum, one) => sum + one, 0);
    const at = widths.indexOf(0, column);
    if (width > known) widths[at] = width - known;
  }
  if (widths.length === 0 || widths.some((width) => width <= 0)) return null;
  const scale = Math.min(1, WIDEST_PX / widths.reduce((sum, width) => sum + width, 0));
  return widths.map((width) => Math.max(24, Math.round(width * scale)));
};

const attributesOf = (cell: Cell, widths: number[] | null, context: Context): string => {
  const { element, colspan, rowspan, column } = cell;
  const style = styleIn(element, context);
  const background = style['background-color'] ?? style.background ?? element.attributes.bgcolor;
  const colour = toHexColour(background ?? '');
  const vertical = /^(?:top|middle|bottom)$/i.exec(
    style['vertical-align'] ?? element.attributes.valign ?? '',
  )?.[0];
  const looks = [
    colour && colour !== '#ffffff' && `background-color: ${colour}`,
    vertical && `vertical-align: ${vertical.toLowerCase()}`,
  ].filter(Boolean);
  return [
    colspan > 1 && ` colspan="${colspan}"`,
    rowspan > 1 && ` rowspan="${rowspan}"`,
    widths && ` colwidth="${widths.slice(column, column + colspan).join(',')}"`,
    looks.length > 0 && ` style="${looks.join('; ')}"`,
  ]
    .filter(Boolean)
    .join('');
};

const writeCell = (cell: Cell, widths: number[] | null, context: Context): string => {
  const { element } = cell;
  const align = /^(?:center|right)$/i.exec(
    styleIn(element, context)['text-align'] ?? element.attributes.align ?? '',
  )?.[0];
  const look = {
    kind: 'p',
    align: align?.toLowerCase() ?? null,
    indent: false,
    item: null,
  } as const;
  const inner = writeBlocks(readFlow(element.children, context, look)) || '<p></p>';
  return `<${element.tag}${attributesOf(cell, widths, context)}>${inner}</${element.tag}>`;
};

/** A table as a block; one inside another gives its words to the cell. */
export const readTable = (table: Element, context: Context): Block[] => {
  const inner = [...walk(table)].filter(({ tag }) => tag === 'table');
  lose(context, 'nested-table', inner.length);
  for (const nested of inner) nested.tag = 'div';
  const all = rowsOf(table);
  const placed = placeCells(all, context);
  const widths = toWidths(placed);
  const rows = placed.filter((row, index) => row.length > 0 && !isRuler(all[index] as Element));
  if (rows.length === 0) return [];
  context.kept.table += 1;
  const columns = widths?.map((width) => `<col style="width: ${width}px">`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell) => writeCell(cell, widths, context)).join('')}</tr>`)
    .join('');
  const group = columns ? `<colgroup>${columns}</colgroup>` : '';
  return [{ kind: 'html', html: `<table>${group}<tbody>${body}</tbody></table>` }];
};
