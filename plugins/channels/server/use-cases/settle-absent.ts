import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import type { DeliveryStore, HintDeliveries, StepStore } from '../core/ports';
import { refuse } from '../core/refusals';
import { findUnanswered } from '../core/steps';

/** `reason`: what the person saw where the account is kept. */
export type AbsentInput = {
  deliveryId: number;
  reason: string;
  actor: Pick<Actor, 'ref' | 'name'>;
};
export type AbsentDeps = {
  database: Database;
  deliveries: DeliveryStore;
  steps: StepStore;
  hintDeliveries: HintDeliveries;
};

const MOST_CHARACTERS = 500;

/** The step without an answer has one now: a person's. */
const closeStep = async (
  { steps }: AbsentDeps,
  sql: Sql,
  { deliveryId, actor, reason }: AbsentInput,
) => {
  const open = findUnanswered(await steps.read(sql, deliveryId));
  if (!open) return;
  const { mutation, name } = open;
  const told = { lookedUp: 'absent', byName: actor.name, reason };
  await steps.write(sql, deliveryId, { mutation, name, state: 'answered', told, by: actor.ref });
};

const settleLocked = async (deps: AbsentDeps, sql: Sql, input: AbsentInput): Promise<Outcome> => {
  const { deliveries } = deps;
  const { deliveryId, reason, actor } = input;
  if (reason === '' || reason.length > MOST_CHARACTERS) {
    return refuse('channels.absent-reason', 'reason');
  }
  if (!(await deliveries.lockItemOfDelivery(sql, deliveryId))) {
    return refuse('channels.no-delivery');
  }
  const facts = await deliveries.readFacts(sql, deliveryId);
  if (!facts) return refuse('channels.no-delivery');
  if (facts.isForged) return refuse('channels.forged-publication');
  if (facts.state !== 'unconfirmed') return refuse('channels.nothing-unknown');
  await closeStep(deps, sql, input);
  const moved = await deliveries.move(sql, deliveryId, 'unconfirmed', {
    ...{ to: 'planned', code: null, message: null, nextAttempt: { inMs: 0 }, freshAttempts: true },
  });
  if (!moved) return refuse('channels.being-sent');
  await deliveries.recordAbsent(sql, deliveryId, { actor: actor.ref, reason });
  return { ok: true };
};

/**
 * A person looked where the system could not tell, and nothing went out: the delivery is tried again, or cancelled where
 * something newer has taken its place. That something is there is recorded as an entry by hand. In the audit.
 */
export const createSettleAbsent =
  (deps: AbsentDeps) =>
  async (input: AbsentInput): Promise<Outcome> => {
    const outcome = await deps.database.transact((sql) => settleLocked(deps, sql, input));
    if (outcome.ok) deps.hintDeliveries([input.deliveryId]);
    return outcome;
  };
