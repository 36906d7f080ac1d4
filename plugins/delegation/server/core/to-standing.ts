import type { DelegationFacts } from '../../../../src/contracts/register-macs';

/** now: in force; coming; over: its days have passed; ended: before its time; void: an account was closed, or it is forged. */
export type DelegationState = 'now' | 'coming' | 'over' | 'ended' | 'void';

type Known = Pick<DelegationFacts, 'fromOn' | 'untilOn'> & {
  endedAt: Date | string | null;
  /** Whether the application made it and both accounts are open. */
  holds: boolean;
};

/** How a delegation stands on a day. */
export const toState = (
  { fromOn, untilOn, endedAt, holds }: Known,
  today: string,
): DelegationState => {
  if (endedAt !== null) return 'ended';
  if (untilOn < today) return 'over';
  if (!holds) return 'void';
  return fromOn > today ? 'coming' : 'now';
};
