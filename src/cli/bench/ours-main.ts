// Our CMS as a measured process, and what the worker does to a delivery, timed without a worker beside it.
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { createDeliverer } from '../../../plugins/channels/server/services';
import { readNewestSettings } from '../../../plugins/site/server/adapters/site-settings-store';
import { createSite } from '../../../plugins/site/server/create-site';
import { runAt, systemClock } from '../../platform/clock';
import { readEnv } from '../../platform/env';
import { openFileStore } from '../../platform/files/file-store';
import { createLogger } from '../../platform/logger';
import { openRegisterMacs } from '../../platform/register-keys';
import { openPoolDatabase, type PoolDatabase } from '../../platform/sql/pool-database';
import type { CorpusItem } from '../corpus/corpus';
import { forEachAtOnce } from '../replay/for-each-at-once';
import { type Office, openOffice, type Submitted } from '../replay/office';
import { publishItem, submitAndApprove } from '../replay/run-item';
import { setUpSite } from '../replay/set-up-site';
import { prepareState } from '../replay/state-store';
import { type KnownIds, toWorkingCopy } from '../replay/to-working-copy';
import { waitUntilCounted } from '../replay/wait-until-counted';
import { bootCms } from '../support/boot-cms';
import { createBenchItems } from './bench-items';
import { serveCalls } from './child-calls';
import { readPictureIds, type SaveInput, timeSaves, toLongItem } from './long-item';
import { type RoundInput, timeEach, type Times } from './rounds';

let strapi: Core.Strapi;
let office: Office;
let ids: KnownIds;
let items: CorpusItem[];
/** Published while no worker ran. */
let undelivered: number[] = [];
/** Watches beside the CMS's own pool. */
let watcher: PoolDatabase;

const setUp = async ({ number }: { number: number }): Promise<null> => {
  const { DATABASE_URL: appUrl = '', DATABASE_OWNER_URL: ownerUrl = appUrl } = readEnv();
  await prepareState(ownerUrl, appUrl);
  ({ strapi } = await bootCms({ settableClock: true }));
  watcher = openPoolDatabase(appUrl, { max: 4 });
  office = await openOffice(strapi);
  items = createBenchItems(number);
  ids = { ...(await setUpSite(strapi, office)), documents: new Map() };
  return null;
};

const create = async (item: CorpusItem) => ({
  type: item.type,
  documentId: await office.create(item.type, toWorkingCopy(item, ids)),
  locale: 'zh-Hans',
});

/** How old the oldest ledger entry is that no count holds yet. */
const readLag = async (): Promise<number> => {
  const [row] = await watcher.sql<{ lag: number | null }>(`
    select extract(epoch from max(clock_timestamp() - l.recorded_at))::float8 * 1000 as lag
    from gongkai.uncounted u join gongkai.ledger l using (entry_id)`);
  return row?.lag ?? 0;
};

const LOOK_EVERY_MS = 100;

/** Save, submission, three decisions, publication, and then until all is delivered and counted. eachMs: the lag, seen again and again. */
const wholeWay = async ({ first, number, concurrency }: RoundInput): Promise<Times> => {
  const eachMs: number[] = [];
  let isOver = false;
  const watch = async () => {
    while (!isOver) {
      eachMs.push(await readLag());
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  };
  const watching = watch();
  const startedAt = performance.now();
  await forEachAtOnce(items.slice(first, first + number), concurrency, async (item) => {
    await publishItem(office, await create(item), item.publishedAt);
  });
  await waitUntilCounted(watcher.sql, undefined, { lists: false });
  const totalMs = performance.now() - startedAt;
  isOver = true;
  await watching;
  return { totalMs, eachMs };
};

/** Approved before, published one by one. */
const publishEach = async ({ first, number }: RoundInput): Promise<Times> => {
  const approved: [Submitted, Date][] = [];
  for (const item of items.slice(first, first + number)) {
    const submitted = await submitAndApprove(
      office,
      await create(item),
      item.publishedAt,
      undefined,
    );
    approved.push([submitted, item.publishedAt]);
  }
  return timeEach(approved, async ([submitted, at]) => {
    const { deliveries } = await runAt(at, () => office.publish(submitted));
    undelivered.push(...deliveries.map(({ deliveryId }) => deliveryId));
  });
};

/** What was published without a worker, delivered one by one by the worker's own parts. */
const deliverEach = async (): Promise<Times> => {
  const env = readEnv();
  const database = openPoolDatabase(env.DATABASE_URL ?? '', { max: 4 });
  const macs = openRegisterMacs(env);
  const site = createSite({
    database,
    siteDir: env.SITE_DIR,
    files: openFileStore({ dir: path.join(env.DATA_DIR, 'files') }),
    clock: systemClock,
    portalUrl: env.PORTAL_URL,
    macs,
  });
  const { attemptDelivery } = createDeliverer({
    database,
    connectors: [site.connector],
    readSettings: () => readNewestSettings(database.sql),
    logger: createLogger('bench'),
    macs,
  });
  const due = undelivered;
  undelivered = [];
  try {
    return await timeEach(due, async (deliveryId) => {
      const result = await attemptDelivery({ deliveryId });
      if (result !== 'confirmed') throw new Error(`delivery ${deliveryId}: ${result}`);
    });
  } finally {
    await database.close();
  }
};

/** One working copy, saved again and again by the editor. */
const saveLong = async (input: SaveInput): Promise<Times> => {
  const pictureIds = await readPictureIds(strapi, ids);
  const dataOf = (version: number) => toLongItem(version, ids, pictureIds);
  const documentId = await office.create('news-post', dataOf(0));
  const key = { type: 'news-post' as const, documentId, locale: 'zh-Hans' };
  return timeSaves(input, (version) => office.update(key, dataOf(version)));
};

serveCalls({ setUp, wholeWay, publishEach, deliverEach, saveLong });
