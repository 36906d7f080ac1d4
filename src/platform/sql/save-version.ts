import type { Actor } from '../../contracts/actor';
import type { Sql } from './sql';

type VersionTable = {
  /** A table of gongkai with version, saved_by and saved_by_name. */
  table: 'word_list_versions' | 'work_calendar_versions' | 'search_settings_versions';
  /** Its column of JSON. */
  column: 'words' | 'changes' | 'settings';
  /** What versions of before and this one agree to lock. */
  lock: string;
};

/** Stores a version made from `since`; answers false where somebody has saved another one meanwhile. */
export const saveVersion = async (
  sql: Sql,
  { table, column, lock }: VersionTable,
  value: unknown,
  { since, by }: { since: number; by: Pick<Actor, 'ref' | 'name'> },
): Promise<boolean> => {
  await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lock]);
  const saved = await sql(
    `insert into gongkai.${table} (${column}, saved_by, saved_by_name)
     select $1::jsonb, $2, $3
     where (select coalesce(max(version), 0) from gongkai.${table}) = $4 returning version`,
    [JSON.stringify(value), by.ref, by.name, since],
  );
  return saved.length === 1;
};
