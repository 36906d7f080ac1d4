import type { Actor } from '../../../../src/contracts/actor';
import type { CalendarChange } from '../../../../src/contracts/work-calendar';
import type { Sql } from '../../../../src/platform/sql/sql';

/** Stores a version made from `since`; answers false where somebody has saved another one meanwhile. */
export const saveCalendar = async (
  sql: Sql,
  changes: readonly CalendarChange[],
  { since, by }: { since: number; by: Pick<Actor, 'ref' | 'name'> },
): Promise<boolean> => {
  await sql(`select pg_advisory_xact_lock(hashtextextended('work-calendar', 0))`);
  const saved = await sql(
    `insert into gongkai.work_calendar_versions (changes, saved_by, saved_by_name)
     select $1::jsonb, $2, $3
     where (select coalesce(max(version), 0) from gongkai.work_calendar_versions) = $4 returning version`,
    [JSON.stringify(changes), by.ref, by.name, since],
  );
  return saved.length === 1;
};

/** Tasks that wait at a stage, as far as their deadline follows from it; `usual` where the stage has no limit. */
export const readOpenTasks = (sql: Sql, usual: number) =>
  sql<{ movedAt: Date; limitDays: number }>(
    `select moved_at as "movedAt", coalesce(limit_days, $1) as "limitDays" from gongkai.open_cases where not approved`,
    [usual],
  );
