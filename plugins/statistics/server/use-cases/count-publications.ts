import type { Database } from '../../../../src/platform/sql/sql';
import type { CountsStore } from '../core/ports';

/** Marks taken in one transaction: few enough that a query never waits, many enough that 8 items a second are nothing. */
const BATCH = 2000;

/**
 * Adds what the ledger gained to the counts and answers how many entries that were. Safe to run twice and in several
 * processes: a mark is deleted in the transaction that counts its entry, and one process counts at a time (0 elsewhere).
 */
export const createCountPublications =
  ({ database, countsStore }: { database: Database; countsStore: CountsStore }) =>
  async (): Promise<{ counted: number }> => {
    let counted = 0;
    for (;;) {
      const taken = await countsStore.countMarks(database.sql, BATCH);
      counted += taken;
      if (taken < BATCH) return { counted };
    }
  };
