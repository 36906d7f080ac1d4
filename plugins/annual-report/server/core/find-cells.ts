// Finds an edition's cells in the rows of a published report.
import { type CellValue, isValue, readCell } from './cell-value';
import { type Cell, cellsOfBlock, type Leaf, toLeaves } from './cells';
import type { Block, Edition } from './edition';
import { type Part, toLabel } from './published-report';

export type FoundCells = {
  cells: Map<string, CellValue>;
  /** Rows of the edition that the report does not have, in words. */
  missing: string[];
};
type Row = readonly string[];

const labelOf = ({ labels }: Leaf): string => toLabel(labels.at(-1) ?? '');

/** So many values; what a merged cell covers is printed blank by some, before them and after. */
const valuesOf = (printed: readonly string[], count: number): string[] | null => {
  const first = printed.findIndex((text) => text.trim() !== '');
  const blanks = Math.min(Math.max(first, 0), Math.max(printed.length - count, 0));
  const values = printed.slice(blanks, blanks + count);
  return values.length === count && values.every(isValue) ? values : null;
};

/** The values right after the row's label; null: this row is another. */
const valuesAfter = (row: Row, label: string, count: number): string[] | null => {
  for (const [place, printed] of row.entries()) {
    const values = toLabel(printed) === label ? valuesOf(row.slice(place + 1), count) : null;
    if (values !== null) return values;
  }
  return null;
};

/** The values at the end of a row that has so many and no more; a row of blanks is none. */
const valuesAtEnd = (row: Row, count: number): string[] | null => {
  const words = row.findLastIndex((printed) => !isValue(printed));
  const after = row.slice(words + 1);
  const blanks = Math.max(
    after.findIndex((printed) => printed.trim() !== ''),
    0,
  );
  const values = after.slice(Math.min(blanks, Math.max(after.length - count, 0)));
  return values.length === count && values.some((printed) => /\d/.test(printed)) ? values : null;
};

/**
 * The values of each row of a block: by its label, or, where labels are broken over lines (as PDF has them) or changed,
 * all of them by their order, if exactly as many rows hold that many numbers.
 */
const findBlock = (block: Block, rows: readonly Row[]): (string[] | null)[] => {
  const count = toLeaves(block.columns).length;
  const byLabel = toLeaves(block.rows).map((leaf) => {
    const label = labelOf(leaf);
    return label === '' ? null : firstOf(rows, (row) => valuesAfter(row, label, count));
  });
  if (!byLabel.includes(null)) return byLabel;
  const inOrder = rows.flatMap((row) => {
    const values = valuesAtEnd(row, count);
    return values === null ? [] : [values];
  });
  // Of one or two numbers there are rows in every text.
  return inOrder.length === byLabel.length && count > 4 ? inOrder : byLabel;
};

const firstOf = <Found>(rows: readonly Row[], find: (row: Row) => Found | null): Found | null => {
  for (const row of rows) {
    const found = find(row);
    if (found !== null) return found;
  }
  return null;
};

const take = (found: FoundCells, cells: readonly Cell[], values: string[] | null, row: Leaf) => {
  if (values === null)
    found.missing.push(
      [cells[0]?.words.split(' · ')[0], ...row.labels].filter(Boolean).join(' › '),
    );
  for (const [place, cell] of cells.entries()) {
    const printed = values?.[place];
    if (printed !== undefined) found.cells.set(cell.name, readCell(printed, cell.kind));
  }
};

export const findCells = (edition: Edition, parts: readonly Part[]): FoundCells => {
  const rows = parts.flatMap((part) => (part.kind === 'row' ? [part.cells] : []));
  const found: FoundCells = { cells: new Map(), missing: [] };
  for (const table of edition.tables)
    for (const block of table.blocks) {
      const values = findBlock(block, rows);
      const leaves = toLeaves(block.rows);
      for (const [place, cells] of cellsOfBlock(table, block).entries())
        take(found, cells, values[place] ?? null, leaves[place] as Leaf);
    }
  return found;
};
