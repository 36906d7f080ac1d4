import type {
  ConfirmRecord,
  DeliveryOutcome,
  Intent,
  LookUpOutcome,
} from '../../../../src/contracts/channel';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { toPauseMs, WAIT_FOR_EARLIER_MS } from '../core/back-off';
import { toCountedAs } from '../core/count-as';
import type { AttemptReason } from '../core/decide-attempt';
import type { DeliveryFacts } from '../core/deliveries';
import {
  ATTEMPT_MESSAGES,
  BROKEN_MESSAGE,
  UNKNOWN_MESSAGE,
  WAITING_MESSAGE,
} from '../core/messages';
import type { DeliveryMove, DeliveryStore, LedgerStore } from '../core/ports';

export type AttemptResult =
  | 'confirmed'
  | 'cancelled'
  | 'waiting'
  | 'awaits-person'
  | 'failed'
  | 'unconfirmed'
  | 'busy'
  | 'nothing';

type Confirmation = {
  address: string | null;
  externalId: string | null;
  publishedAt?: Date;
  evidence?: Record<string, unknown>;
  record?: ConfirmRecord;
};

/** An attempt under way: what it knows, on the session that holds its lock. */
export type Attempt = {
  session: Database;
  facts: DeliveryFacts;
  deliveries: DeliveryStore;
  ledger: LedgerStore;
};

// What came of an attempt is written by one of these; each answers what it could write, or `nothing`.

const move = async (
  { session, facts, deliveries }: Attempt,
  result: AttemptResult,
  change: DeliveryMove,
): Promise<AttemptResult> =>
  (await deliveries.move(session.sql, facts.deliveryId, facts.state, change)) ? result : 'nothing';

/** One transaction: delivery, ledger (whose trigger adds the uncounted mark), the connector's own rows. */
export const confirm = (
  { session, facts, ledger }: Attempt,
  act: Intent,
  done: Confirmation,
): Promise<AttemptResult> => {
  const { address, externalId, evidence = null, publishedAt = facts.publishedAt, record } = done;
  const countedAs = toCountedAs({ ...facts, act });
  const by = { evidence, enteredBy: 'system' };
  const entry = { act, countedAs, publishedAt, address, externalId, ...by };
  const write = async (sql: Sql): Promise<AttemptResult> => {
    if (!(await ledger.confirm(sql, facts, entry, { from: ['sending'] }))) return 'nothing';
    await record?.(sql);
    return 'confirmed';
  };
  return record ? session.transact(write) : write(session.sql);
};

export const fail = (attempt: Attempt, code: string, message: string) =>
  move(attempt, 'failed', { to: 'failed', code, message, nextAttempt: 'never' });

/** Certainly not done, for a passing reason: again after a pause, or failed when the pauses are used up. */
const tryLater = (attempt: Attempt, code: string, message: string) => {
  const pauseMs = toPauseMs(attempt.facts.attempts);
  if (pauseMs === null) return fail(attempt, code, message);
  const change = { to: 'planned', code, message, nextAttempt: { inMs: pauseMs } } as const;
  return move(attempt, 'waiting', change);
};

export const leaveUnknown = (attempt: Attempt, message: string) =>
  move(attempt, 'unconfirmed', {
    to: 'unconfirmed',
    code: 'channels.outcome-unknown',
    message: message || UNKNOWN_MESSAGE,
    nextAttempt: 'never',
  });

/** What the connector answered. */
export const settle = (
  attempt: Attempt,
  act: Intent,
  answer: DeliveryOutcome,
): Promise<AttemptResult> => {
  if (answer.kind === 'confirmed') return confirm(attempt, act, answer);
  const { code, message } = answer;
  if (answer.kind === 'unconfirmed') return leaveUnknown(attempt, message);
  if (answer.kind === 'needs-person') {
    const change = { to: 'planned', code, message, nextAttempt: 'never' } as const;
    return move(attempt, 'awaits-person', change);
  }
  return answer.permanent ? fail(attempt, code, message) : tryLater(attempt, code, message);
};

/** The connector threw, and was then asked whether the act had happened. */
export const settleBroken = (attempt: Attempt, act: Intent, answer: LookUpOutcome) => {
  if (answer.kind === 'found') return confirm(attempt, act, answer);
  if (answer.kind === 'unknown') return leaveUnknown(attempt, answer.message);
  return tryLater(attempt, 'channels.broken', BROKEN_MESSAGE);
};

export const wait = (attempt: Attempt) =>
  move(attempt, 'waiting', {
    to: 'planned',
    code: 'channels.waits-for-earlier',
    message: WAITING_MESSAGE,
    nextAttempt: { inMs: WAIT_FOR_EARLIER_MS },
  });

export const cancel = (attempt: Attempt, reason: AttemptReason) => {
  const message = ATTEMPT_MESSAGES[reason];
  const code = `channels.${reason}`;
  return move(attempt, 'cancelled', { to: 'cancelled', code, message, nextAttempt: 'never' });
};
