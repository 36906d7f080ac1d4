import type { Logger } from '../../../../src/platform/logger';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { DeliveryStore } from '../core/ports';
import type { AttemptDelivery } from './attempt-delivery';
import type { AttemptResult } from './settle-delivery';

export type SweepDeps = {
  sql: Sql;
  deliveries: Pick<DeliveryStore, 'findDue'>;
  attempt: AttemptDelivery;
  logger: Logger;
  /** Deliveries due for less are left to the queue's hint. */
  graceMs?: number;
  limit?: number;
  concurrency?: number;
};

/**
 * Attempts what is due, without the queue: the table is the truth. Also takes up what a dead worker left in `sending`
 * (its lock is free), which is looked up first. Answers how many of which result; `failures` counts attempts that broke.
 */
export const createSweepDeliveries = ({
  sql,
  deliveries,
  attempt,
  logger,
  graceMs = 0,
  limit = 200,
  concurrency = 4,
}: SweepDeps) => {
  const sweepOne = async (deliveryId: number): Promise<AttemptResult | 'broke'> => {
    try {
      return await attempt({ deliveryId });
    } catch (error) {
      // The others are still to be attempted; this one comes again with the next sweep.
      logger.error({ deliveryId, error }, 'delivery attempt broke');
      return 'broke';
    }
  };
  return async (): Promise<{ results: (AttemptResult | 'broke')[] }> => {
    const due = await deliveries.findDue(sql, { graceMs, limit });
    const results: (AttemptResult | 'broke')[] = [];
    const takeTurns = async () => {
      for (let next = due.shift(); next !== undefined; next = due.shift()) {
        results.push(await sweepOne(next));
      }
    };
    await Promise.all(Array.from({ length: concurrency }, takeTurns));
    return { results };
  };
};
