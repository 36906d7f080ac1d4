import path from 'node:path';

import type { Clock } from '../../../src/platform/clock';
import { readDiskSpace } from '../../../src/platform/files/disk-space';
import { openFileStore } from '../../../src/platform/files/file-store';
import {
  listOldFiles,
  removeIfOld,
  removeLeftovers,
} from '../../../src/platform/files/sweep-store';
import type { Database } from '../../../src/platform/sql/sql';
import { listExpunged, markRemoved } from './adapters/files/expunged-store';
import { findUnused, recordSweep } from './adapters/files/unused-store';
import { readContentConfig } from './config';
import { toDiskState } from './core/files/disk-state';
import { createRemoveExpunged } from './use-cases/remove-expunged';
import { createSweepFiles } from './use-cases/sweep-files';

export type FileStoreCareDeps = {
  database: Database;
  clock: Clock;
  /** DATA_DIR. */
  dataDir: string;
  /** This plugin's settings as config/plugins.ts gives them. */
  settings: unknown;
  logger: { warn(facts: object, text: string): void };
};

/** What the worker does for the private store, wired. */
export const createFileStoreCare = (deps: FileStoreCareDeps) => {
  const { database, clock, dataDir, settings, logger } = deps;
  const dir = path.join(dataDir, 'files');
  const limits = readContentConfig(settings);
  const store = openFileStore({ dir });
  return {
    sweepFiles: createSweepFiles({
      database,
      clock,
      keepUnusedDays: limits.keepUnusedDays,
      listOldFiles: (before) => listOldFiles(dir, before),
      removeIfOld: (file, before) => removeIfOld(dir, file, before),
      removeLeftovers: (before) => removeLeftovers(dir, before),
      findUnused,
      recordSweep,
    }),
    removeExpunged: createRemoveExpunged({
      ...{ database, clock, listExpunged, markRemoved },
      removeIfOld: (file, before) => removeIfOld(dir, file, before),
      has: ({ sha256, extension }) => store.has(sha256, extension),
    }),
    /** One line in the log while the disk runs low. */
    watchDisk: async (): Promise<void> => {
      const { freeBytes, totalBytes } = await readDiskSpace(dir);
      const state = toDiskState(freeBytes, limits);
      if (state === 'ok') return;
      logger.warn({ state, freeBytes, totalBytes, dir }, 'disk is running full');
    },
  };
};
