// Wiring that needs no Strapi: the worker, and npm run portal, push the site to another machine (SITE_TARGET).
import type { Logger } from '../../../src/platform/logger';
import type { Database } from '../../../src/platform/sql/sql';
import { pushStore } from './adapters/push-store';
import { type FarTarget, openFarSite } from './adapters/rsync';
import { EVERYTHING, toPushMark } from './core/push';
import { toPushMessage } from './core/push-words';
import { createPatrolFar, type Near } from './use-cases/patrol-far';
import { createPushSite } from './use-cases/push-site';

export type PushDeps = {
  database: Database;
  /** SITE_DIR. */
  siteDir: string;
  logger: Pick<Logger, 'warn' | 'info'>;
  /** undefined: the site is served where it is made. */
  far: FarTarget | undefined;
  /** How long a delivery waits for its turn. */
  turnMs?: number;
  /** Between the two looks of a patrol. */
  pauseMs?: number;
};

/** What is delivered stands there after that. */
const PAUSE_MS = 15_000;

const openPush = ({ database, siteDir, logger, turnMs, ...deps }: PushDeps, far: FarTarget) => {
  const stopping = new AbortController();
  const { target } = far;
  const pushes = createPushSite({
    ...{ database, target, logger, store: pushStore, far: openFarSite(siteDir, far) },
    ...{ signal: stopping.signal, ...(turnMs !== undefined && { turnMs }) },
  });
  const { pauseMs = PAUSE_MS } = deps;
  const patrolling = {
    ...pushes,
    target,
    pause: () => new Promise<void>((resolve) => setTimeout(resolve, pauseMs)),
    readMarked: () => pushStore.readPaths(database.sql),
  };
  return {
    /** SitePush of src/contracts, for the site. */
    site: {
      pushNow: async (paths: readonly string[]) => {
        const failure = await pushes.pushNow(paths);
        return failure === null ? null : toPushMessage(failure);
      },
      mark: (path: string) => pushStore.addMark(database.sql, toPushMark(path)),
      markEverything: () => pushStore.addMark(database.sql, EVERYTHING),
    },
    /** What a patrol holds against the register, and the other machine with it. */
    patrolled: (near: Near): Near => createPatrolFar(near, patrolling),
    /** `() => Promise<number>`, each second: what is still to be pushed. */
    pushMarked: pushes.pushMarked,
    /** Ends a push that runs; its marks stay. */
    stop: () => stopping.abort(),
  };
};

export const createPush = (deps: PushDeps) => {
  if (deps.far) return openPush(deps, deps.far);
  return {
    site: undefined,
    patrolled: (near: Near): Near => near,
    /** Of a target that is not set any more nothing waits, and nothing fails. */
    pushMarked: () => pushStore.forget(deps.database.sql).then(() => 0),
    stop: () => undefined,
  };
};
