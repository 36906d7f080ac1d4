import { LONGEST_NOTE, type LookAgainRefusal, MOST_YEARS } from './refusals';

export type LookAgainProblem = { refusal: LookAgainRefusal; path: 'dueOn' | 'note' };

const isDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
};

const checkDay = (dueOn: string, today: string): LookAgainProblem | undefined => {
  if (!isDay(dueOn)) return { refusal: 'look-again.bad-day', path: 'dueOn' };
  if (dueOn <= today) return { refusal: 'look-again.day-passed', path: 'dueOn' };
  const last = `${Number(today.slice(0, 4)) + MOST_YEARS}${today.slice(4)}`;
  return dueOn > last ? { refusal: 'look-again.too-far', path: 'dueOn' } : undefined;
};

/** What is wrong with a day to look again at (null: it was looked at, and that is all) and the words to it. */
export const checkLookAgain = (
  { dueOn, note }: { dueOn: string | null; note: string },
  today: string,
): LookAgainProblem | undefined => {
  const badDay = dueOn === null ? undefined : checkDay(dueOn, today);
  if (badDay) return badDay;
  if (note === '') return { refusal: 'look-again.no-note', path: 'note' };
  return note.length > LONGEST_NOTE
    ? { refusal: 'look-again.note-too-long', path: 'note' }
    : undefined;
};
