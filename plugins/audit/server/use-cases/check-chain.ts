import type { Finding } from '../../../../src/contracts/finding';
import type { Database } from '../../../../src/platform/sql/sql';
import { CHAIN_START, type ChainEnd, checkLink } from '../core/chain';
import type { AuditStore } from '../core/ports';

/** Seals held in memory at once. */
const BATCH = 5000;

type Deps = { database: Database; auditStore: AuditStore };

const checkLinks = async ({ database, auditStore }: Deps, limit: number): Promise<Finding[]> => {
  const findings: Finding[] = [];
  let end: ChainEnd = CHAIN_START;
  while (findings.length < limit) {
    const seals = await auditStore.readSealsAfter(database.sql, end.sealNumber, BATCH);
    for (const seal of seals) {
      findings.push(...checkLink(end, seal));
      end = seal;
    }
    if (seals.length < BATCH) break;
  }
  return findings.slice(0, limit);
};

const checkMarks = async ({ database, auditStore }: Deps, limit: number): Promise<Finding[]> => {
  const unmarked = await auditStore.findUnmarked(database.sql, limit);
  const falseMarks = await auditStore.findFalseMarks(database.sql, limit);
  return [
    ...unmarked.map((auditId) => ({
      code: 'audit.row-unsealed',
      message: `审计记录 ${auditId} 既未封存也不在待封存之列：它不是按正常途径写入的，或其封存记录已被删除。`,
      where: `audit/${auditId}`,
      repairable: false,
    })),
    ...falseMarks.map(({ auditId, sealed }) => ({
      code: sealed ? 'audit.mark-beside-seal' : 'audit.row-missing',
      message: sealed
        ? `审计记录 ${auditId} 已封存，却仍列为待封存。`
        : `待封存的审计记录 ${auditId} 不存在：已被删除。`,
      where: `audit/${auditId}`,
      repairable: false,
    })),
  ];
};

/**
 * Recomputes the chain over everything, with bounded memory, and names changed, deleted, inserted and reordered audit
 * rows and missing seals; at most about `limit` of each kind. What it cannot see alone: the newest seals cut off together
 * with their audit rows; then the register rows that they recorded lack theirs (checkRecordedRows).
 */
export const createCheckChain =
  (deps: Deps) =>
  async ({ limit = 200 }: { limit?: number } = {}): Promise<Finding[]> => [
    ...(await checkLinks(deps, limit)),
    ...(await checkMarks(deps, limit)),
  ];
