import type { WorkCalendar } from '../../../../src/contracts/work-calendar';

const DAY_MS = 24 * 3600 * 1000;

/** Days on end that differ from Monday to Friday at work, Saturday and Sunday off. */
export type ExceptionalDays = { fromOn: string; untilOn: string; works: boolean };

const isWeekend = (day: string): boolean =>
  [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const toNext = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

const daysOf = (year: number): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = toNext(day)) days.push(day);
  return days;
};

/** Days on end for which the test holds. */
const toRuns = (days: readonly string[], holds: (day: string) => boolean): string[][] => {
  const runs: string[][] = [];
  for (const day of days.filter(holds)) {
    const run = runs.at(-1);
    if (run && toNext(run.at(-1) ?? '') === day) run.push(day);
    else runs.push([day]);
  }
  return runs;
};

/** What a year has of them, in order. Weekends beside days off belong to the holiday. */
export const yearOf = (calendar: WorkCalendar, year: number): ExceptionalDays[] => {
  const days = daysOf(year);
  const off = toRuns(days, (day) => !calendar.worksOn(day)).filter(
    (run) => !run.every((day) => isWeekend(day)),
  );
  const worked = toRuns(days, (day) => isWeekend(day) && calendar.worksOn(day));
  const toRange = (works: boolean) => (run: string[]) => ({
    ...{ fromOn: run[0] ?? '', untilOn: run.at(-1) ?? '', works },
  });
  return [...off.map(toRange(false)), ...worked.map(toRange(true))].sort((one, other) =>
    one.fromOn < other.fromOn ? -1 : 1,
  );
};
