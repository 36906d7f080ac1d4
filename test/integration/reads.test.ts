// Readers are counted: from what a page says to a number per item and day, with the portal's narrow role.
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { listReads, readItemReads } from '../../plugins/reads/server/adapters/read-store';
import { createReads } from '../../plugins/reads/server/create-reads';
import { saveSettings } from '../../plugins/site/server/adapters/site-settings-store';
import { toSiteSettings } from '../../plugins/site/server/core/to-site-settings';
import { createSite } from '../../plugins/site/server/create-site';
import { systemClock, toShanghaiDay } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { createPortalServer } from '../../src/portal/portal-server';
import { createRateLimiter } from '../../src/portal/rate-limiter';
import { toReadRoute } from '../../src/portal/read-route';
import { aRevision, keyOf, makePublic } from '../support/portal-register';
import { TEST_MACS } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const BROWSER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/143.0.0.0';
const today = toShanghaiDay(new Date());
const content = aRevision({ title: '阅读量统计' });
const page = `/news-post/${content.documentId}.html`;

let testDatabase: TestDatabase;
let app: PoolDatabase;
let portal: PoolDatabase;
let folder: string;
let reads: ReturnType<typeof createReads>;
let server: ReturnType<typeof createPortalServer>;
let warned: string[];
let isAway = false;

const say = async (body: string, headers: Record<string, string> = {}) => {
  const { port } = server.address() as AddressInfo;
  const asked = { 'user-agent': BROWSER, 'content-type': 'text/plain', ...headers };
  const answer = await fetch(`http://127.0.0.1:${port}/read`, {
    ...{ method: 'POST', headers: asked, body },
  });
  return answer.status;
};
/** As another reader each time. */
let readers = 0;
const readAnew = () => say(page, { 'x-forwarded-for': `203.0.113.${(readers += 1)}` });
const counted = async () => (await readItemReads(app.sql, keyOf(content), today)).total;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  app = openPoolDatabase(testDatabase.urls.app);
  portal = openPoolDatabase(testDatabase.urls.portal);
  const columns = [
    { documentId: 'news', nameZh: '工作动态', nameEn: 'News', slug: 'news', order: 1 },
  ];
  await saveSettings(app.sql, toSiteSettings(columns, []), 'test', 'system');
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-reads-'));
  const siteDir = path.join(folder, 'site');
  const { connector } = createSite({
    ...{ macs: TEST_MACS, database: app, siteDir, clock: systemClock },
    files: openFileStore({ dir: path.join(folder, 'private') }),
    portalUrl: 'https://portal.example',
  });
  await makePublic(app, connector, content, new Date());
  warned = [];
  const warn = (_details: object, message: string) => void warned.push(message);
  reads = createReads({
    ...{ siteDir, clock: systemClock, logger: { warn } },
    sql: (text, params) => (isAway ? Promise.reject(new Error('away')) : portal.sql(text, params)),
  });
  server = createPortalServer({
    ...{ siteDir, assetsDir: folder, logger: { error: warn } },
    dynamic: {
      ...{ sql: portal.sql, routes: [toReadRoute(reads)], proxies: ['127.0.0.1'] },
      limiter: createRateLimiter(systemClock),
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await Promise.all([app.close(), portal.close()]);
  await testDatabase.drop();
  await rm(folder, { recursive: true });
});

describe('a page that is read', () => {
  it('is counted once for each reader, in one writing, on the day of Beijing', async () => {
    for (let round = 0; round < 3; round += 1) expect(await readAnew()).toBe(204);
    expect(await counted()).toBe(0);
    await reads.write();
    await reads.write();
    expect(await readItemReads(app.sql, keyOf(content), today)).toEqual({
      total: 3,
      days: [{ day: today, reads: 3 }],
      years: [{ year: today.slice(0, 4), reads: 3 }],
    });
    expect(await listReads(app.sql, { since: today, page: 1, pageSize: 20 })).toMatchObject({
      rows: [{ title: '阅读量统计', reads: 3, path: page.slice(1) }],
      total: 1,
    });
  });

  it('leaves out reloads, robots, and what is no page of an item', async () => {
    const before = await counted();
    const from = { 'x-forwarded-for': '198.51.100.1' };
    expect(await say(page, from)).toBe(204);
    expect(await say(page, from)).toBe(204);
    expect(await say(page, { ...from, 'user-agent': 'Baiduspider' })).toBe(204);
    for (const other of ['/', '/news-post/nothing.html', '/columns/news/', '/xx/news-post/a.html'])
      expect(await say(other), other).toBe(204);
    await reads.write();
    expect(await counted()).toBe(before + 1);
  });

  it('refuses rubbish, floods and other sites', async () => {
    for (const rubbish of [
      '',
      'x',
      '/\u0000',
      "/news-post/a'.html",
      '{"a":1}',
      '/../../etc/passwd%00',
    ])
      expect(await say(rubbish), rubbish).toBe(400);
    expect(await say('/'.repeat(600))).toBe(413);
    expect(await say(page, { 'sec-fetch-site': 'cross-site' })).toBe(403);
    const { port } = server.address() as AddressInfo;
    expect((await fetch(`http://127.0.0.1:${port}/read`)).status).toBe(405);
    const flood = { 'x-forwarded-for': '198.51.100.77' };
    const answers = await Promise.all(Array.from({ length: 130 }, () => say(page, flood)));
    expect(answers.filter((status) => status === 429).length).toBeGreaterThanOrEqual(5);
    await reads.write();
  });

  it('waits in memory while the database is away, and is written after', async () => {
    const before = await counted();
    isAway = true;
    expect(await readAnew()).toBe(204);
    await reads.write();
    expect(warned).toContain('reads could not be written yet');
    isAway = false;
    expect(await readAnew()).toBe(204);
    await reads.write();
    expect(await counted()).toBe(before + 2);
  });
});

describe("the portal's role", () => {
  const add = (part: object) =>
    portal.sql('select gongkai.add_reads($1::jsonb)', [
      JSON.stringify([{ ...keyOf(content), day: today, reads: 1, ...part }]),
    ]);

  it('adds, and neither reads, changes nor takes away', async () => {
    for (const statement of [
      'select * from gongkai.page_reads',
      'update gongkai.page_reads set reads = 1',
      'delete from gongkai.page_reads',
      `insert into gongkai.page_reads values ('a', 'b', 'c', now(), 1)`,
    ]) {
      await expect(portal.sql(statement), statement).rejects.toThrow(/permission denied/);
    }
  });

  it('adds to what stands on the portal, for these days, in sensible numbers', async () => {
    const before = await counted();
    for (const part of [
      { documentId: 'nothing' },
      { day: '2020-01-01' },
      { day: '2999-01-01' },
      { reads: -5 },
      { reads: 0 },
      { reads: 1_000_000 },
    ]) {
      await add(part);
    }
    expect(await counted()).toBe(before);
    await add({ reads: 2 });
    expect(await counted()).toBe(before + 2);
  });
});
