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
  WAITS_FOR_EARLIER,
} from '../core/messages';
import type { AccountGates, DeliveryMove, DeliveryStore, LedgerStore } from '../core/ports';

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

type Pending = { code?: string; message: string; lookAfterMs: number };

/** An attempt under way: what it knows, on the session that holds its lock. */
export type Attempt = {
  session: Database;
  facts: DeliveryFacts;
  deliveries: DeliveryStore;
  ledger: LedgerStore;
  gates: Pick<AccountGates, 'park'>;
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

/** The service has it and works on it: looked up after the pause. */
export const leavePending = (
  attempt: Attempt,
  { code = 'channels.pending', message, lookAfterMs }: Pending,
) => {
  const nextAttempt = { inMs: lookAfterMs };
  return move(attempt, 'waiting', { to: 'sending', code, message, nextAttempt });
};

export const leaveUnknown = (attempt: Attempt, message: string) =>
  move(attempt, 'unconfirmed', {
    to: 'unconfirmed',
    code: 'channels.outcome-unknown',
    message: message || UNKNOWN_MESSAGE,
    nextAttempt: 'never',
  });

/** The account's service refuses everything of it: this one waits like all others, and is due as soon as that is mended. */
const park = async (attempt: Attempt, { code, message }: { code: string; message: string }) => {
  const { session, facts, gates } = attempt;
  await gates.park(session.sql, facts.account.accountId, { code, message });
  const nextAttempt = { inMs: 0 };
  return move(attempt, 'waiting', {
    ...{ to: 'planned', code, message, nextAttempt },
    freshAttempts: true,
  });
};

/** What the connector answered; what it does not know is looked up first. */
export const settle = (
  attempt: Attempt,
  act: Intent,
  answer: Exclude<DeliveryOutcome, { kind: 'unknown' }>,
): Promise<AttemptResult> => {
  if (answer.kind === 'confirmed') return confirm(attempt, act, answer);
  const { code, message } = answer;
  switch (answer.kind) {
    case 'pending':
      return leavePending(attempt, answer);
    case 'needs-person':
      return move(attempt, 'awaits-person', { to: 'planned', code, message, nextAttempt: 'never' });
    case 'wait-until': {
      const nextAttempt = { at: answer.until };
      return move(attempt, 'waiting', {
        ...{ to: 'planned', code, message, nextAttempt },
        // It is no fault: the pauses of faults are not used up by it.
        freshAttempts: true,
      });
    }
    case 'retry':
      return tryLater(attempt, code, message);
    case 'operator-must-act':
      return answer.parks ? park(attempt, answer) : fail(attempt, code, message);
    case 'editor-must-fix':
      return fail(attempt, code, message);
  }
};

/** The act may have happened, or the connector threw; then it was asked whether it had. */
export const settleLookedUp = (
  attempt: Attempt,
  act: Intent,
  answer: LookUpOutcome,
  why: { code: string; message: string } = { code: 'channels.broken', message: BROKEN_MESSAGE },
) => {
  if (answer.kind === 'found') return confirm(attempt, act, answer);
  if (answer.kind === 'pending') return leavePending(attempt, answer);
  if (answer.kind === 'unknown') return leaveUnknown(attempt, answer.message || why.message);
  return tryLater(attempt, why.code, why.message);
};

export const wait = (attempt: Attempt) =>
  move(attempt, 'waiting', {
    to: 'planned',
    code: WAITS_FOR_EARLIER,
    message: WAITING_MESSAGE,
    nextAttempt: { inMs: WAIT_FOR_EARLIER_MS },
  });

export const cancel = (attempt: Attempt, reason: AttemptReason) => {
  const message = ATTEMPT_MESSAGES[reason];
  const code = `channels.${reason}`;
  return move(attempt, 'cancelled', { to: 'cancelled', code, message, nextAttempt: 'never' });
};
