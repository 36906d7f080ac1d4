// A table of a body: scrolls in a box of its own, so that it never widens the page.
import { type BodyElement, isElement } from '../../../../../src/platform/html/body-tree';
import { type Html, html } from '../../core/html';
import { wordsOf } from '../../core/words';

type TableContext = {
  /** From 1 in the order of the body. */
  number: number;
  locale: string;
  toCell: (cell: BodyElement) => Html;
};

const childrenOf = (element: BodyElement, ...tags: string[]): BodyElement[] =>
  element.children.filter(
    (child): child is BodyElement => isElement(child) && tags.includes(child.tag),
  );

const valueOf = ({ attributes }: BodyElement, name: string): string | undefined =>
  new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(attributes.style ?? '')?.[1]?.trim();

/** Shares of the whole width, so that what was drawn in the editor keeps its look at every width. */
const toColumns = (table: BodyElement): Html | null => {
  const widths = childrenOf(table, 'colgroup').flatMap((group) =>
    childrenOf(group, 'col').map((column) => Number.parseFloat(valueOf(column, 'width') ?? '0')),
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total === 0 || widths.includes(0)) return null;
  return html`<colgroup>
    ${widths.map((width) => html`<col width="${Math.round((width / total) * 1000) / 10}%" />`)}
  </colgroup>`;
};

/** Whether white reads better than black on a colour: its luminance, roughly as WCAG weighs it. */
const isDark = (colour: string): boolean => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
};

const toCellClass = (cell: BodyElement, colour: string | undefined): string =>
  [
    valueOf(cell, 'text-align') && `align-${valueOf(cell, 'text-align')}`,
    valueOf(cell, 'vertical-align') && `at-${valueOf(cell, 'vertical-align')}`,
    colour && isDark(colour) && 'on-dark',
  ]
    .filter(Boolean)
    .join(' ');

/** bgcolor: an attribute, for the policy of the portal refuses styles in a page. */
const toCellAttributes = (cell: BodyElement, isFirstRow: boolean): Html => {
  const { colspan, rowspan } = cell.attributes;
  const colour = valueOf(cell, 'background-color');
  const names = toCellClass(cell, colour);
  return html`${cell.tag === 'th' && html` scope="${isFirstRow ? 'col' : 'row'}"`}${colspan && html` colspan="${colspan}"`}${rowspan && html` rowspan="${rowspan}"`}${colour && html` bgcolor="${colour}"`}${names && html` class="${names}"`}`;
};

const toRow =
  ({ toCell }: TableContext) =>
  (row: BodyElement, at: number): Html => {
    const cells = childrenOf(row, 'td', 'th').map((cell): Html => ({
      markup: `<${cell.tag}${toCellAttributes(cell, at === 0).markup}>${toCell(cell).markup}</${cell.tag}>`,
    }));
    return html`<tr>
      ${cells}
    </tr>`;
  };

/** With focus and a name, for those who scroll by keyboard. */
export const toTable = (table: BodyElement, context: TableContext): Html => {
  const rows = [table, ...childrenOf(table, 'tbody')].flatMap((part) => childrenOf(part, 'tr'));
  return html`<div
    class="table"
    role="region"
    tabindex="0"
    aria-label="${wordsOf(context.locale).table} ${context.number}"
  >
    <table>
      ${toColumns(table)}
      <tbody>
        ${rows.map(toRow(context))}
      </tbody>
    </table>
  </div>`;
};
