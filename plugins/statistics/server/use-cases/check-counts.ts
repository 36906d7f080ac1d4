import type { Finding } from '../../../../src/contracts/finding';
import type { Database } from '../../../../src/platform/sql/sql';
import type { CountDifference, CountsStore } from '../core/ports';

const toFinding = (cell: CountDifference): Finding => ({
  code: 'statistics.count-differs',
  message: `计数与发布台账不符：${cell.period}，账号 ${cell.accountId}，${cell.dimension} “${cell.value}”（${cell.locale}，${cell.countedAs}）计数为 ${cell.found}，台账为 ${cell.expected}。`,
  where: [
    'counts',
    cell.period,
    cell.accountId,
    cell.countedAs,
    cell.locale,
    cell.dimension,
    cell.value,
  ].join('/'),
  repairable: true,
});

/** Holds counts + uncounted against the ledger (invariant 2), by day and by month; names up to `limit` cells that differ. */
export const createCheckCounts =
  ({ database, countsStore }: { database: Database; countsStore: CountsStore }) =>
  async ({ limit = 200 }: { limit?: number } = {}): Promise<Finding[]> =>
    (await countsStore.findDifferences(database.sql, limit)).map(toFinding);
