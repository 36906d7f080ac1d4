// The worker's rooms inside a test: what is signed is taken over, delivered and rendered until nothing is left.
import path from 'node:path';

import { createDeliverer } from '../../plugins/channels/server/services';
import { readNewestSettings } from '../../plugins/site/server/adapters/site-settings-store';
import { createSite } from '../../plugins/site/server/create-site';
import { systemClock } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import { createLogger } from '../../src/platform/logger';
import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { TEST_MACS } from './register-macs';

export const openWorkerParts = (databaseUrl: string, dataDir: string, siteDir: string) => {
  const database = openPoolDatabase(databaseUrl, { max: 8 });
  const open = () =>
    createSite({
      macs: TEST_MACS,
      database,
      siteDir,
      files: openFileStore({ dir: path.join(dataDir, 'files') }),
      clock: systemClock,
      portalUrl: 'http://portal.example',
    });
  const deliverer = createDeliverer({
    macs: TEST_MACS,
    database,
    connectors: [open().connector],
    readSettings: () => readNewestSettings(database.sql),
    logger: createLogger('test'),
  });
  const left = async () => {
    const [row] = await database.sql<{ marks: number; due: number }>(
      `select (select count(*) from gongkai.stale_lists) as marks,
         (select count(*) from gongkai.deliveries where state in ('planned', 'sending') and next_attempt_at < 'infinity') as due`,
    );
    return (row?.marks ?? 0) + (row?.due ?? 0);
  };
  return {
    database,
    site: open(),
    deliverer,
    /** A new renderer each time, which does not rest. */
    settle: async () => {
      for (let round = 0; round < 50; round += 1) {
        const { taken } = await deliverer.takeOver();
        await deliverer.sweepDeliveries();
        await open().renderStaleLists();
        if (taken === 0 && (await left()) === 0) return;
      }
      throw new Error('deliveries or marks are left');
    },
    close: () => database.close(),
  };
};
