import type { Database } from '../../../src/platform/sql/sql';
import { countsStore } from './adapters/counts-store';
import { figuresStore } from './adapters/figures-store';
import { namesStore } from './adapters/names-store';
import { createCheckCounts } from './use-cases/check-counts';
import { createCountPublications } from './use-cases/count-publications';
import { createQueryPublications } from './use-cases/query-publications';
import { createRebuildCounts } from './use-cases/rebuild-counts';

/** Everything of this plugin, wired. Free of Strapi: worker and commands call it too. */
export const createStatistics = ({ database }: { database: Database }) => ({
  /** `() => Promise<{ counted: number }>` */
  countPublications: createCountPublications({ database, countsStore }),
  /** `(rawQuery) => Promise<Outcome<{ figures: PublicationFigures }>>` */
  queryPublications: createQueryPublications({ database, figuresStore, namesStore }),
  /** `() => Promise<{ rows: number }>` */
  rebuildCounts: createRebuildCounts({ database, countsStore }),
  /** `({ limit? }) => Promise<Finding[]>` */
  checkCounts: createCheckCounts({ database, countsStore }),
});
