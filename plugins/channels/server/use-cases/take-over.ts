import type { Database } from '../../../../src/platform/sql/sql';
import type { SignedBatch, TakeoverStore } from '../core/ports';

export type TakeOverDeps = {
  database: Database;
  takeovers: TakeoverStore;
  /** Items in one transaction. */
  chunk?: number;
  /** With so many deliveries under way none is added: what is published today waits behind no archive. */
  mostOpen?: number;
};

/**
 * Publishes the next items of batches that two people signed, as kind `takeover`, and plans their delivery to the portal.
 * For the worker to call by the clock: a batch goes out piece by piece, a killed worker goes on where it was (items that
 * are public already are passed over), several workers double nothing. Answers how many items were looked at.
 */
export const createTakeOver = ({
  database,
  takeovers,
  chunk = 100,
  mostOpen = 200,
}: TakeOverDeps) => {
  /** How far each batch was gone through by this process; a batch that is signed never changes. */
  const reached = new Map<number, number>();
  const isLeft = ({ batchId }: SignedBatch) => reached.get(batchId) !== Infinity;

  return async (): Promise<{ taken: number }> => {
    const batch = (await takeovers.findSigned(database.sql)).find(isLeft);
    if (!batch) return { taken: 0 };
    const after = reached.get(batch.batchId) ?? 0;
    const done = await database.transact(async (sql) =>
      (await takeovers.hasRoom(sql, mostOpen))
        ? takeovers.takeOverChunk(sql, batch, { after, limit: chunk })
        : null,
    );
    if (!done) return { taken: 0 };
    reached.set(batch.batchId, done.lastPlace ?? Infinity);
    return { taken: done.taken };
  };
};
