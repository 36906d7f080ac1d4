// What a check of an item's text finds: content checks answer it, review shows it.

/** Block: the item cannot be submitted so. Warn: whoever writes and whoever decides sees it. */
export type Severity = 'block' | 'warn';

export const CHECK_RULES = [
  'id-card',
  'mobile',
  'bank-card',
  'email',
  'word',
  'no-such-day',
  'document-number-brackets',
  'left-over',
  'no-alternative-text',
  'link-not-public',
] as const;
export type CheckRule = (typeof CHECK_RULES)[number];

export type CheckFinding = {
  rule: CheckRule;
  severity: Severity;
  /** The field of the form, as in a FieldError. */
  path: string;
  /** What stands there; of a picture or a link, its name. */
  found: string;
  /** A few characters before and after, for whoever looks for the place; empty where the field is meant as a whole. */
  before: string;
  after: string;
  /** What could stand there instead: the masked form, the right word. */
  suggestion: string | null;
};
