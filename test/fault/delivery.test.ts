// Worker and PostgreSQL killed in the middle of delivering: nothing lost, nothing doubled, no success reported for what
// was not stored.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { createAudit } from '../../plugins/audit/server/services';
import { deliverJob } from '../../plugins/channels/server/jobs/deliver.job';
import { createChannels } from '../../plugins/channels/server/services';
import { createSite } from '../../plugins/site/server/create-site';
import { createStatistics } from '../../plugins/statistics/server/services';
import { systemClock } from '../../src/platform/clock';
import { type Cluster, openCluster } from '../../src/platform/embedded-postgres/open-cluster';
import { readPostmaster } from '../../src/platform/embedded-postgres/postmaster-file';
import {
  makeDatabase,
  prepareSchemas,
  withClient,
} from '../../src/platform/embedded-postgres/prepare-database';
import { openFileStore } from '../../src/platform/files/file-store';
import { readCommand } from '../../src/platform/process/read-command';
import { sleep } from '../../src/platform/process/sleep';
import { openQueue } from '../../src/platform/queue/open-queue';
import { migrateRegister } from '../../src/platform/sql/migrate-register';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import {
  approve,
  type Approved,
  aRevision,
  itemOf,
  SIGNATORY,
  silent,
} from '../integration/channels-register';
import { NO_CHECKS } from '../support/no-checks';
import { TEST_MACS, TEST_REGISTER_KEY } from '../support/register-macs';

const ROOT = path.resolve(__dirname, '../..');
const WORKER = path.join(ROOT, 'dist/src/worker/main.js');
const DATABASE = 'gongkai_fault';
const ITEMS = 120;

let home: string;
let cluster: Cluster;
let worker: ChildProcess | undefined;

const place = (name: string) => path.join(home, name);
const openDatabase = () => {
  const ignore = () => undefined; // connections die here on purpose
  return openPoolDatabase(cluster.urlFor('gongkai_app', DATABASE), { onIdleError: ignore });
};

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'gongkai-delivery-'));
  chmodSync(home, 0o711); // as root, PostgreSQL runs as another user, who must pass through
  cluster = await openCluster({ dir: place('postgres') });
  await withClient(cluster.urlFor('postgres', 'postgres'), (one) => makeDatabase(one, DATABASE));
  await withClient(cluster.urlFor('postgres', DATABASE), prepareSchemas);
  await migrateRegister({
    ownerUrl: cluster.urlFor('gongkai_owner', DATABASE),
    appRole: 'gongkai_app',
    portalRole: 'gongkai_portal',
    folder: path.join(ROOT, 'database/migrations/register'),
  });
});
afterEach(async () => {
  worker?.kill('SIGKILL');
  await cluster.stop();
  rmSync(home, { recursive: true, force: true });
});

const startWorker = () => {
  const env = {
    PATH: process.env.PATH,
    REGISTER_KEY: TEST_REGISTER_KEY,
    TZ: 'UTC',
    ENV_PATH: '/dev/null',
    LOG_LEVEL: 'silent',
    DATABASE_URL: cluster.urlFor('gongkai_app', DATABASE),
    DATA_DIR: place('data'),
    SITE_DIR: place('site'),
    PORTAL_URL: 'https://portal.example',
  };
  worker = spawn(process.execPath, [WORKER], { env, cwd: ROOT, stdio: 'ignore' });
};

const killPostgres = async () => {
  const { pid } = readPostmaster(place('postgres/data')) ?? { pid: 0 };
  process.kill(pid, 'SIGKILL');
  while (readCommand(pid) !== undefined) await sleep(20);
};

const numberOf = async (database: PoolDatabase, text: string) => {
  const [row] = await database.sql<{ number: number }>(text);
  return row?.number ?? -1;
};
const CONFIRMED = `select count(*) as number from gongkai.deliveries where state = 'confirmed'`;
const OPEN = `select count(*) as number from gongkai.deliveries where state not in ('confirmed', 'cancelled')`;

const waitFor = async (isTrue: () => Promise<boolean>) => {
  while (!(await isTrue())) await sleep(30);
};

it('stores and delivers everything once, whatever is killed when', async () => {
  let database = openDatabase();
  const approved: Approved[] = [];
  for (let index = 0; index < ITEMS; index += 1) {
    approved.push(await approve(database, aRevision({ documentId: `doc${index}` })));
  }
  const reported: number[] = [];
  const publishNext = async () => {
    const next = approved.shift();
    if (!next) return;
    const channels = createChannels({
      beginLook: NO_CHECKS,
      macs: TEST_MACS,
      database,
      clock: systemClock,
      hintDeliveries: () => undefined,
    });
    const outcome = await channels.publish({ ...next, actor: SIGNATORY }).catch(() => null);
    if (outcome?.ok) reported.push(outcome.publicationId);
    // Not reported: pressed again later, as a person would.
    else if (outcome === null) approved.push(next);
  };
  const publishTo = async (left: number) => {
    while (approved.length > left) await publishNext();
  };

  await publishTo(ITEMS - 40);
  startWorker();
  for (const left of [60, 40, 20]) {
    const before = await numberOf(database, CONFIRMED);
    await waitFor(async () => (await numberOf(database, CONFIRMED)) > before + 3);
    const publishing = publishTo(left).catch(() => undefined);
    await sleep(15 * (left / 20));
    worker?.kill('SIGKILL');
    await killPostgres();
    // What the publisher still tries meets no database; it gives up with this round.
    const kept = approved.splice(0);
    await publishing;
    await database.close();
    cluster = await openCluster({ dir: place('postgres') });
    database = openDatabase();
    approved.push(...kept);
    startWorker();
  }
  // Whoever got no answer presses again; what was published all the same is refused then.
  await publishTo(0);
  await withdrawOne(database);
  await waitFor(async () => (await numberOf(database, OPEN)) === 0);
  await waitFor(
    async () =>
      (await numberOf(database, 'select count(*) as number from gongkai.stale_lists')) === 0,
  );

  const site = createSite({
    macs: TEST_MACS,
    database,
    siteDir: place('site'),
    files: openFileStore({ dir: place('data/files') }),
    clock: systemClock,
    portalUrl: 'https://portal.example',
  });
  expect(
    await numberOf(
      database,
      `select count(*) as number from gongkai.publications where publication_id = any ('{${reported.join()}}')`,
    ),
  ).toBe(reported.length);
  expect(
    await numberOf(
      database,
      `select count(*) as number from gongkai.publications where kind = 'first'`,
    ),
  ).toBe(ITEMS);
  expect(
    await numberOf(
      database,
      `select count(*) as number from gongkai.ledger where counted_as = 'new'`,
    ),
  ).toBe(ITEMS);
  expect(await numberOf(database, 'select count(*) as number from gongkai.portal_entries')).toBe(
    ITEMS - 1,
  );
  expect(existsSync(place('site/news-post/doc0.html'))).toBe(false);
  expect(readFileSync(place('site/news-post/doc1.html'), 'utf8')).toContain('植树');
  expect(await site.checkSite()).toEqual([]);
  expect(await createStatistics({ database }).checkCounts({})).toEqual([]);
  const audit = createAudit({ database });
  expect(await audit.checkRecordedRows({})).toEqual([]);
  await waitFor(
    async () =>
      (await numberOf(database, 'select count(*) as number from gongkai.unsealed_audit')) === 0,
  );
  expect(await audit.checkChain({})).toEqual([]);

  const ended = new Promise((resolve) => worker?.once('exit', (code) => resolve(code)));
  worker?.kill('SIGTERM');
  expect(await ended).toBe(0);
  await database.close();
});

const DEADLOCK = '40P01';

// The worker is at work in these tables: PostgreSQL may end whichever of the two waits for the other. Asked again then, as
// whoever wiped a queue by hand would.
const wipeQueue = async (): Promise<void> => {
  try {
    await withClient(cluster.urlFor('postgres', DATABASE), (one) =>
      one.query('drop schema bullmq cascade'),
    );
  } catch (error) {
    if ((error as { code?: string }).code !== DEADLOCK) throw error;
    await wipeQueue();
  }
};

it('delivers at once by the queue, and by the clock when the queue was wiped', async () => {
  const database = openDatabase();
  const queue = openQueue({
    databaseUrl: cluster.urlFor('gongkai_app', DATABASE),
    logger: silent,
  });
  const channels = createChannels({
    beginLook: NO_CHECKS,
    macs: TEST_MACS,
    database,
    clock: systemClock,
    hintDeliveries: (ids) => {
      for (const deliveryId of ids) queue.hint(deliverJob, { deliveryId });
    },
  });
  const publish = async (documentId: string) => {
    const approved = await approve(database, aRevision({ documentId }));
    expect(await channels.publish({ ...approved, actor: SIGNATORY })).toMatchObject({
      ok: true,
    });
  };
  startWorker();
  await publish('first');
  await waitFor(async () => (await numberOf(database, OPEN)) === 0);
  await queue.flush();
  for (let index = 0; index < 10; index += 1) await publish(`hinted${index}`);
  await waitFor(async () => (await numberOf(database, OPEN)) === 0);

  await wipeQueue();
  for (let index = 0; index < 10; index += 1) await publish(`swept${index}`);
  await waitFor(async () => (await numberOf(database, OPEN)) === 0);
  expect(await numberOf(database, CONFIRMED)).toBe(21);
  await queue.close({ timeoutMs: 1000 });
  await database.close();
});

const withdrawOne = async (database: PoolDatabase) => {
  const channels = createChannels({
    beginLook: NO_CHECKS,
    macs: TEST_MACS,
    database,
    clock: systemClock,
    hintDeliveries: () => undefined,
  });
  const outcome = await channels.withdraw({
    item: itemOf('doc0'),
    reason: '测试撤稿',
    actor: SIGNATORY,
  });
  expect(outcome.ok).toBe(true);
};
