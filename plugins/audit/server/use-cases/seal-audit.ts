import type { Database } from '../../../../src/platform/sql/sql';
import { CHAIN_START, chainRows } from '../core/chain';
import type { AuditStore } from '../core/ports';

/** Rows sealed in one transaction. */
const BATCH = 2000;

/**
 * Chains the committed audit rows that bear a mark and answers how many that were. Safe to run twice and in several
 * processes: seals are written and marks deleted in one transaction, by one sealer at a time (0 elsewhere).
 */
export const createSealAudit = ({
  database,
  auditStore,
}: {
  database: Database;
  auditStore: AuditStore;
}) => {
  const sealBatch = () =>
    database.transact(async (sql) => {
      if (!(await auditStore.tryLockSealing(sql))) return 0;
      const rows = await auditStore.readUnsealed(sql, BATCH);
      if (rows.length === 0) return 0;
      const end = (await auditStore.readChainEnd(sql)) ?? CHAIN_START;
      await auditStore.appendSeals(sql, chainRows(end, rows));
      return rows.length;
    });
  return async (): Promise<{ sealed: number }> => {
    let sealed = 0;
    for (;;) {
      const taken = await sealBatch();
      sealed += taken;
      if (taken < BATCH) return { sealed };
    }
  };
};
