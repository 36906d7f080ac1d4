// Somebody with the application's database password writes an approval, a publication, its delivery and the lists: nothing
// that the public sees follows it, and verify names it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createChannels, createDeliverer } from '../../plugins/channels/server/services';
import {
  readNewestSettings,
  saveSettings,
} from '../../plugins/site/server/adapters/site-settings-store';
import { toSiteSettings } from '../../plugins/site/server/core/to-site-settings';
import { createSite } from '../../plugins/site/server/create-site';
import {
  forgeCase,
  forgeConfirmation,
  forgeDecisions,
  forgeDelivery,
  forgePublication,
  forgeWithdrawal,
  markStale,
} from '../../src/cli/proof/side-doors/forge';
import { checkMacs } from '../../src/cli/verify/check-macs';
import { toEnglish } from '../../src/contracts/in-english';
import type { RevisionContent } from '../../src/contracts/revision';
import { systemClock } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { NO_CHECKS } from '../support/no-checks';
import { keyOf } from '../support/portal-register';
import { TEST_MACS } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { approve, aRevision, SIGNATORY } from './channels-register';

const columns = [
  { documentId: 'notices', nameZh: '公告', nameEn: 'Notices', slug: 'notices', order: 1 },
];
const departments = [{ documentId: 'office', nameZh: '办公室' }];

let testDatabase: TestDatabase;
let database: PoolDatabase;
let folder: string;
let channels: ReturnType<typeof createChannels>;
let deliverer: ReturnType<typeof createDeliverer>;
let site: ReturnType<typeof createSite>;
let logged: string[];

const noted = (_facts: object, message: string) => void logged.push(message);
const quiet = () => undefined;
const logger = { debug: quiet, info: quiet, warn: quiet, error: noted };

const openSite = () =>
  createSite({
    ...{ database, macs: TEST_MACS, clock: systemClock, portalUrl: 'https://portal.example' },
    siteDir: path.join(folder, 'site'),
    files: openFileStore({ dir: path.join(folder, 'private') }),
  });
const openDeliverer = () =>
  createDeliverer({
    ...{ database, macs: TEST_MACS, logger, connectors: [site.connector] },
    readSettings: () => readNewestSettings(database.sql),
  });

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  database = openPoolDatabase(testDatabase.urls.app);
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-forged-'));
  logged = [];
  await saveSettings(database.sql, toSiteSettings(columns, departments), 'test', 'system');
  channels = createChannels({
    beginLook: NO_CHECKS,
    ...{ database, macs: TEST_MACS, clock: systemClock, hintDeliveries: quiet },
  });
  site = openSite();
  deliverer = openDeliverer();
});
afterEach(async () => {
  await database.close();
  await testDatabase.drop();
  await rm(folder, { recursive: true });
});

/** As the worker does it; a new renderer each time, which does not rest. */
const settle = async (renderer = openSite()) => {
  for (let round = 0; round < 10; round += 1) {
    await deliverer.exposeForged();
    await deliverer.sweepDeliveries();
    await (round === 0 ? renderer : openSite()).renderStaleLists();
  }
};

/** Every page of the site by its path. */
const readPages = () => {
  const dir = path.join(folder, 'site');
  const names = existsSync(dir) ? readdirSync(dir, { recursive: true, encoding: 'utf8' }) : [];
  const pages = names.filter((name) => name.endsWith('.html')).sort();
  return Object.fromEntries(
    pages.map((name) => [name, readFileSync(path.join(dir, name), 'utf8')]),
  );
};
const publish = async (content: RevisionContent) => {
  const approved = await approve(database, content);
  const outcome = await channels.publish({ ...approved, actor: SIGNATORY });
  if (!outcome.ok) throw new Error(outcome.refusal);
  await settle();
  return outcome;
};
const findForged = async () =>
  (await checkMacs(database.sql, TEST_MACS, 200)).map(({ code }) => code).sort();
const accounts = ['portal'];
const shown = () => aRevision({ documentId: 'shown', title: '公开的稿件', accounts });
const forgedText = (documentId: string) =>
  aRevision({
    documentId,
    title: '伪造的稿件',
    accounts,
    body: { format: 'text', text: '伪造。' },
  });

/** What follows a forgery in public: nothing, whatever is asked of the worker. */
const expectNoChange = async (before: Record<string, string>) => {
  await settle();
  expect(readPages()).toEqual(before);
  await markStale(database.sql, shown());
  await database.sql(`insert into gongkai.stale_lists (list) values ('site')`);
  await settle();
  expect(readPages()).toEqual(before);
  await openSite().renderAll();
  expect(readPages()).toEqual(before);
};

describe('forged decisions', () => {
  it('are no approval for an honest click', async () => {
    const forged = await forgeCase(database.sql, forgedText('new'));
    await forgeDecisions(database.sql, forged);
    const { caseId, fingerprint } = forged;
    expect(await channels.publish({ caseId, fingerprint, actor: SIGNATORY })).toMatchObject({
      refusal: 'channels.forged-approval',
    });
  });

  it('nor are they in a genuine case, among genuine ones, or with the code of another', async () => {
    const content = aRevision({ documentId: 'one', accounts });
    const half = await approve(database, content, { stages: 2 });
    const [row] = await database.sql<{ mac: string }>(
      'select mac from gongkai.decisions where case_id = $1 and stage_index = 1',
      [half.caseId],
    );
    await database.sql(
      `insert into gongkai.decisions (case_id, stage_index, verdict, fingerprint, decided_by, decided_by_name, decided_role, decided_at, mac)
       values ($1, 2, 'approve', $2, 'admin:9', '伪造', 'signatory', now(), $3)`,
      [half.caseId, half.fingerprint, row?.mac],
    );
    expect(await channels.publish({ ...half, actor: SIGNATORY })).toMatchObject({
      refusal: 'channels.forged-approval',
    });
    expect(await findForged()).toEqual(['register.forged-decision']);
  });
});

describe('a forged publication', () => {
  it('of an item that was never public is not delivered, and its delivery says why', async () => {
    await publish(shown());
    const before = readPages();
    const forged = await forgeCase(database.sql, forgedText('new'));
    await forgeDecisions(database.sql, forged);
    const made = await forgePublication(database.sql, forged, 'first');
    const deliveryId = await forgeDelivery(database.sql, made, 'publish');
    expect(await deliverer.attemptDelivery({ deliveryId })).toBe('failed');
    expect(logged).toEqual(['forged publication is not delivered']);
    await expectNoChange(before);
    const [delivery] = await database.sql<{ state: string; failure_message: string }>(
      'select state, failure_message from gongkai.deliveries where delivery_id = $1',
      [deliveryId],
    );
    expect(delivery).toMatchObject({
      state: 'failed',
      failure_message: expect.stringMatching(/不是由本系统作出/) as string,
    });
    expect(toEnglish(delivery?.failure_message ?? '')).toMatch(/not made by this system/);
    expect(await channels.retryDelivery({ deliveryId, actor: SIGNATORY })).toMatchObject({
      refusal: 'channels.forged-publication',
    });
    expect(await findForged()).toEqual([
      'register.forged-case',
      ...Array.from({ length: 3 }, () => 'register.forged-decision'),
      'register.forged-publication',
    ]);
  });

  it('begun, unconfirmed or waiting for a person is neither looked up nor recorded', async () => {
    const forged = await forgeCase(database.sql, { ...forgedText('new'), accounts: ['wechat'] });
    await forgeDecisions(database.sql, forged);
    const made = await forgePublication(database.sql, forged, 'first');
    const [row] = await database.sql<{ id: number }>(
      `insert into gongkai.deliveries (publication_id, account_id, intent, next_attempt_at) values ($1, 'wechat', 'publish', 'infinity')
       returning delivery_id as id`,
      [made.publicationId],
    );
    const deliveryId = row?.id ?? 0;
    expect(await channels.readPublishedContent(deliveryId)).toMatchObject({ content: null });
    const entry = { address: 'https://mp.example.org/1', publishedAt: new Date() };
    expect(
      await channels.recordManualEntry({ deliveryId, actor: SIGNATORY, ...entry }),
    ).toMatchObject({ refusal: 'channels.forged-publication' });
    await deliverer.exposeForged();
    const page = await channels.listDeliveries({ state: 'failed', page: 1, pageSize: 10 });
    expect(page.results.map(({ failureCode }) => failureCode)).toEqual([
      'channels.forged-publication',
    ]);
  });

  it.each([
    ['for the worker to deliver', forgeDelivery],
    ['confirmed, counted and listed', forgeConfirmation],
  ])('behind a genuine one changes nothing, %s', async (_what, forge) => {
    await publish(shown());
    const before = readPages();
    const forged = await forgeCase(database.sql, forgedText('shown'));
    await forgeDecisions(database.sql, forged);
    await forge(database.sql, await forgePublication(database.sql, forged, 'correction'), 'update');
    await expectNoChange(before);
    expect(await findForged()).toContain('register.forged-publication');
    expect(await openSite().checkSite()).toEqual([]);
  });

  it('of a new item, confirmed and listed, is in no list', async () => {
    await publish(shown());
    const before = readPages();
    const forged = await forgeCase(database.sql, forgedText('new'));
    await forgeDecisions(database.sql, forged);
    const made = await forgePublication(database.sql, forged, 'first');
    // A renderer that looked for forged ones just before: the row itself is checked when it is read.
    const renderer = openSite();
    await renderer.renderStaleLists();
    await forgeConfirmation(database.sql, made, 'publish');
    await settle(renderer);
    await expectNoChange(before);
    expect(await openSite().checkSite()).toEqual([]);
  });

  it('takes no code of another publication', async () => {
    await publish(shown());
    const before = readPages();
    const [{ mac } = { mac: null }] = await database.sql<{ mac: string | null }>(
      'select mac from gongkai.publications',
    );
    expect(mac).toMatch(/^[0-9a-f]{64}$/);
    const forged = await forgeCase(database.sql, forgedText('new'));
    await forgeDecisions(database.sql, forged, mac);
    const made = await forgePublication(database.sql, forged, 'first', mac);
    await forgeDelivery(database.sql, made, 'publish');
    await expectNoChange(before);
    expect(await findForged()).toContain('register.forged-publication');
  });
});

describe('a forged withdrawal', () => {
  it.each([
    ['for the worker to deliver', forgeDelivery],
    ['confirmed, with the entry gone', forgeConfirmation],
  ])('takes nothing away, %s', async (_what, forge) => {
    await publish(shown());
    const before = readPages();
    await forge(database.sql, await forgeWithdrawal(database.sql, shown()), 'withdraw');
    await expectNoChange(before);
    expect(await findForged()).toEqual(['register.forged-publication']);
    expect(await openSite().checkSite()).toEqual([]);
  });

  it('does not keep people from withdrawing, nor from publishing again', async () => {
    await publish(shown());
    await forgeConfirmation(database.sql, await forgeWithdrawal(database.sql, shown()), 'withdraw');
    await settle();
    const item = keyOf(shown());
    expect(
      await channels.withdraw({ item, reason: '内容有误', kind: 'in-error', actor: SIGNATORY }),
    ).toMatchObject({
      ok: true,
    });
    await settle();
    expect(Object.keys(readPages())).not.toContain('news-post/shown.html');
    expect(
      await channels.withdraw({ item, reason: '再撤', kind: 'in-error', actor: SIGNATORY }),
    ).toMatchObject({
      refusal: 'channels.nothing-live',
    });
    await publish(aRevision({ documentId: 'shown', title: '再次公开', accounts }));
    expect(readPages()['columns/notices/index.html']).toContain('再次公开');
    expect(await openSite().checkSite()).toEqual([]);
  });
});

it('a genuine correction behind a forged one is public like any other', async () => {
  await publish(shown());
  const forged = await forgeCase(database.sql, forgedText('shown'));
  await forgeDecisions(database.sql, forged);
  const made = await forgePublication(database.sql, forged, 'correction');
  await forgeConfirmation(database.sql, made, 'update');
  await settle();
  await publish(aRevision({ documentId: 'shown', title: '更正后的标题', accounts }));
  expect(readPages()['news-post/shown.html']).toContain('更正后的标题');
  expect(readPages()['index.html']).toContain('更正后的标题');
  expect(readPages()['index.html']).not.toContain('伪造');
  expect(await openSite().checkSite()).toEqual([]);
});
