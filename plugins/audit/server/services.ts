import type { Database } from '../../../src/platform/sql/sql';
import { auditStore } from './adapters/audit-store';
import { recordedRowsStore } from './adapters/recorded-rows-store';
import { createCheckChain } from './use-cases/check-chain';
import { createCheckRecordedRows } from './use-cases/check-recorded-rows';
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
