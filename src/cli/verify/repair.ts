import { createAudit } from '../../../plugins/audit/server/services';
import { createStatistics } from '../../../plugins/statistics/server/services';
import type { Finding } from '../../contracts/finding';
import type { Database } from '../../platform/sql/sql';

export type RepairDeps = {
  database: Database;
  /** Of the site plugin: makes every page, list and file anew from the register. */
  renderAll(): Promise<unknown>;
};

type Repair = {
  /** Beginning of the findings' codes that it mends. */
  codes: readonly string[];
  nameZh: string;
  run(): Promise<unknown>;
};

/** Deliveries that lie about become due now, so that the worker's next sweep takes them; what is being sent is looked up first. */
const requeueDeliveries = ({ sql }: Database) =>
  sql(`
  update gongkai.deliveries d set next_attempt_at = now()
  from gongkai.accounts a where a.account_id = d.account_id and d.state in ('planned', 'sending')
    and (d.next_attempt_at < 'infinity' or (a.connector <> 'manual' and d.failure_code is null))`);

/**
 * Makes anew what can be made from the register, each kind once however much of it is broken; answers the names of what was
 * done. What is a fact (a revision, a decision, a ledger entry) is never repaired: that would be tampering.
 */
export const repairFindings = async (
  { database, renderAll }: RepairDeps,
  findings: readonly Finding[],
): Promise<string[]> => {
  const statistics = createStatistics({ database });
  const audit = createAudit({ database });
  const repairs: Repair[] = [
    { codes: ['channels.'], nameZh: '重新安排发送', run: () => requeueDeliveries(database) },
    {
      codes: ['statistics.entry-lies'],
      nameZh: '计入统计',
      run: () => statistics.countPublications(),
    },
    { codes: ['statistics.count'], nameZh: '重新计数', run: () => statistics.rebuildCounts() },
    { codes: ['audit.row-lies'], nameZh: '封存审计记录', run: () => audit.sealAudit() },
    { codes: ['site.'], nameZh: '重新生成门户', run: renderAll },
  ];
  const mendable = findings.filter(({ repairable }) => repairable);
  const done: string[] = [];
  for (const { codes, nameZh, run } of repairs) {
    if (!mendable.some(({ code }) => codes.some((begin) => code.startsWith(begin)))) continue;
    await run();
    done.push(nameZh);
  }
  return done;
};
