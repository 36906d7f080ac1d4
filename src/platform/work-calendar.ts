// The days off and the weekends worked instead (调休) of mainland China, from the library `chinese-days`, which is made from
// the announcements of the State Council; and the office's own changes before it.
import { getHolidaysInRange, isWorkday } from 'chinese-days';

import type { CalendarChange, WorkCalendar } from '../contracts/work-calendar';

/** A year is known once its new year is a holiday: the announcement names all of a year's days. */
const isAnnounced = (year: number): boolean => !isWorkday(`${year}-01-01`) && hasHolidays(year);
const hasHolidays = (year: number): boolean =>
  getHolidaysInRange(`${year}-10-01`, `${year}-10-03`, false).length > 0;

export const createWorkCalendar = (changes: readonly CalendarChange[] = []): WorkCalendar => ({
  worksOn: (day) => {
    const change = changes.findLast(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn);
    return change?.works ?? isWorkday(day);
  },
  knows: (year) => isAnnounced(year) || changes.some(({ fromOn }) => fromOn.startsWith(`${year}-`)),
});
