// Which days an office works: what the State Council announces for a year, and what the office itself has changed of it.
import { z } from 'zod';

/** Days that differ from what was announced, the first and the last included; a later change holds before an earlier one. */
export const calendarChange = z.strictObject({
  /** 'YYYY-MM-DD'; what is saved was held against a calendar. */
  fromOn: z.string(),
  untilOn: z.string(),
  works: z.boolean(),
  /** Where that comes from: a notice and its number. */
  note: z.string(),
});
export type CalendarChange = z.infer<typeof calendarChange>;
export const calendarChanges = z.array(calendarChange);

/** Days are 'YYYY-MM-DD' in Asia/Shanghai. */
export type WorkCalendar = {
  worksOn(day: string): boolean;
  /** Whether the days off of the year are known; else Monday to Friday count. */
  knows(year: number): boolean;
};
