import type { Actor } from '../../../../src/contracts/actor';
import type { CalendarChange } from '../../../../src/contracts/work-calendar';
import { saveVersion } from '../../../../src/platform/sql/save-version';
import type { Sql } from '../../../../src/platform/sql/sql';

const TABLE = {
  table: 'work_calendar_versions',
  column: 'changes',
  lock: 'work-calendar',
} as const;

/** Stores a version made from `since`; answers false where somebody has saved another one meanwhile. */
export const saveCalendar = (
  sql: Sql,
  changes: readonly CalendarChange[],
  how: { since: number; by: Actor },
): Promise<boolean> => saveVersion(sql, TABLE, changes, how);

/** Tasks that wait at a stage, as far as their deadline follows from it; `usual` where the stage has no limit. */
export const readOpenTasks = (sql: Sql, usual: number) =>
  sql<{ movedAt: Date; limitDays: number }>(
    `select moved_at as "movedAt", coalesce(limit_days, $1) as "limitDays" from gongkai.open_cases where not approved`,
    [usual],
  );
