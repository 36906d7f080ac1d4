// Where the site lies on another machine (SITE_TARGET): wiring of what pushes it there.
import type { Logger } from '../../../src/platform/logger';
import type { Database } from '../../../src/platform/sql/sql';
import { openMarkingFolder } from './adapters/marking-folder';
import { pushStore } from './adapters/push-store';
import { type FarTarget, openFarSite } from './adapters/rsync';
import type { SiteFolder } from './core/ports';
import { EVERYTHING } from './core/push';
import { createPushSite } from './use-cases/push-site';

export type FarDeps = FarTarget & {
  logger: Pick<Logger, 'warn' | 'info'>;
  /** How long a delivery waits for its turn. */
  turnMs?: number;
  /** Between the two looks of a patrol. */
  pauseMs?: number;
};
type Given = { database: Database; siteDir: string; folder: SiteFolder };

const PAUSE_MS = 15_000;

/** undefined where the site is served from where it is made. */
export const createFar = (far: FarDeps | undefined, { database, siteDir, folder }: Given) => {
  if (!far) return undefined;
  const stopping = new AbortController();
  const { target, logger, turnMs, pauseMs = PAUSE_MS } = far;
  const pushes = createPushSite({
    ...{ database, target, logger, store: pushStore, far: openFarSite(siteDir, far) },
    ...{ signal: stopping.signal, ...(turnMs !== undefined && { turnMs }) },
  });
  return {
    ...pushes,
    target,
    markingFolder: openMarkingFolder(folder, pushStore, database.sql),
    markEverything: () => pushStore.addMark(database.sql, EVERYTHING),
    readMarked: async () =>
      (await pushStore.readMarks(database.sql, Number.MAX_SAFE_INTEGER)).map(({ path }) => path),
    pause: () => new Promise<void>((resolve) => setTimeout(resolve, pauseMs)),
    /** Ends what is being pushed; its marks stay. */
    stop: () => stopping.abort(),
  };
};

/** Where no target is set any more, nothing waits and nothing fails. */
export const forgetPushes = (database: Database): Promise<void> => pushStore.forget(database.sql);
