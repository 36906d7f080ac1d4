import type {
  Connector,
  DeliveryOrder,
  DeliveryOutcome,
  Intent,
  LookUpOutcome,
} from '../../../../src/contracts/channel';
import type { Logger } from '../../../../src/platform/logger';
import type { Database } from '../../../../src/platform/sql/sql';
import { type AttemptDecision, decideAfterAbsent, decideAttempt } from '../core/decide-attempt';
import { ATTEMPT_MESSAGES, NO_CONNECTOR_MESSAGE } from '../core/messages';
import type { AttemptSessions, DeliveryStore, LedgerStore, ReadSettings } from '../core/ports';
import {
  type Attempt,
  type AttemptResult,
  cancel,
  confirm,
  fail,
  leaveUnknown,
  settle,
  settleBroken,
  wait,
} from './settle-delivery';

export type AttemptDeps = {
  sessions: AttemptSessions;
  deliveries: DeliveryStore;
  ledger: LedgerStore;
  /** By name, as accounts name them. */
  connectors: Readonly<Record<string, Connector>>;
  readSettings: ReadSettings;
  logger: Logger;
};
type Run = Attempt & { connector: Connector; readSettings: ReadSettings; logger: Logger };

const toOrder = async (run: Run, act: Intent): Promise<DeliveryOrder> => {
  const { deliveryId, publicationId, account, item, revision, held } = run.facts;
  const { publishedAt, firstPublishedAt } = run.facts;
  const site = await run.readSettings(run.session.sql);
  const times = { publishedAt, firstPublishedAt };
  return { deliveryId, publicationId, account, act, item, revision, ...times, held, site };
};

/** Asks whether the act has happened; a question that fails leaves it unknown. */
const askWhether = async (run: Run, order: DeliveryOrder): Promise<LookUpOutcome> => {
  try {
    return await run.connector.lookUp(order);
  } catch (error) {
    run.logger.error({ deliveryId: order.deliveryId, error }, 'connector could not look up');
    return { kind: 'unknown', message: '' };
  }
};

/** null: the connector threw, something is broken on our side. */
const ask = async (run: Run, order: DeliveryOrder): Promise<DeliveryOutcome | null> => {
  try {
    return await run.connector[order.act](order);
  } catch (error) {
    run.logger.error({ deliveryId: order.deliveryId, error }, 'connector broke');
    return null;
  }
};

const perform = async (run: Run, act: Intent): Promise<AttemptResult> => {
  const order = await toOrder(run, act);
  if (!(await run.deliveries.markSending(run.session.sql, run.facts))) return 'nothing';
  const facts = { ...run.facts, state: 'sending' as const, attempts: run.facts.attempts + 1 };
  const outcome = await ask(run, order);
  if (outcome) return settle({ ...run, facts }, act, outcome);
  return settleBroken({ ...run, facts }, act, await askWhether(run, order));
};

const lookUp = async (run: Run, act: Intent): Promise<AttemptResult> => {
  const answer = await askWhether(run, await toOrder(run, act));
  if (answer.kind === 'found') return confirm(run, act, answer);
  if (answer.kind === 'unknown') return leaveUnknown(run, answer.message);
  return carryOut(run, decideAfterAbsent(run.facts));
};

const carryOut = async (run: Run, decision: AttemptDecision): Promise<AttemptResult> => {
  switch (decision.do) {
    case 'nothing':
      return 'nothing';
    case 'wait':
      return wait(run);
    case 'cancel':
      return cancel(run, decision.reason);
    case 'fail':
      return fail(run, `channels.${decision.reason}`, ATTEMPT_MESSAGES[decision.reason]);
    case 'look-up':
      return lookUp(run, decision.act);
    case 'perform':
      return perform(run, decision.act);
  }
};

const attempt = async (
  { connectors, ...deps }: AttemptDeps,
  session: Database,
  deliveryId: number,
): Promise<AttemptResult> => {
  const facts = await deps.deliveries.readFacts(session.sql, deliveryId);
  if (!facts || (facts.awaitsPerson && !facts.isForged)) return 'nothing';
  const decision = decideAttempt(facts);
  if (facts.isForged && decision.do === 'fail') {
    const { publicationId } = facts;
    deps.logger.error({ deliveryId, publicationId }, 'forged publication is not delivered');
  }
  const connector = connectors[facts.account.connector];
  if (connector) return carryOut({ ...deps, session, facts, connector }, decision);
  if (decision.do === 'nothing') return 'nothing';
  return fail({ ...deps, session, facts }, 'channels.no-connector', NO_CONNECTOR_MESSAGE);
};

/**
 * One attempt at one delivery, under the lock on its item and account. Re-reads the publication, decides (core), asks the
 * connector with no transaction open, and confirms delivery, ledger and the connector's own rows in one transaction.
 * Safe to run twice and in several workers: `busy` when another one is at it. Rejects only when the database fails; the
 * delivery is then looked up first next time.
 */
export const createAttemptDelivery =
  (deps: AttemptDeps) =>
  async ({ deliveryId }: { deliveryId: number }): Promise<AttemptResult> => {
    const { sessions } = deps;
    const done = await sessions.withLock(deliveryId, (own) => attempt(deps, own, deliveryId));
    if (done.kind === 'done') return done.value;
    return done.kind === 'busy' ? 'busy' : 'nothing';
  };

export type AttemptDelivery = ReturnType<typeof createAttemptDelivery>;
