import { FIGURE_DIMENSIONS } from '../../../../src/contracts/figures';
import { dayInBeijing, yearRange } from './days';

/** What the page asks; it lives in the address, so that it can be sent to a colleague. */
export type Question = { from: string; to: string; by: string; and: string; countedAs: string };

export const NONE = 'none';
export const DIMENSIONS: readonly string[] = FIGURE_DIMENSIONS;
/** Across a table fits what has few values. */
export const SECOND_DIMENSIONS = [
  NONE,
  'channel',
  'account',
  'content-type',
  'format',
  'locale',
  'counted-as',
  'year',
];

/** This year by channel. */
export const firstQuestion = (now: Date): Question => ({
  ...yearRange(Number(dayInBeijing(now).slice(0, 4))),
  by: 'channel',
  and: NONE,
  countedAs: 'new',
});

/** The question as parameters of /statistics/publications. */
export const toParams = ({ from, to, by, and, countedAs }: Question) => ({
  from,
  to,
  by: and === NONE || and === by ? by : `${by},${and}`,
  // Asking by 'counted-as' wants all of them.
  countedAs: [by, and].includes('counted-as') ? 'new,again,update,withdrawal,takeover' : countedAs,
});
