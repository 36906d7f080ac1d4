import type { Database } from '../../../../src/platform/sql/sql';
import type { CountsStore } from '../core/ports';

/** Makes the counts anew from the ledger in one transaction; readers see the old ones until it ends. */
export const createRebuildCounts =
  ({ database, countsStore }: { database: Database; countsStore: CountsStore }) =>
  (): Promise<{ rows: number }> =>
    database.transact(async (sql) => {
      await countsStore.lockCounting(sql);
      await countsStore.clearCounts(sql);
      return { rows: await countsStore.fillCounts(sql) };
    });
