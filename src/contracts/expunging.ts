/** Why bytes are removed for good: a secret of the state or of work, personal data, a secret of business. */
export const EXPUNGING_CAUSES = [
  'state-secret',
  'work-secret',
  'personal',
  'business',
  'other',
] as const;
export type ExpungingCause = (typeof EXPUNGING_CAUSES)[number];
export const isExpungingCause = (value: unknown): value is ExpungingCause =>
  (EXPUNGING_CAUSES as readonly unknown[]).includes(value);

/** Where people wrote about an item what stays in the register for good. */
export type StayingPlace =
  | 'cause'
  | 'decision'
  | 'recall'
  | 'withdrawal'
  | 'schedule'
  | 'embargo'
  | 'look-again'
  | 'archive-hit'
  | 'bundle';

export type ExpungingOutcome = 'confirmed' | 'refused';

/** What stands in the place of words that were expunged. */
export const EXPUNGED_WORDS = '已彻底清除';
