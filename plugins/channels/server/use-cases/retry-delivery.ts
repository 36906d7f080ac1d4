import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { decideRetry } from '../core/decide-retry';
import type { DeliveryStore, HintDeliveries } from '../core/ports';
import { refuse } from '../core/refusals';

export type RetryInput = { deliveryId: number; actor: Pick<Actor, 'ref'> };

/** Lets a person have a failed, waiting or unconfirmed delivery tried again at once. Recorded in the audit. */
export const createRetryDelivery = ({
  database,
  deliveries,
  hintDeliveries,
}: {
  database: Database;
  deliveries: DeliveryStore;
  hintDeliveries: HintDeliveries;
}) => {
  const retryLocked = async (sql: Sql, { deliveryId, actor }: RetryInput): Promise<Outcome> => {
    if (!(await deliveries.lockItemOfDelivery(sql, deliveryId))) {
      return refuse('channels.no-delivery');
    }
    const facts = await deliveries.readFacts(sql, deliveryId);
    if (!facts) return refuse('channels.no-delivery');
    const retry = decideRetry(facts, facts.awaitsPerson);
    if (!retry.ok) return retry;
    const moved = await deliveries.move(sql, deliveryId, facts.state, {
      to: retry.to,
      code: null,
      message: null,
      nextAttempt: { inMs: 0 },
      freshAttempts: true,
    });
    if (!moved) return refuse('channels.being-sent');
    await deliveries.recordRetry(sql, deliveryId, actor.ref);
    return { ok: true };
  };

  return async (input: RetryInput): Promise<Outcome> => {
    const outcome = await database.transact((sql) => retryLocked(sql, input));
    if (outcome.ok) hintDeliveries([input.deliveryId]);
    return outcome;
  };
};
