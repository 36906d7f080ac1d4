// A reader reports a mistake: from the form on the portal, with its narrow role, to the editors' list.
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  insertHandling,
  listReports,
} from '../../plugins/reader-reports/server/adapters/report-store';
import { createReaderReports } from '../../plugins/reader-reports/server/create-reader-reports';
import { createHandleReport } from '../../plugins/reader-reports/server/use-cases/handle-report';
import { saveSettings } from '../../plugins/site/server/adapters/site-settings-store';
import { toSiteSettings } from '../../plugins/site/server/core/to-site-settings';
import { createSite } from '../../plugins/site/server/create-site';
import { systemClock } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { createPortalServer } from '../../src/portal/portal-server';
import { createRateLimiter } from '../../src/portal/rate-limiter';
import { toReportRoutes } from '../../src/portal/report-routes';
import { aRevision, makePublic } from '../support/portal-register';
import { TEST_MACS } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const content = aRevision({ title: '收费<公告>', departmentId: 'office' });
const english = aRevision({ ...content, locale: 'en', title: 'Fees' });
const page = `/news-post/${content.documentId}.html`;
const WORDS = '第三段“截止”误为“截至”';

let testDatabase: TestDatabase;
let app: PoolDatabase;
let portal: PoolDatabase;
let folder: string;
let server: ReturnType<typeof createPortalServer>;
let readers = 0;

const ask = async (where: string, init: RequestInit = {}) => {
  const { port } = server.address() as AddressInfo;
  const headers = { 'x-forwarded-for': `203.0.113.${(readers += 1) % 250}`, ...init.headers };
  const answer = await fetch(`http://127.0.0.1:${port}${where}`, { ...init, headers });
  return { status: answer.status, text: await answer.text() };
};
const send = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  ask('/report', { method: 'POST', body: new URLSearchParams({ page, ...form }), headers });
const list = async (all = true, departments: string[] = []) =>
  (await listReports(app.sql, { all, departments, page: 1, pageSize: 50 })).rows;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  app = openPoolDatabase(testDatabase.urls.app);
  portal = openPoolDatabase(testDatabase.urls.portal);
  const columns = [
    { documentId: 'news', nameZh: '工作动态', nameEn: 'News', slug: 'news', order: 1 },
  ];
  await saveSettings(app.sql, toSiteSettings(columns, []), 'test', 'system');
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-reports-'));
  const siteDir = path.join(folder, 'site');
  const { connector } = createSite({
    ...{ macs: TEST_MACS, database: app, siteDir, clock: systemClock },
    files: openFileStore({ dir: path.join(folder, 'private') }),
    portalUrl: 'https://portal.example',
  });
  await makePublic(app, connector, content, new Date());
  await makePublic(app, connector, english, new Date());
  server = createPortalServer({
    ...{ siteDir, assetsDir: folder, logger: { error: console.error } },
    dynamic: {
      ...{ sql: portal.sql, routes: toReportRoutes(createReaderReports(siteDir)) },
      ...{ limiter: createRateLimiter(systemClock), proxies: ['127.0.0.1'] },
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

describe('a mistake that a reader reports', () => {
  it('has a form that the page leads to, in its frame and language', async () => {
    const item = await ask(page);
    const link =
      /href="(\/report\?page=[^"]+)" rel="nofollow">报告错误</.exec(item.text)?.[1] ?? '';
    const form = await ask(link.replaceAll('&amp;', '&'));
    expect(form.status).toBe(200);
    expect(form.text).toContain('收费&lt;公告&gt;');
    expect(form.text).toContain('<form method="post" action="/report">');
    expect((await ask(`/report?page=/en${page}`)).text).toContain('Report a mistake');
  });

  it('arrives once, with what is live then, and is seen by its department alone', async () => {
    for (let round = 0; round < 2; round += 1) {
      const sent = await send({ words: `  ${WORDS} ` });
      expect([sent.status, sent.text.includes('已收到，谢谢')]).toEqual([200, true]);
    }
    expect(await list()).toMatchObject([
      { words: WORDS, title: '收费<公告>', outcome: null, isPast: false },
    ]);
    expect(await list(false, ['office'])).toHaveLength(1);
    expect(await list(false, ['other'])).toEqual([]);
  });

  it('is refused with what is wrong, and keeps what was written', async () => {
    const before = (await list()).length;
    for (const [words, said] of [
      ['', '至少写'],
      ['字'.repeat(501), '最多 500 字'],
      ['代开 http://a.example http://b.example', '看不出错在哪里'],
      ["'; drop table x; --", ''],
    ] as const) {
      const { status, text } = await send({ words });
      expect(text).toContain(said);
      if (said !== '') expect([status, text.includes('<form')]).toEqual([400, true]);
    }
    expect((await send({ words: '错别字在第二段', website: 'x' })).status).toBe(200);
    expect(
      (await send({ words: '错别字在第二段' }, { 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(403);
    expect((await send({ words: 'x'.repeat(20_000) })).status).toBe(413);
    for (const bad of [
      '',
      '/',
      '/nothing.html',
      '//evil.example/x.html',
      '/../x',
      '/news-post/nobody.html',
      '\u0000',
    ])
      expect((await send({ page: bad, words: WORDS })).status, bad).toBe(404);
    // What looks like a statement is words like any other.
    expect((await list()).length).toBe(before + 1);
  });

  it('is stopped when one reader or everybody sends too many', async () => {
    const one = { 'x-forwarded-for': '198.51.100.5' };
    const answers: number[] = [];
    for (let round = 0; round < 7; round += 1)
      answers.push((await send({ words: `第${round}处数字有误` }, one)).status);
    expect(answers.filter((status) => status === 429).length).toBeGreaterThanOrEqual(1);
    for (let round = 0; round < 25; round += 1) await send({ words: `另外第${round}处有误` });
    const full = await send({ words: '再有一处也有错' });
    expect([full.status, full.text.includes('请明天再试')]).toEqual([503, true]);
    const today = (await list()).filter(({ locale }) => locale === 'zh-Hans');
    expect(today.length).toBe(20);
  });

  it('is handled once, with words, and both are on record', async () => {
    const handle = createHandleReport({ database: app, clock: systemClock, insertHandling });
    const by = { ref: 'admin:1', name: '编辑', roles: [] };
    const [{ reportId } = { reportId: 0 }] = await list(false);
    const input = { reportId, outcome: 'done', note: '已更正' };
    expect(await handle({ ...input, note: ' ' }, by)).toMatchObject({ ok: false });
    expect(await handle({ ...input, outcome: 'x' }, by)).toMatchObject({ ok: false });
    expect(await handle(input, by)).toEqual({ ok: true });
    expect(await handle(input, by)).toMatchObject({ refusal: 'reader-reports.handled' });
    expect((await list(false)).some((one) => one.reportId === reportId)).toBe(false);
    const rows = await app.sql<{ action: string; actor: string }>(
      `select action, actor from gongkai.audit where subject_table in ('reader_reports', 'report_handlings') and subject_id = $1 order by 1`,
      [String(reportId)],
    );
    expect(rows).toEqual([
      { action: 'reader-report.handled', actor: 'admin:1' },
      { action: 'reader-report.received', actor: 'system' },
    ]);
  });

  it("is all that the portal's role may write of it", async () => {
    for (const statement of [
      'select * from gongkai.reader_reports',
      'delete from gongkai.reader_reports',
      `insert into gongkai.report_handlings values (1, 'done', 'x', 'a', 'b', now())`,
      'select * from gongkai.publications',
    ]) {
      await expect(portal.sql(statement), statement).rejects.toThrow(/permission denied/);
    }
  });
});
