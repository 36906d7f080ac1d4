import type { FigureDimension, PublicationFigures } from '../../../../src/contracts/figures';

export type CrossTable = {
  /** Heads of the columns of figures; one without a second dimension. */
  columns: { key: string; name: string }[];
  rows: { key: string; name: string; numbers: number[]; total: number }[];
  columnTotals: number[];
  total: number;
};

const ONLY = '';

/**
 * Figures by one or two dimensions as a table: the first dimension down, the second across. Order is that of the answer.
 * `unnamed` stands where an item names no value; `numberHead` heads the only column where there is one dimension.
 */
export const toCrossTable = (
  figures: PublicationFigures,
  words: { unnamed: string; numberHead: string; chinese: boolean },
): CrossTable => {
  const [down, across] = figures.by;
  const columns = new Map<string, string>();
  const rows = new Map<string, { name: string; cells: Map<string, number> }>();
  for (const row of figures.rows) {
    const names = words.chinese ? row.namesZh : row.namesEn;
    const read = (dimension: FigureDimension, what: 'values' | 'names') =>
      (what === 'values' ? row.values[dimension] : names[dimension]) ?? '';
    const column = across ? read(across, 'values') : ONLY;
    const line = down ? read(down, 'values') : ONLY;
    columns.set(column, across ? read(across, 'names') || words.unnamed : words.numberHead);
    const found = rows.get(line) ?? {
      name: (down && read(down, 'names')) || words.unnamed,
      cells: new Map<string, number>(),
    };
    found.cells.set(column, (found.cells.get(column) ?? 0) + row.number);
    rows.set(line, found);
  }
  const keys = [...columns.keys()];
  const lines = [...rows].map(([key, { name, cells }]) => {
    const numbers = keys.map((column) => cells.get(column) ?? 0);
    return { key, name, numbers, total: numbers.reduce((sum, one) => sum + one, 0) };
  });
  return {
    columns: keys.map((key) => ({ key, name: columns.get(key) ?? key })),
    rows: lines,
    columnTotals: keys.map((_, index) =>
      lines.reduce((sum, { numbers }) => sum + (numbers[index] ?? 0), 0),
    ),
    total: figures.total,
  };
};
