import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { checkManualEntry, type ManualEntry, toRecordedAct } from '../core/check-manual-entry';
import { toCountedAs } from '../core/count-as';
import type { DeliveryFacts } from '../core/deliveries';
import { type FollowUp, toFollowUp } from '../core/follow-up';
import { FOLLOW_UP_MESSAGES, RECORDED_LATE_MESSAGE } from '../core/messages';
import type { DeliveryStore, HintDeliveries, LedgerStore } from '../core/ports';
import { refuse } from '../core/refusals';

export type RecordInput = ManualEntry & {
  deliveryId: number;
  actor: Pick<Actor, 'ref' | 'name'>;
};
/**
 * What the operator is told: that a withdrawal or an update is planned there now, or that something newer is confirmed
 * there already and a person has to put the account right. Both null where it was the newest version.
 */
export type Recorded = { followUp: 'withdraw' | 'update' | 'check' | null; notice: string | null };
export type RecordDeps = {
  database: Database;
  clock: Clock;
  deliveries: DeliveryStore;
  ledger: LedgerStore;
  hintDeliveries: HintDeliveries;
};

type Newest = Awaited<ReturnType<DeliveryStore['readNewest']>>;

const planFollowUp = async (
  { deliveries }: RecordDeps,
  sql: Sql,
  facts: DeliveryFacts,
  newest: Newest,
  step: FollowUp,
) => {
  if (step.do === 'plan') {
    const { newestPublicationId, account } = facts;
    return deliveries.plan(sql, newestPublicationId, account.accountId, step.intent);
  }
  if (step.do !== 'plan-again' || !newest) return null;
  await deliveries.move(sql, newest.deliveryId, newest.state, {
    to: 'planned',
    code: null,
    message: null,
    nextAttempt: { inMs: 0 },
    freshAttempts: true,
    intent: step.intent,
  });
  return newest.deliveryId;
};

const confirm = async (
  { ledger }: RecordDeps,
  sql: Sql,
  facts: DeliveryFacts,
  input: RecordInput,
  step: FollowUp,
): Promise<boolean> => {
  const act = toRecordedAct(facts) ?? 'withdraw';
  const entry = {
    act,
    countedAs: toCountedAs({ ...facts, act }),
    publishedAt: input.publishedAt,
    address: input.address ?? facts.held?.address ?? null,
    externalId: null,
    evidence: { enteredByName: input.actor.name },
    enteredBy: input.actor.ref,
  };
  const note =
    step.do === 'tell'
      ? { code: 'channels.recorded-after-newer', message: RECORDED_LATE_MESSAGE }
      : null;
  return ledger.confirm(sql, facts, entry, { from: [facts.state], note });
};

const tell = (step: FollowUp): Recorded => {
  if (step.do === 'nothing') return { followUp: null, notice: null };
  if (step.do === 'tell') return { followUp: 'check', notice: RECORDED_LATE_MESSAGE };
  const { intent } = step;
  return { followUp: intent, notice: FOLLOW_UP_MESSAGES[intent] };
};

const recordLocked = async (deps: RecordDeps, sql: Sql, input: RecordInput) => {
  const { deliveries, clock } = deps;
  if (!(await deliveries.lockItemOfDelivery(sql, input.deliveryId))) return missing();
  const facts = await deliveries.readFacts(sql, input.deliveryId);
  if (!facts) return missing();
  const refused = checkManualEntry(facts, input, clock.now());
  if (refused) return { outcome: refused, due: null };
  const newest = await deliveries.readNewest(sql, facts);
  const step = toFollowUp(facts, newest?.state ?? null);
  if (!(await confirm(deps, sql, facts, input, step))) {
    return { outcome: refuse('channels.being-sent'), due: null };
  }
  const outcome: Outcome<Recorded> = { ok: true, ...tell(step) };
  return { outcome, due: await planFollowUp(deps, sql, facts, newest, step) };
};

const missing = () => ({ outcome: refuse('channels.no-delivery'), due: null });

/**
 * Records what an operator did by hand: the delivery is confirmed and in the ledger, in one transaction. An entry for a
 * delivery cancelled meanwhile is taken all the same, because it is public; the withdrawal or update that has become
 * necessary there is planned at once, or, where that is confirmed already, the operator is told (notice, and on the row).
 */
export const createRecordManualEntry =
  (deps: RecordDeps) =>
  async (input: RecordInput): Promise<Outcome<Recorded>> => {
    const { outcome, due } = await deps.database.transact((sql) => recordLocked(deps, sql, input));
    if (due !== null) deps.hintDeliveries([due]);
    return outcome;
  };
