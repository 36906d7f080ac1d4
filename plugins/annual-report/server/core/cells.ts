// The cells of an edition's tables, by name and by words.
import type { Block, CellKind, Edition, Heading } from './edition';

export type Cell = {
  /** Table, keys of its row, keys of its column: table3.results.total.naturalPerson. */
  name: string;
  table: string;
  kind: CellKind;
  computed: boolean;
  /** For people, short enough for a sentence: 表三 · （五）不予处理 › 2.重复申请 · 自然人. */
  words: string;
};
/** The lowest heading of a row or a column, with those above it. */
export type Leaf = {
  keys: string[];
  labels: string[];
  /** The labels that tell it from others: those of headings with a key. */
  named: string[];
  kind?: CellKind;
  computed: boolean;
};

export const toLeaves = (headings: readonly Heading[], above?: Leaf): Leaf[] =>
  headings.flatMap(({ key, label, kind = above?.kind, computed = false, children }) => {
    const leaf: Leaf = {
      keys: [...(above?.keys ?? []), ...(key === undefined ? [] : [key])],
      labels: [...(above?.labels ?? []), label],
      named: [...(above?.named ?? []), ...(key === undefined ? [] : [label])],
      ...(kind === undefined ? {} : { kind }),
      computed: computed || (above?.computed ?? false),
    };
    return children === undefined ? [leaf] : toLeaves(children, leaf);
  });

const toWords = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' › ');

const cellOf = (table: Edition['tables'][number], row: Leaf, column: Leaf): Cell => ({
  name: [table.key, ...row.keys, ...column.keys].join('.'),
  table: table.key,
  kind: column.kind ?? row.kind ?? 'count',
  computed: row.computed || column.computed,
  words: [table.title, toWords(row.named.slice(-2)), toWords(column.named)]
    .filter(Boolean)
    .join(' · '),
});

/** A block's cells in reading order, a list for each row. */
export const cellsOfBlock = (table: Edition['tables'][number], block: Block): Cell[][] => {
  const columns = toLeaves(block.columns);
  return toLeaves(block.rows).map((row) => columns.map((column) => cellOf(table, row, column)));
};

export const cellsOf = (edition: Edition): Cell[] =>
  edition.tables.flatMap((table) =>
    table.blocks.flatMap((block) => cellsOfBlock(table, block).flat()),
  );
