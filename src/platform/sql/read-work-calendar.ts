import {
  type CalendarChange,
  calendarChanges,
  type WorkCalendar,
} from '../../contracts/work-calendar';
import { createWorkCalendar } from '../work-calendar';
import { prepared } from './prepared';
import type { Sql } from './sql';

export type SavedCalendar = {
  /** 0: nothing was changed yet. */
  version: number;
  changes: readonly CalendarChange[];
  savedByName: string | null;
  savedAt: Date | null;
  calendar: WorkCalendar;
};

const READ =
  prepared(`select version, case when version <> $1 then changes end as changes, saved_by_name as "savedByName",
    saved_at as "savedAt" from gongkai.work_calendar_versions order by version desc limit 1`);

/** Reads the newest version; a version never changes, so its list is fetched and parsed once. */
export const createReadWorkCalendar = () => {
  const none = { version: 0, changes: [], savedByName: null, savedAt: null };
  let known: SavedCalendar = { ...none, calendar: createWorkCalendar() };
  return async (sql: Sql): Promise<SavedCalendar> => {
    const [row] = await sql<Omit<SavedCalendar, 'calendar' | 'changes'> & { changes: unknown }>(
      READ,
      [known.version],
    );
    if (row && row.version !== known.version) {
      const changes = calendarChanges.parse(row.changes);
      known = { ...row, changes, calendar: createWorkCalendar(changes) };
    }
    return known;
  };
};
