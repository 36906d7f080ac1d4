// The worker's own parts as a measured process: what a delivery with its lists costs, and a whole site made anew.
import path from 'node:path';

import { createDeliverer } from '../../../plugins/channels/server/services';
import { readNewestSettings } from '../../../plugins/site/server/adapters/site-settings-store';
import { createSite } from '../../../plugins/site/server/create-site';
import { systemClock } from '../../platform/clock';
import { readEnv, useUtc } from '../../platform/env';
import { openFileStore } from '../../platform/files/file-store';
import { createLogger } from '../../platform/logger';
import { sleep } from '../../platform/process/sleep';
import { openRegisterMacs } from '../../platform/register-keys';
import { openPoolDatabase } from '../../platform/sql/pool-database';
import { serveCalls } from './child-calls';
import type { Times } from './rounds';

useUtc();
const env = readEnv();
const database = openPoolDatabase(env.DATABASE_URL ?? '', { max: 4 });
const macs = openRegisterMacs(env);
const site = createSite({
  ...{ database, macs, clock: systemClock, siteDir: env.SITE_DIR, portalUrl: env.PORTAL_URL },
  files: openFileStore({ dir: path.join(env.DATA_DIR, 'files') }),
});
const { attemptDelivery } = createDeliverer({
  ...{ database, macs, connectors: [site.connector], logger: createLogger('bench') },
  readSettings: () => readNewestSettings(database.sql),
});

/** The renderer rests four times as long as it worked, at most two seconds. */
const REST_FACTOR = 4;
const LONGEST_REST_MS = 2000;
const SPARE_MS = 20;

const countMarks = async () => {
  const [row] = await database.sql<{ marks: number }>(
    'select count(*)::int as marks from gongkai.stale_lists',
  );
  return row?.marks ?? 0;
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const before = performance.now();
  await work();
  return performance.now() - before;
};

/** Everything that waits to be rendered; the time of the work alone. */
const renderLists = async (): Promise<number> => {
  let workedMs = 0;
  for (let ms = 0; (await countMarks()) > 0; workedMs += ms) {
    ms = await timed(site.renderStaleLists);
    await sleep(Math.min(ms * REST_FACTOR, LONGEST_REST_MS) + SPARE_MS);
  }
  return workedMs;
};

/** On the empty register: afterwards the folder counts as made by this code, and nothing else is made of itself. */
const begin = async (): Promise<null> => {
  await site.renderStaleLists();
  await sleep(LONGEST_REST_MS);
  await renderLists();
  return null;
};

/** Each delivery with every list that it makes stale, one item at a time. */
const renderEach = async ({ deliveryIds }: { deliveryIds: number[] }): Promise<Times> => {
  const eachMs: number[] = [];
  for (const deliveryId of deliveryIds) {
    const delivered = await timed(async () => {
      const result = await attemptDelivery({ deliveryId });
      if (result !== 'confirmed') throw new Error(`delivery ${deliveryId}: ${result}`);
    });
    eachMs.push(delivered + (await renderLists()));
  }
  return { totalMs: eachMs.reduce((sum, ms) => sum + ms, 0), eachMs };
};

const LOOK_EVERY_MS = 100;

/** `npm run portal -- --rebuild`, with the most memory that the process held. */
const rebuild = async (): Promise<{ ms: number; peakMb: number; changed: number }> => {
  let peak = process.memoryUsage.rss();
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, LOOK_EVERY_MS);
  try {
    let changed = 0;
    const ms = await timed(async () => ({ changed } = await site.renderAll()));
    return { ms, changed, peakMb: peak / 1e6 };
  } finally {
    clearInterval(look);
  }
};

serveCalls({ begin, renderEach, rebuild });
