import { prepared } from '../../../../src/platform/sql/prepared';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { CountDifference, CountsStore } from '../core/ports';

/** One counter at a time; a rebuild waits for it. */
const LOCK = `hashtextextended('statistics/counting', 0)`;

/** Six rows for each entry, one a dimension. `entries` is anything with the ledger's columns and a number. */
const spread = (entries: string) => `
  select e.counted_on, e.account_id, e.counted_as, e.locale, d.dimension, d.value, sum(e.number)::int as number
  from (
    select counted_on, account_id, counted_as, locale, channel, item_type, format, department_id, column_id, count(*) as number
    from ${entries} group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  ) e
  cross join lateral (values
    ('channel', e.channel), ('account', e.account_id), ('content-type', e.item_type),
    ('format', e.format), ('department', e.department_id), ('column', e.column_id)
  ) d (dimension, value)
  group by 1, 2, 3, 4, 5, 6`;

const KEY = 'account_id, counted_as, locale, dimension, value';
const COLUMNS = `counted_on, ${KEY}, number`;

const MONTH = `date_trunc('month', counted_on::timestamp)::date`;
/** The cells of `cells` (days) summed up by month; a month stands at its first day. */
const byMonth = (cells: string) =>
  `select ${MONTH} as month, ${KEY}, sum(number)::int as number from ${cells} group by 1, 2, 3, 4, 5, 6`;

// One statement, so one snapshot and all or nothing. Deleting is also the claim: a mark that another transaction deleted
// meanwhile is not returned, hence not counted here (the application's role has no right to lock marks otherwise).
// "offset 0" keeps the planner at one look-up a mark, however large the ledger grows.
const COUNT_MARKS = prepared(`
  with mine as materialized (select pg_try_advisory_xact_lock(${LOCK}) as got),
  taken as (
    delete from gongkai.uncounted where entry_id in (
      select u.entry_id from mine cross join gongkai.uncounted u where mine.got order by u.entry_id limit $1)
    returning entry_id),
  entries as (
    select l.* from taken t
    cross join lateral (select * from gongkai.ledger l where l.entry_id = t.entry_id offset 0) l),
  cells as materialized (${spread('entries')}),
  added as (
    insert into gongkai.counts as c (${COLUMNS})
    select ${COLUMNS} from cells
    order by dimension, counted_on, account_id, counted_as, locale, value
    on conflict (dimension, counted_on, account_id, counted_as, locale, value) do update
      set number = c.number + excluded.number),
  added_months as (
    insert into gongkai.month_counts as c (month, ${KEY}, number)
    ${byMonth('cells')}
    order by dimension, month, account_id, counted_as, locale, value
    on conflict (dimension, month, account_id, counted_as, locale, value) do update
      set number = c.number + excluded.number)
  select count(*) as taken from taken`);

// In the order of the key, so that a year's rows of a dimension lie together.
const FILL_COUNTS = `
  with cells as materialized (${spread(
    '(select l.* from gongkai.ledger l where not exists (select from gongkai.uncounted u where u.entry_id = l.entry_id)) counted',
  )}),
  made as (
    insert into gongkai.counts (${COLUMNS})
    select ${COLUMNS} from cells
    order by dimension, counted_on, account_id, counted_as, locale, value
    returning 1),
  made_months as (
    insert into gongkai.month_counts (month, ${KEY}, number)
    ${byMonth('cells')}
    order by dimension, month, account_id, counted_as, locale, value
    returning 1)
  select (select count(*) from made) + (select count(*) from made_months) as made`;

/** Cells of days, once as they are and once at the first day of their month. */
const inBothSpans = (cells: string) => `
  select false as by_month, ${COLUMNS} from ${cells} union all select true, ${MONTH}, ${KEY}, number from ${cells}`;

const FIND_DIFFERENCES = `
  with ledger_cells as materialized (${spread('gongkai.ledger')}),
  tail_cells as materialized (${spread('(select l.* from gongkai.uncounted join gongkai.ledger l using (entry_id)) tail')}),
  expected as (
    select by_month, counted_on, ${KEY}, sum(number)::int as number
    from (${inBothSpans('ledger_cells')}) s group by 1, 2, 3, 4, 5, 6, 7),
  found as (
    select by_month, counted_on, ${KEY}, sum(number)::int as number
    from (
      select false as by_month, ${COLUMNS} from gongkai.counts
      union all select true, month, ${KEY}, number from gongkai.month_counts
      union all ${inBothSpans('tail_cells')}
    ) s group by 1, 2, 3, 4, 5, 6, 7)
  select to_char(counted_on::timestamp, case when by_month then 'YYYY-MM' else 'YYYY-MM-DD' end) as period,
    account_id as "accountId", counted_as as "countedAs", locale, dimension, value,
    coalesce(e.number, 0) as expected, coalesce(f.number, 0) as found
  from expected e full join found f using (by_month, counted_on, ${KEY})
  where coalesce(e.number, 0) <> coalesce(f.number, 0)
  order by by_month, counted_on, account_id, counted_as, locale, dimension, value
  limit $1`;

const countMarks = async (sql: Sql, limit: number) => {
  const [row] = await sql<{ taken: number }>(COUNT_MARKS, [limit]);
  return row?.taken ?? 0;
};

const fillCounts = async (sql: Sql) => {
  const [row] = await sql<{ made: number }>(FILL_COUNTS);
  return row?.made ?? 0;
};

export const countsStore: CountsStore = {
  countMarks,
  fillCounts,
  lockCounting: async (sql) => void (await sql(`select pg_advisory_xact_lock(${LOCK})`)),
  clearCounts: async (sql) => {
    await sql('delete from gongkai.counts');
    await sql('delete from gongkai.month_counts');
  },
  findDifferences: (sql, limit) => sql<CountDifference>(FIND_DIFFERENCES, [limit]),
};
