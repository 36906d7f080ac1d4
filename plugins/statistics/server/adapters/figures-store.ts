import type { FigureDimension } from '../../../../src/contracts/figures';
import type { Sql } from '../../../../src/platform/sql/sql';
import { type CountsDimension, toSource } from '../core/figures-source';
import type { FiguresQuery, FiguresStore, Group } from '../core/ports';
import { type Span, toSpans } from '../core/to-spans';

// Expressions are chosen from these tables; what a person typed goes in as a parameter only.
const LEDGER_COLUMNS: Record<CountsDimension, string> = {
  channel: 'channel',
  account: 'account_id',
  'content-type': 'item_type',
  format: 'format',
  department: 'department_id',
  column: 'column_id',
};

const TIME_NAMES = { day: 'YYYY-MM-DD', month: 'YYYY-MM', year: 'YYYY' } as const;

type Part = { expression: string; /** What it is made of in counts or ledger. */ column: string };

const toPart = (dimension: FigureDimension, isFromCounts: boolean): Part => {
  switch (dimension) {
    case 'day':
    case 'month':
    case 'year':
      return {
        expression: `to_char(e.counted_on::timestamp, '${TIME_NAMES[dimension]}')`,
        column: 'counted_on',
      };
    case 'locale':
      return { expression: 'e.locale', column: 'locale' };
    case 'counted-as':
      return { expression: 'e.counted_as', column: 'counted_as' };
    case 'account':
      return { expression: 'e.account_id', column: 'account_id' };
    case 'channel':
    case 'content-type':
    case 'format':
    case 'department':
    case 'column': {
      const column = isFromCounts ? 'value' : LEDGER_COLUMNS[dimension];
      return { expression: `e.${column}`, column };
    }
  }
};

/** Parameters: $1 from, $2 to, $3 counted_as, $4 accounts, $5 locales, $6 channels, $7 formats; then two for each span. */
const COMMON = `counted_as = any ($3)
    and (cardinality($4::text[]) = 0 or account_id = any ($4)) and (cardinality($5::text[]) = 0 or locale = any ($5))`;
const OF_LEDGER = `counted_on between $1 and $2 and ${COMMON}
    and (cardinality($6::text[]) = 0 or channel = any ($6)) and (cardinality($7::text[]) = 0 or format = any ($7))`;
const OF_COUNTS = `${COMMON}
    and (cardinality($6::text[]) = 0 or value = any ($6)) and (cardinality($7::text[]) = 0 or value = any ($7))`;
const FIRST_OF_SPANS = 8;

/** Each source is summed up by itself before they are joined: a year of counts by day is some ten thousand rows. */
const sumUp = (columns: readonly string[], number: string, source: string) =>
  `select ${[...columns, `${number} as number`].join(', ')} from ${source} ${groupBy(columns)}`;

const groupBy = (expressions: readonly string[]) =>
  expressions.length > 0 ? `group by ${expressions.join(', ')}` : '';

/**
 * "offset 0" keeps the planner at one look-up a mark: nothing it knows of this short-lived table is true for long, and it
 * would otherwise read the whole year from the ledger (45 ms at a million entries).
 */
const UNCOUNTED_ENTRIES = `gongkai.uncounted u
      cross join lateral (select * from gongkai.ledger l where l.entry_id = u.entry_id offset 0) l`;

/** In the same shape; a month's counts stand at its first day. */
const COUNTS: Record<Span['of'], string> = {
  days: 'gongkai.counts',
  months: '(select month as counted_on, m.* from gongkai.month_counts m) m',
};

/** Counts of one dimension and the uncounted tail in the same shape: one statement, hence one snapshot. */
const fromCounts = (
  dimension: CountsDimension,
  columns: readonly string[],
  spans: readonly Span[],
) => {
  const counts = spans.map(({ of }, index) => {
    const first = FIRST_OF_SPANS + 2 * index;
    const range = `counted_on between $${first} and $${first + 1}`;
    const source = `${COUNTS[of]} where dimension = '${dimension}' and ${range} and ${OF_COUNTS}`;
    return sumUp(columns, 'sum(number)', source);
  });
  const tail = `(select counted_on, account_id, counted_as, locale, ${LEDGER_COLUMNS[dimension]} as value
      from ${UNCOUNTED_ENTRIES} where ${OF_LEDGER}) tail`;
  return [...counts, sumUp(columns, 'count(*)', tail)].join(' union all ');
};

const toStatement = (query: FiguresQuery) => {
  const source = toSource(query);
  const spans = source.kind === 'counts' ? toSpans(query) : [];
  const parts = query.by.map((dimension) => toPart(dimension, source.kind === 'counts'));
  const columns = [...new Set(parts.map(({ column }) => column))];
  const expressions = parts.map(({ expression }) => expression);
  const entries =
    source.kind === 'counts'
      ? fromCounts(source.dimension, columns, spans)
      : sumUp(columns, 'count(*)', `gongkai.ledger where ${OF_LEDGER}`);
  const text = `select array[${expressions.join(', ')}]::text[] as "values", coalesce(sum(e.number), 0)::bigint as number
    from (${entries}) e ${groupBy(expressions)}`;
  return { text, bounds: spans.flatMap(({ from, to }) => [from, to]) };
};

const readGroups = (sql: Sql, query: FiguresQuery) => {
  const { text, bounds } = toStatement(query);
  const { from, to, countedAs, accounts, locales, channels, formats } = query;
  return sql<Group>(text, [from, to, countedAs, accounts, locales, channels, formats, ...bounds]);
};

export const figuresStore: FiguresStore = { readGroups };
