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
import type { DeliveryFacts } from '../core/deliveries';
import { ATTEMPT_MESSAGES, NO_CONNECTOR_MESSAGE } from '../core/messages';
import type {
  AccountGates,
  AttemptSessions,
  DeliveryStore,
  LedgerStore,
  ReadSettings,
} from '../core/ports';
import { isNothingSent } from '../core/steps';
import { type OpenedTools, openTools, type ToolsDeps } from './open-tools';
import {
  type Attempt,
  type AttemptResult,
  cancel,
  fail,
  settle,
  settleLookedUp,
  wait,
} from './settle-delivery';

export type AttemptDeps = ToolsDeps & {
  sessions: AttemptSessions;
  deliveries: DeliveryStore;
  ledger: LedgerStore;
  gates: AccountGates;
  /** By name, as accounts name them. */
  connectors: Readonly<Record<string, Connector>>;
  readSettings: ReadSettings;
  logger: Logger;
};
type Run = Attempt & Omit<AttemptDeps, 'sessions' | 'connectors'> & { connector: Connector };
/** What the connector is asked, and what it is handed for it. */
type Asked = OpenedTools & { order: DeliveryOrder };

const toAsked = async (run: Run, act: Intent): Promise<Asked> => {
  const { deliveryId, publicationId, account, item, revision, held } = run.facts;
  const { publishedAt, firstPublishedAt } = run.facts;
  const site = await run.readSettings(run.session.sql);
  const times = { publishedAt, firstPublishedAt };
  const order = { deliveryId, publicationId, account, act, item, revision, ...times, held, site };
  return { order, ...(await openTools(run, run.session.sql, run.facts, run.connector)) };
};

/** Asks whether the act has happened; a question that fails leaves it unknown. */
const askWhether = async (run: Run, { order, tools, noteLook }: Asked): Promise<LookUpOutcome> => {
  let answer: LookUpOutcome;
  try {
    answer = await run.connector.lookUp(order, tools);
  } catch (error) {
    run.logger.error({ deliveryId: order.deliveryId, error }, 'connector could not look up');
    answer = { kind: 'unknown', message: '' };
  }
  await noteLook(answer);
  return answer;
};

/** null: the connector threw, something is broken on our side. */
const ask = async (run: Run, { order, tools }: Asked): Promise<DeliveryOutcome | null> => {
  try {
    return await run.connector[order.act](order, tools);
  } catch (error) {
    run.logger.error({ deliveryId: order.deliveryId, error }, 'connector broke');
    return null;
  }
};

/** Whether this call sent nothing, by its own steps: then there is nothing to look for. */
const sentNothing = (run: Run, { tools }: Asked): boolean =>
  run.connector.tellsSteps && isNothingSent(tools.steps.taken());

const perform = async (run: Run, act: Intent): Promise<AttemptResult> => {
  const asked = await toAsked(run, act);
  if (!(await run.deliveries.markSending(run.session.sql, run.facts))) return 'nothing';
  const facts = { ...run.facts, state: 'sending' as const, attempts: run.facts.attempts + 1 };
  const begun = { ...run, facts };
  const outcome = await ask(run, asked);
  if (outcome && outcome.kind !== 'unknown') return settle(begun, act, outcome);
  const isUnsent = outcome === null && sentNothing(run, asked);
  const answer = isUnsent ? ({ kind: 'absent' } as const) : await askWhether(run, asked);
  return settleLookedUp(begun, act, answer, outcome ?? undefined);
};

const lookUp = async (run: Run, act: Intent): Promise<AttemptResult> => {
  const answer = await askWhether(run, await toAsked(run, act));
  if (answer.kind === 'absent') return carryOut(run, decideAfterAbsent(run.facts));
  return settleLookedUp(run, act, answer, { code: '', message: '' });
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

/** Outside calls only where the account is not stopped, and at its pace; else the delivery stays as it is, and due. */
const passGate = async (run: Run, decision: AttemptDecision): Promise<AttemptResult> => {
  const { facts, session, connector, gates } = run;
  if (decision.do !== 'perform' && decision.do !== 'look-up') return carryOut(run, decision);
  if (facts.accountStopped) return 'waiting';
  if (!connector.pace) return carryOut(run, decision);
  const pass = await gates.enter(session.sql, facts, connector.pace);
  if (!pass) return 'waiting';
  try {
    return await carryOut(run, decision);
  } finally {
    await pass.leave();
  }
};

/** Whether an attempt that was begun sent nothing. Read only where the connector tells its steps. */
const readNothingSent = async (
  { steps }: AttemptDeps,
  { sql }: Database,
  { deliveryId, state }: DeliveryFacts,
  connector: Connector | undefined,
): Promise<boolean> =>
  state === 'sending' &&
  connector?.tellsSteps === true &&
  isNothingSent(await steps.read(sql, deliveryId));

const attempt = async (
  deps: AttemptDeps,
  session: Database,
  deliveryId: number,
): Promise<AttemptResult> => {
  const facts = await deps.deliveries.readFacts(session.sql, deliveryId);
  if (!facts || (facts.awaitsPerson && !facts.isForged)) return 'nothing';
  const connector = deps.connectors[facts.account.connector];
  const nothingSent = await readNothingSent(deps, session, facts, connector);
  const decision = decideAttempt({ ...facts, nothingSent });
  if (facts.isForged && decision.do === 'fail') {
    const { publicationId } = facts;
    deps.logger.error({ deliveryId, publicationId }, 'forged publication is not delivered');
  }
  if (connector) return passGate({ ...deps, session, facts, connector }, decision);
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
