import type { Finding } from '../../../../src/contracts/finding';
import type { Database } from '../../../../src/platform/sql/sql';
import type { RecordedRowsStore } from '../core/ports';
import { RECORD_PROBLEMS } from '../core/record-problems';
import { RECORDED_TABLES } from '../core/recorded-tables';

type Deps = { database: Database; recordedRowsStore: RecordedRowsStore };

const checkTriggers = async ({ database, recordedRowsStore }: Deps): Promise<Finding[]> => {
  const tables = RECORDED_TABLES.map(({ table }) => table);
  const unwatched = await recordedRowsStore.findUnwatched(database.sql, tables);
  return unwatched.map((table) => ({
    code: 'audit.trigger-off',
    message: `表 ${table} 的审计触发器不存在或已停用：此后写入的内容不会留下审计记录。`,
    where: table,
    repairable: false,
  }));
};

/**
 * Holds every register row against its one audit row: presence, hash, action and actor; names up to `limit` differences of
 * each table, and tables whose audit trigger is off.
 */
export const createCheckRecordedRows =
  (deps: Deps) =>
  async ({ limit = 200 }: { limit?: number } = {}): Promise<Finding[]> => {
    const findings = await checkTriggers(deps);
    for (const table of RECORDED_TABLES) {
      const differences = await deps.database.transact(async (sql) => {
        await deps.recordedRowsStore.useUtc(sql);
        return deps.recordedRowsStore.findDifferences(sql, table, limit);
      });
      for (const { subjectId, problem } of differences) {
        const where = `${table.table}/${subjectId}`;
        const { code, message } = RECORD_PROBLEMS[problem];
        findings.push({ code, message: message(where), where, repairable: false });
      }
    }
    return findings;
  };
