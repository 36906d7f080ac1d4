// Wiring that needs no Strapi: the worker goes on patrol by night, and npm run portal -- --patrol at once.
import type { Clock } from '../../../src/platform/clock';
import type { Logger } from '../../../src/platform/logger';
import type { Database } from '../../../src/platform/sql/sql';
import { insertPatrol, readLastNightly, tryPatrolLock } from './adapters/patrol-store';
import { createPatrolNightly, createPatrolSite, type Patrolled } from './use-cases/patrol-site';

type Deps = {
  database: Database;
  clock: Clock;
  logger: Pick<Logger, 'error'>;
  site: Patrolled;
  findLinks?: () => Promise<unknown>;
};

export const createPatrol = (deps: Deps) => {
  const parts = { ...deps, tryPatrolLock, readLastNightly, insertPatrol };
  return {
    /** `() => Promise<Patrol | undefined>`; undefined: another one is on its way. */
    patrolSite: createPatrolSite(parts),
    /** `() => Promise<number>` */
    patrolNightly: createPatrolNightly(parts),
  };
};
