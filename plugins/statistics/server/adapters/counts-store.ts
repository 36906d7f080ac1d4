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

const COLUMNS = 'counted_on, account_id, counted_as, locale, dimension, value, number';

// One statement, so one snapshot and all or nothing. Deleting is also the claim: a mark that another transaction deleted
// meanwhile is not returned, hence not counted here (the application's role has no right to lock marks otherwise).
// "offset 0" keeps the planner at one look-up a mark, however large the ledger grows.
const COUNT_MARKS = `
  with mine as materialized (select pg_try_advisory_xact_lock(${LOCK}) as got),
  taken as (
    delete from gongkai.uncounted where entry_id in (
      select u.entry_id from mine cross join gongkai.uncounted u where mine.got order by u.entry_id limit $1)
    returning entry_id),
  entries as (
    select l.* from taken t
    cross join lateral (select * from gongkai.ledger l where l.entry_id = t.entry_id offset 0) l),
  added as (
    insert into gongkai.counts as c (${COLUMNS})
    select ${COLUMNS} from (${spread('entries')}) s
    order by dimension, counted_on, account_id, counted_as, locale, value
    on conflict (dimension, counted_on, account_id, counted_as, locale, value) do update
      set number = c.number + excluded.number
    returning 1)
  select (select count(*) from taken) as taken, (select count(*) from added) as added`;

const FILL_COUNTS = `
  with made as (
    insert into gongkai.counts (${COLUMNS})
    select ${COLUMNS} from (${spread(
      '(select l.* from gongkai.ledger l where not exists (select from gongkai.uncounted u where u.entry_id = l.entry_id)) counted',
    )}) s
    returning 1)
  select count(*) as made from made`;

const FIND_DIFFERENCES = `
  with expected as (${spread('gongkai.ledger')}),
  found as (
    select counted_on, account_id, counted_as, locale, dimension, value, sum(number)::int as number
    from (
      select ${COLUMNS} from gongkai.counts
      union all
      select ${COLUMNS} from (${spread('(select l.* from gongkai.uncounted join gongkai.ledger l using (entry_id)) tail')}) t
    ) both_parts
    group by 1, 2, 3, 4, 5, 6)
  select counted_on as "countedOn", account_id as "accountId", counted_as as "countedAs", locale, dimension, value,
    coalesce(e.number, 0) as expected, coalesce(f.number, 0) as found
  from expected e full join found f using (counted_on, account_id, counted_as, locale, dimension, value)
  where coalesce(e.number, 0) <> coalesce(f.number, 0)
  order by counted_on, account_id, counted_as, locale, dimension, value
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
  clearCounts: async (sql) => void (await sql('delete from gongkai.counts')),
  findDifferences: (sql, limit) => sql<CountDifference>(FIND_DIFFERENCES, [limit]),
};
