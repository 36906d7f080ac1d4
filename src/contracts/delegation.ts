// Taking another person's place for some days (代理): their role and departments, never on what either of the two wrote or
// had decided. The register's trigger (migration 0045) holds the same.
import type { DelegationFacts, Recorded } from './register-macs';

export const DELEGATION_CAUSES = ['trip', 'leave', 'other'] as const;
/** 出差, 休假, 其他. */
export type DelegationCause = (typeof DELEGATION_CAUSES)[number];

/** One that was not ended before its time, and the departments of whose place is taken. */
export type HeldDelegation = Recorded<DelegationFacts> & {
  delegationId: number;
  departments: readonly string[];
};

/** A person who is away, as who stands in for them decides. */
export type Absent = {
  delegationId: number;
  ref: string;
  name: string;
  /** That decide; codes, as of now. */
  roles: readonly string[];
  departments: readonly string[];
};

/** Whether the day is one of it; all are 'YYYY-MM-DD'. */
export const isOnDay = (
  { fromOn, untilOn }: Pick<DelegationFacts, 'fromOn' | 'untilOn'>,
  day: string,
): boolean => fromOn <= day && day <= untilOn;
