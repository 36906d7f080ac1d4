import type { Finding } from '../../../../src/contracts/finding';
import { toShanghaiDay } from '../../../../src/platform/clock';

export type PatrolCause = 'nightly' | 'asked';

export type Patrol = {
  cause: PatrolCause;
  startedAt: Date;
  endedAt: Date;
  found: number;
  leftOver: number;
  findings: Pick<Finding, 'code' | 'where'>[];
};

/** Beyond that only how many there were. */
const KEPT_FINDINGS = 200;

/** Of a patrol that found these and, once it had mended them, still those. */
export const toPatrol = (
  when: Pick<Patrol, 'cause' | 'startedAt' | 'endedAt'>,
  found: readonly Finding[],
  left: readonly Finding[],
): Patrol => {
  // What could not be mended is named first.
  const lasting = new Set(left.map(({ code, where }) => `${code} ${where}`));
  const isLasting = ({ code, where }: Finding) => lasting.has(`${code} ${where}`);
  const mended = found.filter((one) => !isLasting(one));
  return {
    ...when,
    found: mended.length + left.length,
    leftOver: left.length,
    findings: [...left, ...mended]
      .slice(0, KEPT_FINDINGS)
      .map(({ code, where }) => ({ code, where })),
  };
};

/** Few read and write then. */
const FROM_HOUR = 2;
const HOUR_MS = 3600 * 1000;

/** The night that an instant belongs to: it begins at two in Beijing. */
const toNight = (at: Date): string => toShanghaiDay(new Date(at.getTime() - FROM_HOUR * HOUR_MS));

/** Whether a night has begun since; a worker that was off makes up for it. */
export const isPatrolDue = (lastAt: Date, now: Date): boolean => toNight(lastAt) < toNight(now);
