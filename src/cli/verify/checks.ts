import { createAudit } from '../../../plugins/audit/server/services';
import { createStatistics } from '../../../plugins/statistics/server/services';
import type { Finding } from '../../contracts/finding';
import type { RegisterMacs } from '../../contracts/register-macs';
import type { FileStore } from '../../platform/files/file-store';
import type { Database } from '../../platform/sql/sql';
import { BUNDLE_RULES } from './bundle-rules';
import { checkFiles } from './check-files';
import { checkMacs } from './check-macs';
import { checkPasswords } from './check-passwords';
import { checkRevisions } from './check-revisions';
import { HELD_RULES, LEDGER_RULES, STUCK_RULES } from './delivery-rules';
import { EXPUNGING_RULES } from './expunging-rules';
import { GUARD_RULES } from './guard-rules';
import { NAME_RULES } from './name-rules';
import { REVIEW_RULES } from './review-rules';
import { type Check, type Rule, runRules } from './rule';

export type ChecksDeps = {
  database: Database;
  /** The private store. */
  files: Pick<FileStore, 'has'>;
  /** Of the site plugin: pages and files against publications. */
  checkSite(): Promise<Finding[]>;
  /** Of the audit plugin: ends of the chain that were noted outside of the database. */
  checkHeads(options: { limit: number }): Promise<Finding[]>;
  macs: RegisterMacs;
  /** Most findings named of each kind. */
  limit?: number;
};

/** Every check of `npm run verify`, in the order of an item's way; each can run alone. */
export const createChecks = ({
  database,
  files,
  checkSite,
  checkHeads,
  macs,
  limit = 200,
}: ChecksDeps): Check[] => {
  const { sql } = database;
  const audit = createAudit({ database });
  const statistics = createStatistics({ database });
  const rules = (nameZh: string, nameEn: string, list: readonly Rule[]): Check => ({
    nameZh,
    nameEn,
    run: () => runRules(sql, list, limit),
  });
  const check = (nameZh: string, nameEn: string, run: Check['run']): Check => ({
    nameZh,
    nameEn,
    run,
  });
  return [
    rules('登记表的防护', 'guards of the register', GUARD_RULES),
    check('修订版与内容', 'revisions against their bytes', () => checkRevisions(sql, limit)),
    rules('彻底清除', 'expungings', EXPUNGING_RULES),
    check('校验码', 'codes of the register', () => checkMacs(sql, macs, limit)),
    check('人员的密码', 'passwords of people', () => checkPasswords(sql, macs, limit)),
    check('文件库', 'files of revisions', () => checkFiles(sql, files, limit)),
    rules('发布与审核', 'publications against approvals', [...REVIEW_RULES, ...BUNDLE_RULES]),
    rules('栏目和处室的名称', 'names of columns and departments', NAME_RULES),
    rules('发布台账与发送', 'ledger against deliveries', LEDGER_RULES),
    rules('账号现有内容', 'what accounts hold', HELD_RULES),
    check('计数与发布台账', 'counts against the ledger', () => statistics.checkCounts({ limit })),
    check('审计链', 'audit chain', () => audit.checkChain({ limit })),
    check('每日链首', 'ends of the chain as noted', () => checkHeads({ limit })),
    check('审计与登记', 'recorded rows', () => audit.checkRecordedRows({ limit })),
    check('门户页面与文件', 'portal pages and files', checkSite),
    rules('无人处理的工作', 'work that nobody moves', STUCK_RULES),
  ];
};
