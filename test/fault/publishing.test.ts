// The worker killed again and again in the middle of 500 publishes: no page is ever half there, and every list is whole after it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { createChannels } from '../../plugins/channels/server/services';
import { saveSettings } from '../../plugins/site/server/adapters/site-settings-store';
import { createSite } from '../../plugins/site/server/create-site';
import { EMPTY_SITE_SETTINGS } from '../../src/contracts/site-settings';
import { systemClock } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import type { PoolDatabase } from '../../src/platform/sql/pool-database';
import { approve, aRevision, SIGNATORY } from '../integration/channels-register';
import { NO_CHECKS } from '../support/no-checks';
import { TEST_MACS } from '../support/register-macs';
import { openRegisterSystem, type RegisterSystem, waitFor } from './register-system';

const ITEMS = 500;
/** Confirmed deliveries at which the worker is killed. */
const KILLS = [60, 180, 330];
/** Publishers at work at once. */
const HANDS = 4;

/** With the column that the items stand in. */
const SETTINGS = {
  ...EMPTY_SITE_SETTINGS,
  columns: [
    {
      ...{ id: 'notices', slug: 'notices', parentId: null, order: 0 },
      nameZh: '通知',
      nameEn: 'Notices',
    },
  ],
};

let system: RegisterSystem;

beforeEach(async () => {
  system = await openRegisterSystem();
});
afterEach(() => system.close());

const numberOf = async ({ sql }: PoolDatabase, from: string) =>
  (await sql<{ number: number }>(`select count(*) as number from ${from}`))[0]?.number ?? -1;

const publishAll = async (database: PoolDatabase) => {
  const { publish } = createChannels({
    beginLook: NO_CHECKS,
    macs: TEST_MACS,
    database,
    clock: systemClock,
    hintDeliveries: () => undefined,
  });
  const hand = async (first: number) => {
    for (let index = first; index < ITEMS; index += HANDS) {
      const approved = await approve(database, aRevision({ documentId: `doc${index}` }));
      const outcome = await publish({ ...approved, actor: SIGNATORY });
      if (!outcome.ok) throw new Error(outcome.message);
    }
  };
  await Promise.all(Array.from({ length: HANDS }, (_, first) => hand(first)));
};

const readPages = (): Map<string, string> => {
  const dir = system.place('site');
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => /\.(html|xml)$/.test(name))
      .map((name) => [name, readFileSync(path.join(dir, name), 'utf8')]),
  );
};

/** Pages that begin and do not end. */
const findHalfPages = (): string[] =>
  [...readPages()]
    .filter(([, text]) => !/<\/(html|rss|urlset|sitemapindex)>\s*$/.test(text))
    .map(([name]) => name);

/** Items to which a page of a column leads, whichever of its pages. */
const listedItems = (): Set<string> => {
  const lists = [...readPages()].filter(([name]) => name.startsWith('columns/'));
  return new Set(lists.flatMap(([, text]) => text.match(/news-post\/doc\d+\.html/g) ?? []));
};

it('leaves no half page and no list incomplete, whenever the worker is killed', async () => {
  const database = system.openDatabase();
  await saveSettings(database.sql, SETTINGS, 'column.create', 'admin:1');
  const confirmed = () => numberOf(database, `gongkai.deliveries where state = 'confirmed'`);
  const publishing = publishAll(database);
  for (const kill of KILLS) {
    system.startWorker();
    await waitFor(async () => (await confirmed()) >= kill);
    system.killWorkers();
    expect(findHalfPages()).toEqual([]);
    expect(await confirmed()).toBeLessThan(ITEMS);
  }
  await publishing;
  system.startWorker();
  await waitFor(async () => (await confirmed()) === ITEMS);
  await waitFor(async () => (await numberOf(database, 'gongkai.stale_lists')) === 0);

  expect(findHalfPages()).toEqual([]);
  expect(listedItems().size).toBe(ITEMS);
  const site = createSite({
    ...{ macs: TEST_MACS, database, clock: systemClock },
    siteDir: system.place('site'),
    files: openFileStore({ dir: system.place('data/files') }),
    portalUrl: 'https://portal.example',
  });
  expect(await site.checkSite()).toEqual([]);
  expect(await numberOf(database, `gongkai.ledger where counted_as = 'new'`)).toBe(ITEMS);
  await database.close();
});
