// How long a case has waited, and when that is late. Days are those of Beijing.
import type { WorkCalendar } from './work-calendar';

const DAY_MS = 24 * 3600 * 1000;
const BEIJING_MS = 8 * 3600 * 1000;

/** A case is late when it has stood at one stage for longer than this, or than the stage’s own limit. */
export const LATE_AFTER_WORKING_DAYS = 2;

/** A stage has at most so many working days. */
export const MOST_LIMIT_DAYS = 60;

const toDayNumber = (at: Date): number => Math.floor((at.getTime() + BEIJING_MS) / DAY_MS);
const toDayText = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
const toStart = (number: number): Date => new Date(number * DAY_MS - BEIJING_MS);

/** A calendar without one working day in a year is none; nobody waits for its end. */
const MOST_DAYS = 366;

/** Of the working days after (direction 1) or before (−1) a day, the n-th: day numbers. */
const walk = (
  from: number,
  { direction, n, calendar }: { direction: 1 | -1; n: number; calendar: WorkCalendar },
): number => {
  let at = from;
  let met = 0;
  for (let idle = 0; met < n && idle < MOST_DAYS;) {
    at += direction;
    const works = calendar.worksOn(toDayText(at));
    met += works ? 1 : 0;
    idle = works ? 0 : idle + 1;
  }
  return at;
};

/**
 * The last day ('YYYY-MM-DD') for what begins at this instant: the working day with that number after the day of the
 * beginning, which does not count (ADR 8).
 */
export const toDueDay = (since: Date, limitDays: number, calendar: WorkCalendar): string =>
  toDayText(walk(toDayNumber(since), { direction: 1, n: limitDays, calendar }));

/** Whether the last day has passed. */
export const isOverdue = (dueDay: string, now: Date): boolean =>
  dueDay < toDayText(toDayNumber(now));

/** What moved before this instant is overdue at `now`, where a stage has so many working days. */
export const toLateBefore = (now: Date, limitDays: number, calendar: WorkCalendar): Date =>
  toStart(walk(toDayNumber(now), { direction: -1, n: limitDays, calendar }));

/** For every limit from one day on, what moved before is late: the first of them stands for one day. */
export const toLimits = (now: Date, calendar: WorkCalendar): Date[] => {
  let at = toDayNumber(now);
  return Array.from({ length: MOST_LIMIT_DAYS }, () => {
    at = walk(at, { direction: -1, n: 1, calendar });
    return toStart(at);
  });
};

/** Whole days on the calendar between two instants: 0 of today, 1 of yesterday. */
export const toDaysWaited = (since: Date, now: Date): number =>
  Math.max(0, toDayNumber(now) - toDayNumber(since));
