// What a check answers, in the shape of the European statistical system's validation reports: event, rule, data, value.
import type { Check } from './edition';

export type CheckResult = {
  /** Which report was looked at. */
  event: { edition: string; year: number | null };
  rule: { id: string; severity: Check['severity']; words: Check['rule'] };
  /** The cells that it is about, in the order in which the message names them. */
  data: { cells: string[] };
  /** 1 holds, 0 broken, null not answered (NA): a cell that it needs is absent or holds no number. */
  value: 0 | 1 | null;
  /** For people, in Chinese: what stands there and what the rule expects. Empty where it holds. */
  message: string;
};

/** What one rule says of one place, before event and rule are put to it. */
export type Answer = Pick<CheckResult, 'value' | 'message'> & { cells: string[] };

export const holds = (cells: string[]): Answer => ({ cells, value: 1, message: '' });
export const breaks = (cells: string[], message: string): Answer => ({ cells, value: 0, message });
export const isNotAnswered = (cells: string[], message: string): Answer => ({
  cells,
  value: null,
  message,
});
