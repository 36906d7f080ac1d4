// Set times with several workers over one register: each kept once, whoever is killed when, and whatever was said last.
import { afterEach, beforeEach, expect, it } from 'vitest';

import { createChannels } from '../../plugins/channels/server/services';
import { systemClock } from '../../src/platform/clock';
import { sleep } from '../../src/platform/process/sleep';
import type { PoolDatabase } from '../../src/platform/sql/pool-database';
import {
  approve,
  type Approved,
  aRevision,
  itemOf,
  SIGNATORY,
} from '../integration/channels-register';
import { NO_CHECKS } from '../support/no-checks';
import { TEST_MACS } from '../support/register-macs';
import { openRegisterSystem, type RegisterSystem, waitFor } from './register-system';

const WORKERS = 3;
const DAY_MS = 24 * 3600 * 1000;

let system: RegisterSystem;

beforeEach(async () => {
  system = await openRegisterSystem();
});
afterEach(() => system.close());

const channelsOver = (database: PoolDatabase) =>
  createChannels({
    beginLook: NO_CHECKS,
    macs: TEST_MACS,
    database,
    clock: systemClock,
    hintDeliveries: () => undefined,
  });
const inMs = (ms: number) => new Date(Date.now() + ms);

const approveAs = async (database: PoolDatabase, documentId: string) => ({
  documentId,
  approved: await approve(database, aRevision({ documentId })),
});
type Item = { documentId: string; approved: Approved };

const schedule = async (database: PoolDatabase, { documentId, approved }: Item, dueAt: Date) => {
  const outcome = await channelsOver(database).schedulePublish({
    ...approved,
    item: itemOf(documentId),
    dueAt,
    actor: SIGNATORY,
  });
  if (!outcome.ok) throw new Error(outcome.refusal);
};

/** Documents that were published, each as often as it was. */
const published = async ({ sql }: PoolDatabase) =>
  (
    await sql<{ id: string }>(
      `select c.document_id as id from gongkai.publications p join gongkai.review_cases c using (case_id)
       order by c.document_id`,
    )
  ).map(({ id }) => id);
const countOf = async ({ sql }: PoolDatabase, from: string) => {
  const [row] = await sql<{ number: number }>(`select count(*) as number from gongkai.${from}`);
  return row?.number ?? -1;
};
const startWorkers = () => {
  for (let index = 0; index < WORKERS; index += 1) system.startWorker();
};
const OPEN = `deliveries where state not in ('confirmed', 'cancelled')`;

it('keeps each once, while workers and the database are killed in the middle', async () => {
  let database = system.openDatabase();
  const items: Item[] = [];
  for (let index = 10; index < 50; index += 1) {
    items.push(await approveAs(database, `doc${index}`));
  }
  startWorkers();
  for (const [index, item] of items.entries()) {
    await schedule(database, item, inMs(2000 + index * 100));
  }
  for (const done of [5, 20]) {
    await waitFor(async () => (await countOf(database, 'schedule_ends')) >= done);
    system.killWorkers();
    await system.killPostgres();
    await database.close();
    await system.startPostgres();
    database = system.openDatabase();
    startWorkers();
  }
  await waitFor(async () => (await countOf(database, 'open_schedules')) === 0);
  await waitFor(async () => (await countOf(database, OPEN)) === 0);
  expect(await published(database)).toEqual(items.map(({ documentId }) => documentId));
  expect(await countOf(database, `schedule_ends where outcome = 'done'`)).toBe(items.length);
  expect(await countOf(database, `ledger where counted_as = 'new'`)).toBe(items.length);
  await database.close();
});

it('makes up for what came due while all were down, and obeys what another instance said last', async () => {
  const [one, other] = [system.openDatabase(), system.openDatabase()];
  const [kept, moved, cancelled] = [
    await approveAs(one, 'kept'),
    await approveAs(one, 'moved'),
    await approveAs(one, 'cancelled'),
  ];
  for (const item of [kept, moved, cancelled]) await schedule(one, item, inMs(1500));
  await schedule(other, moved, inMs(DAY_MS));
  const actor = { ref: 'admin:8', name: '赵值班' };
  const item = itemOf('cancelled');
  expect(await channelsOver(other).cancelSchedule({ item, act: 'publish', actor })).toEqual({
    ok: true,
  });
  await sleep(2000);
  expect(await published(one)).toEqual([]);
  startWorkers();
  await waitFor(async () => (await published(one)).length > 0);
  await waitFor(async () => (await countOf(one, OPEN)) === 0);
  // Long enough for each worker to have looked again.
  await sleep(2500);
  expect(await published(one)).toEqual(['kept']);
  expect(await countOf(one, 'open_schedules')).toBe(1);
  await one.close();
  await other.close();
});
