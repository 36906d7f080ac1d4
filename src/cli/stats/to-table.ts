import type { PublicationFigures } from '../../contracts/figures';

/** Columns that a terminal gives a text: two for each Chinese sign. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, sign) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        sign,
      )
        ? 2
        : 1),
    0,
  );

const pad = (text: string, width: number, isNumber: boolean) => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return isNumber ? space + text : text + space;
};

/** Figures as a table for a terminal; names of the dimensions as heads, the total last. */
export const toTable = (
  { by, rows, total }: PublicationFigures,
  headOf: Record<string, string>,
): string => {
  const lines = [
    [...by.map((dimension) => headOf[dimension] ?? dimension), '条数'],
    ...rows.map((row) => [
      ...by.map((dimension) => row.namesZh[dimension] ?? ''),
      String(row.number),
    ]),
    ...(by.length > 0 ? [['合计', ...by.slice(1).map(() => ''), String(total)]] : []),
  ];
  const widths = [...by, ''].map((_, place) =>
    Math.max(...lines.map((cells) => widthOf(cells[place] ?? ''))),
  );
  const print = (cells: string[]) =>
    cells.map((cell, place) => pad(cell, widths[place] ?? 0, place === by.length)).join('  ');
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  const [heads = [], ...body] = lines.map(print);
  return [heads, rule, ...body].join('\n');
};
