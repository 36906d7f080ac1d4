import type { CalendarChange } from '../../../../src/contracts/work-calendar';
import { type CalendarRefusal, LONGEST_NOTE, MOST_CHANGES, MOST_DAYS } from './refusals';

const DAY_MS = 24 * 3600 * 1000;

const isDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};

export type ChangeProblem = { refusal: CalendarRefusal; path: keyof CalendarChange | null };

const checkChange = ({ fromOn, untilOn, note }: CalendarChange): ChangeProblem | undefined => {
  if (!isDay(fromOn) || !isDay(untilOn) || untilOn < fromOn) {
    return { refusal: 'work-calendar.bad-days', path: 'untilOn' };
  }
  const days = (Date.parse(untilOn) - Date.parse(fromOn)) / DAY_MS + 1;
  if (days > MOST_DAYS) return { refusal: 'work-calendar.too-long', path: 'untilOn' };
  if (note.trim() === '') return { refusal: 'work-calendar.no-note', path: 'note' };
  return note.length > LONGEST_NOTE
    ? { refusal: 'work-calendar.note-too-long', path: 'note' }
    : undefined;
};

/** The first problem of a list that is to be saved. */
export const checkChanges = (changes: readonly CalendarChange[]): ChangeProblem | undefined => {
  if (changes.length > MOST_CHANGES) return { refusal: 'work-calendar.too-many', path: null };
  for (const change of changes) {
    const problem = checkChange(change);
    if (problem) return problem;
  }
  return undefined;
};
