import type { FigureDimension } from '../../../../src/contracts/figures';
import type { Sql } from '../../../../src/platform/sql/sql';
import { type CountsDimension, toSource } from '../core/figures-source';
import type { FiguresQuery, FiguresStore, Group } from '../core/ports';

// Expressions are chosen from these tables; what a person typed goes in as a parameter only.
const LEDGER_COLUMNS: Record<CountsDimension, string> = {
  channel: 'channel',
  account: 'account_id',
  'content-type': 'item_type',
  format: 'format',
  department: 'department_id',
  column: 'column_id',
};

const toExpression = (dimension: FigureDimension, isFromCounts: boolean): string => {
  switch (dimension) {
    case 'day':
      return 'd.day';
    case 'month':
      return 'd.month';
    case 'year':
      return 'd.year';
    case 'locale':
      return 'e.locale';
    case 'counted-as':
      return 'e.counted_as';
    case 'account':
      return 'e.account_id';
    case 'channel':
    case 'content-type':
    case 'format':
    case 'department':
    case 'column':
      return isFromCounts ? 'e.value' : `e.${LEDGER_COLUMNS[dimension]}`;
  }
};

/** Parameters: $1 from, $2 to, $3 counted_as, $4 accounts, $5 locales, $6 channels, $7 formats. */
const COMMON = `counted_on between $1 and $2 and counted_as = any ($3)
    and (cardinality($4::text[]) = 0 or account_id = any ($4)) and (cardinality($5::text[]) = 0 or locale = any ($5))`;
const LEDGER_ONLY = `(cardinality($6::text[]) = 0 or channel = any ($6)) and (cardinality($7::text[]) = 0 or format = any ($7))`;

/** Counts of one dimension and the uncounted tail in the same shape: one statement, hence one snapshot. */
const fromCounts = (dimension: CountsDimension) => {
  const tail = LEDGER_COLUMNS[dimension];
  return `
    select counted_on, account_id, counted_as, locale, value, number from gongkai.counts
    where dimension = '${dimension}' and ${COMMON}
      and (cardinality($6::text[]) = 0 or value = any ($6)) and (cardinality($7::text[]) = 0 or value = any ($7))
    union all
    select counted_on, account_id, counted_as, locale, ${tail}, 1 from gongkai.uncounted join gongkai.ledger using (entry_id)
    where ${COMMON} and ${LEDGER_ONLY}`;
};

const FROM_LEDGER = `select *, 1 as number from gongkai.ledger where ${COMMON} and ${LEDGER_ONLY}`;

/** Names of days are made once a day of the range, not once a row. */
const DAYS = `(select d::date as counted_on, to_char(d, 'YYYY-MM-DD') as day, to_char(d, 'YYYY-MM') as month, to_char(d, 'YYYY') as year
    from generate_series($1::date::timestamp, $2::date::timestamp, interval '1 day') d) d`;

const toStatement = (query: FiguresQuery) => {
  const source = toSource(query);
  const isFromCounts = source.kind === 'counts';
  const entries = source.kind === 'counts' ? fromCounts(source.dimension) : FROM_LEDGER;
  const hasDays = query.by.some((dimension) => ['day', 'month', 'year'].includes(dimension));
  const expressions = query.by.map((dimension) => toExpression(dimension, isFromCounts));
  const values = `array[${expressions.join(', ')}]::text[]`;
  const groups = expressions.length > 0 ? `group by ${expressions.join(', ')}` : '';
  return `select ${values} as "values", coalesce(sum(e.number), 0)::bigint as number
    from (${entries}) e ${hasDays ? `join ${DAYS} using (counted_on)` : ''} ${groups}`;
};

const readGroups = (sql: Sql, query: FiguresQuery) =>
  sql<Group>(toStatement(query), [
    query.from,
    query.to,
    query.countedAs,
    query.accounts,
    query.locales,
    query.channels,
    query.formats,
  ]);

export const figuresStore: FiguresStore = { readGroups };
