// How long a case has waited, and when that is late. Days are those of Beijing.
const DAY_MS = 24 * 3600 * 1000;
const BEIJING_MS = 8 * 3600 * 1000;

/** A case is late when it has stood at one stage for longer than this, or than the stage’s own limit. */
export const LATE_AFTER_WORKING_DAYS = 2;

const isWorkingDay = (at: number): boolean =>
  ![0, 6].includes(new Date(at + BEIJING_MS).getUTCDay());

/**
 * What moved before this instant is late at `now`, where a stage has so many working days. Working days are Monday to Friday;
 * public holidays are not known here.
 */
export const toLateBefore = (now: Date, limitDays = LATE_AFTER_WORKING_DAYS): Date => {
  let at = now.getTime();
  for (let passed = 0; passed < limitDays;) {
    at -= DAY_MS;
    if (isWorkingDay(at)) passed += 1;
  }
  return new Date(at);
};

/** A stage has at most so many working days. */
export const MOST_LIMIT_DAYS = 60;

/** For every limit from one day on, what moved before is late: the first of them stands for one day. */
export const toLimits = (now: Date): Date[] =>
  Array.from({ length: MOST_LIMIT_DAYS }, (_, at) => toLateBefore(now, at + 1));

const toDay = (at: Date): number => Math.floor((at.getTime() + BEIJING_MS) / DAY_MS);

/** Whole days on the calendar between two instants: 0 of today, 1 of yesterday. */
export const toDaysWaited = (since: Date, now: Date): number =>
  Math.max(0, toDay(now) - toDay(since));
