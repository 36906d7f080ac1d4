import type { Sql } from '../../../../src/platform/sql/sql';
import type { RecordDifference, RecordedRowsStore } from '../core/ports';
import type { RecordedTable } from '../core/recorded-tables';

// Names of tables and columns come from RECORDED_TABLES alone, never from a user.
const toIdExpression = ({ id }: RecordedTable) =>
  id.map((column) => `(made.as_json ->> '${column}')`).join(` || '/' || `);

const toActorExpression = ({ actor }: RecordedTable) =>
  actor === null ? `'system'` : `coalesce(made.as_json ->> '${actor}', 'system')`;

// Events (record_event) carry no hash and are no record of a row. An erased hash shows as a row without audit.
const toStatement = (table: RecordedTable) => `
  with stored as (
    select ${toIdExpression(table)} as subject_id, ${toActorExpression(table)} as actor,
      gongkai.row_sha256(made.as_json) as sha256
    from (select to_jsonb(r) as as_json from gongkai.${table.table} r offset 0) made),
  audited as (
    select subject_id, count(*) as times, min(action) as action, min(actor) as actor, min(row_sha256) as sha256
    from gongkai.audit where subject_table = '${table.table}' and row_sha256 is not null group by subject_id),
  compared as (
    select coalesce(s.subject_id, a.subject_id) as subject_id, case
      when a.subject_id is null then 'no-audit'
      when s.subject_id is null then 'no-row'
      when a.times > 1 then 'doubled'
      when a.sha256 <> s.sha256 and not exists (select from gongkai.expunged_texts x where x.table_name = '${table.table}'
        and x.row_id = s.subject_id and x.sha256_before = a.sha256 and x.sha256_after = s.sha256) then 'row-changed'
      when a.action <> $2 then 'wrong-action'
      when a.actor <> s.actor then 'wrong-actor'
    end as problem
    from stored s full join audited a on a.subject_id = s.subject_id)
  select subject_id as "subjectId", problem from compared where problem is not null order by subject_id limit $1`;

const findDifferences = (sql: Sql, table: RecordedTable, limit: number) =>
  sql<RecordDifference>(toStatement(table), [limit, table.action]);

const findUnwatched = async (sql: Sql, tables: readonly string[]) => {
  const rows = await sql<{ name: string }>(
    `select name from unnest($1::text[]) name where not exists (
       select from pg_trigger t
       where t.tgrelid = to_regclass('gongkai.' || name) and t.tgenabled in ('O', 'A')
         and t.tgfoid = 'gongkai.write_audit()'::regprocedure)
     order by name`,
    [tables],
  );
  return rows.map((row) => row.name);
};

export const recordedRowsStore: RecordedRowsStore = {
  useUtc: async (sql) => void (await sql(`select set_config('TimeZone', 'UTC', true)`)),
  findDifferences,
  findUnwatched,
};
