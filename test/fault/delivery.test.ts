// Worker and PostgreSQL killed in the middle of delivering: nothing lost, nothing doubled, no success reported for what
// was not stored.
import { existsSync, readFileSync } from 'node:fs';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { createAudit } from '../../plugins/audit/server/services';
import { deliverJob } from '../../plugins/channels/server/jobs/deliver.job';
import { createChannels } from '../../plugins/channels/server/services';
import { createSite } from '../../plugins/site/server/create-site';
import { createStatistics } from '../../plugins/statistics/server/services';
import { systemClock } from '../../src/platform/clock';
import { withClient } from '../../src/platform/embedded-postgres/prepare-database';
import { openFileStore } from '../../src/platform/files/file-store';
import { sleep } from '../../src/platform/process/sleep';
import { openQueue } from '../../src/platform/queue/open-queue';
import type { PoolDatabase } from '../../src/platform/sql/pool-database';
import {
  approve,
  type Approved,
  aRevision,
  itemOf,
  SIGNATORY,
  silent,
} from '../integration/channels-register';
import { NO_CHECKS } from '../support/no-checks';
import { TEST_MACS } from '../support/register-macs';
import { openRegisterSystem, type RegisterSystem, waitFor } from './register-system';

const ITEMS = 120;

let system: RegisterSystem;

beforeEach(async () => {
  system = await openRegisterSystem();
});
afterEach(() => system.close());

const numberOf = async (database: PoolDatabase, text: string) => {
  const [row] = await database.sql<{ number: number }>(text);
  return row?.number ?? -1;
};
const CONFIRMED = `select count(*) as number from gongkai.deliveries where state = 'confirmed'`;
const OPEN = `select count(*) as number from gongkai.deliveries where state not in ('confirmed', 'cancelled')`;

it('stores and delivers everything once, whatever is killed when', async () => {
  let database = system.openDatabase();
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
  let worker = system.startWorker();
  for (const left of [60, 40, 20]) {
    const before = await numberOf(database, CONFIRMED);
    await waitFor(async () => (await numberOf(database, CONFIRMED)) > before + 3);
    const publishing = publishTo(left).catch(() => undefined);
    await sleep(15 * (left / 20));
    system.killWorkers();
    await system.killPostgres();
    // What the publisher still tries meets no database; it gives up with this round.
    const kept = approved.splice(0);
    await publishing;
    await database.close();
    await system.startPostgres();
    database = system.openDatabase();
    approved.push(...kept);
    worker = system.startWorker();
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
    siteDir: system.place('site'),
    files: openFileStore({ dir: system.place('data/files') }),
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
  expect(existsSync(system.place('site/news-post/doc0.html'))).toBe(false);
  expect(readFileSync(system.place('site/news-post/doc1.html'), 'utf8')).toContain('植树');
  expect(await site.checkSite()).toEqual([]);
  expect(await createStatistics({ database }).checkCounts({})).toEqual([]);
  const audit = createAudit({ database });
  expect(await audit.checkRecordedRows({})).toEqual([]);
  await waitFor(
    async () =>
      (await numberOf(database, 'select count(*) as number from gongkai.unsealed_audit')) === 0,
  );
  expect(await audit.checkChain({})).toEqual([]);

  const ended = new Promise((resolve) => worker.once('exit', (code) => resolve(code)));
  worker.kill('SIGTERM');
  expect(await ended).toBe(0);
  await database.close();
});

const DEADLOCK = '40P01';

// The worker is at work in these tables: PostgreSQL may end whichever of the two waits for the other. Asked again then, as
// whoever wiped a queue by hand would.
const wipeQueue = async (): Promise<void> => {
  try {
    await withClient(system.urlOf('postgres'), (one) => one.query('drop schema bullmq cascade'));
  } catch (error) {
    if ((error as { code?: string }).code !== DEADLOCK) throw error;
    await wipeQueue();
  }
};

it('delivers at once by the queue, and by the clock when the queue was wiped', async () => {
  const database = system.openDatabase();
  const queue = openQueue({
    databaseUrl: system.urlOf('gongkai_app'),
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
  system.startWorker();
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
    kind: 'in-error',
    actor: SIGNATORY,
  });
  expect(outcome.ok).toBe(true);
};
