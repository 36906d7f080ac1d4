import type { Clock } from '../../../src/platform/clock';
import type { Database } from '../../../src/platform/sql/sql';
import { auditStore } from './adapters/audit-store';
import { openHeadsFile } from './adapters/heads-file';
import { recordedRowsStore } from './adapters/recorded-rows-store';
import { createCheckChain } from './use-cases/check-chain';
import { createCheckRecordedRows } from './use-cases/check-recorded-rows';
import { createCheckHeads, createKeepHead } from './use-cases/keep-heads';
import { createSealAudit } from './use-cases/seal-audit';

/** Everything of this plugin, wired. Free of Strapi: worker and commands call it too. */
export const createAudit = ({ database }: { database: Database }) => ({
  /** `() => Promise<{ sealed: number }>` */
  sealAudit: createSealAudit({ database, auditStore }),
  /** `({ limit? }) => Promise<Finding[]>` */
  checkChain: createCheckChain({ database, auditStore }),
  /** `({ limit? }) => Promise<Finding[]>` */
  checkRecordedRows: createCheckRecordedRows({ database, recordedRowsStore }),
});

type HeadsDeps = { database: Database; dataDir: string; clock: Clock };

/** The chain's ends as they are noted in a file of the data folder. */
export const createAuditHeads = ({ database, dataDir, clock }: HeadsDeps) => {
  const deps = { database, auditStore, heads: openHeadsFile(dataDir) };
  return {
    /** `() => Promise<{ kept: boolean }>` */
    keepHead: createKeepHead({ ...deps, clock }),
    /** `({ limit? }) => Promise<Finding[]>` */
    checkHeads: createCheckHeads(deps),
  };
};
