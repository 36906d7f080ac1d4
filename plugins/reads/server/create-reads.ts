// Wiring that needs no Strapi: the portal counts.
import type { Clock } from '../../../src/platform/clock';
import type { Logger } from '../../../src/platform/logger';
import type { Sql } from '../../../src/platform/sql/sql';
import { addReads } from './adapters/read-store';
import { createStandsOnPortal } from './adapters/stands-on-portal';
import { createReadTally } from './core/read-tally';
import { createRecentReads } from './core/recent-reads';
import { createCountRead, createWriteReads } from './use-cases/count-reads';

type Deps = { sql: Sql; clock: Clock; siteDir: string; logger: Pick<Logger, 'warn'> };

/** A portal that is killed loses no more than it counted in this time. */
const WRITE_EVERY_MS = 5000;

export const createReads = ({ sql, siteDir, ...deps }: Deps) => {
  const parts = {
    ...deps,
    tally: createReadTally(),
    recent: createRecentReads(),
    stands: createStandsOnPortal(siteDir),
    addReads: (counts: Parameters<typeof addReads>[1]) => addReads(sql, counts),
  };
  const write = createWriteReads(parts);
  return {
    /** `(said) => Promise<CountedRead>` */
    countRead: createCountRead(parts),
    /** Writes what was counted so far. */
    write,
    /** Writes every few seconds; answers what ends that, with what is left written. */
    start: () => {
      let writing = Promise.resolve();
      const timer = setInterval(() => {
        writing = writing.then(write);
      }, WRITE_EVERY_MS);
      return async (): Promise<void> => {
        clearInterval(timer);
        await writing.then(write);
      };
    },
  };
};
