// The search from a publication to the page that a reader gets: index, withdrawal, forged rows, and whatever people type.
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { saveSearchSettings } from '../../plugins/search/server/adapters/settings-store';
import {
  createPortalSearch,
  SEARCH_CONNECTION_SETTINGS,
} from '../../plugins/search/server/create-search';
import { createSearchIndex } from '../../plugins/search/server/create-search-index';
import {
  readNewestSettings,
  saveSettings,
} from '../../plugins/site/server/adapters/site-settings-store';
import { toSiteSettings } from '../../plugins/site/server/core/to-site-settings';
import { createSite } from '../../plugins/site/server/create-site';
import type { RevisionContent } from '../../src/contracts/revision';
import { systemClock } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { openPortalDatabase, type PortalDatabase } from '../../src/portal/open-portal-database';
import { createPortalServer } from '../../src/portal/portal-server';
import { createRateLimiter } from '../../src/portal/rate-limiter';
import { toSearchRoutes } from '../../src/portal/search-routes';
import {
  aRevision,
  deliver,
  keyOf,
  makePublic,
  withdrawInRegister,
} from '../support/portal-register';
import { TEST_MACS, TEST_REGISTER_KEY } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const columns = [
  { documentId: 'open', nameZh: '政务公开', nameEn: 'Disclosure', slug: 'open', order: 1 },
  {
    ...{ documentId: 'news', nameZh: '工作动态', nameEn: 'News', slug: 'news', order: 2 },
    parent: { documentId: 'open' },
  },
];
const logger = { error: () => undefined, warn: () => undefined };

let testDatabase: TestDatabase;
let database: PoolDatabase;
let portal: PortalDatabase;
let folder: string;
let site: ReturnType<typeof createSite>;
let server: ReturnType<typeof createPortalServer>;
let search: ReturnType<typeof createPortalSearch>;
let address: string;
let nowMs = 0;

const index = () =>
  createSearchIndex({
    ...{ database, siteDir: path.join(folder, 'site'), readHeld: site.readHeld },
    registerKeys: [TEST_REGISTER_KEY],
  }).indexItems();
const publish = async (
  changes: Partial<RevisionContent>,
  at = new Date('2024-03-05T01:30:00Z'),
) => {
  const content = aRevision(changes);
  await makePublic(database, site.connector, content, at);
  return content;
};
const text = (words: string) => ({ format: 'text' as const, text: words });

const listen = async (sql: PortalDatabase['sql']) => {
  const made = createPortalSearch({
    ...{ sql, siteDir: path.join(folder, 'site'), clock: systemClock, logger },
    readSite: async (of) => (await readNewestSettings(of)).settings,
  });
  const opened = createPortalServer({
    ...{ siteDir: path.join(folder, 'site'), assetsDir: folder, logger },
    dynamic: {
      ...{ sql, routes: toSearchRoutes(made), proxies: ['127.0.0.1'] },
      limiter: createRateLimiter({ now: () => new Date(nowMs) }),
    },
  });
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  return { server: opened, search: made };
};
const addressOf = (of: typeof server) => `http://127.0.0.1:${(of.address() as AddressInfo).port}`;

const ask = async (query: Record<string, string>, init: RequestInit = {}, at = '/search') => {
  nowMs += 60_000;
  const response = await fetch(`${address}${at}?${new URLSearchParams(query).toString()}`, init);
  return { status: response.status, page: await response.text() };
};
/** The titles in their order, without marks. */
const titlesIn = (page: string) =>
  [...page.matchAll(/<h2><a href="[^"]+">(.*?)<\/a>/g)].map(([, title = '']) =>
    title.replaceAll(/<\/?mark>/g, ''),
  );
const find = async (query: Record<string, string> | string, at?: string) =>
  titlesIn((await ask(typeof query === 'string' ? { q: query } : query, {}, at)).page);

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openPoolDatabase(testDatabase.urls.app);
  portal = openPortalDatabase(testDatabase.urls.portal, logger, SEARCH_CONNECTION_SETTINGS);
  await saveSettings(database.sql, toSiteSettings(columns, []), 'test', 'system');
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-search-'));
  site = createSite({
    ...{ macs: TEST_MACS, database, siteDir: path.join(folder, 'site'), clock: systemClock },
    ...{
      files: openFileStore({ dir: path.join(folder, 'private') }),
      portalUrl: 'https://p.example',
    },
  });
  ({ server, search } = await listen(portal.sql));
  address = addressOf(server);
  await publish({
    title: '关于某某化工项目环境影响评价报告书的批复',
    body: text('经审查，同意该项目建设。<script>alert(1)</script> 项目位于工业园区。'),
    type: 'normative-document',
    documentNumber: '环发〔2020〕12号',
  });
  await publish({ title: '全省空气质量状况通报', body: text('细颗粒物浓度下降，优良天数增加。') });
  await publish(
    { title: '排污许可证申请与核发培训班举办', body: text('培训班讲解了环评审批流程。') },
    new Date('2019-05-05T01:30:00Z'),
  );
  await publish({ title: 'Air quality of March', locale: 'en', body: text('Reports on permits.') });
  await site.renderStaleLists();
  await index();
});
afterAll(async () => {
  await search.flush();
  await new Promise((resolve) => server.close(resolve));
  await portal.close();
  await database.close();
  await testDatabase.drop();
  await rm(folder, { recursive: true });
});

describe('a search', () => {
  it('finds a word within a compound, a synonym, and what only a text says after what a title says', async () => {
    expect(await find('评价')).toEqual(['关于某某化工项目环境影响评价报告书的批复']);
    expect(await find('环评')).toEqual([
      '关于某某化工项目环境影响评价报告书的批复',
      '排污许可证申请与核发培训班举办',
    ]);
    expect(await find('PM2.5')).toEqual(['全省空气质量状况通报']);
  });

  it('finds a document by its number, whatever its brackets', async () => {
    for (const q of ['环发〔2020〕12号', '环发[2020]12号', '环发（2020）12', '2020年第12号']) {
      expect(await find(q)).toEqual(['关于某某化工项目环境影响评价报告书的批复']);
    }
    expect(await find({ number: '环发〔2020〕' })).toHaveLength(1);
    expect(await find('环发〔2020〕13号')).toEqual([]);
  });

  it('narrows by kind, column with those below it, and year', async () => {
    expect(await find({ q: '环评', type: 'news-post' })).toEqual([
      '排污许可证申请与核发培训班举办',
    ]);
    expect(await find({ q: '环评', column: 'open' })).toHaveLength(2);
    expect(await find({ q: '环评', column: 'other' })).toEqual([]);
    expect(await find({ q: '环评', year: '2019' })).toEqual(['排污许可证申请与核发培训班举办']);
  });

  it('answers in each language what is public in it, in the frame of the site', async () => {
    expect(await find('permit', '/en/search')).toEqual(['Air quality of March']);
    expect(await find('permit')).toEqual([]);
    const { page } = await ask({ q: '空气' });
    expect(page).toContain('<mark>空气</mark>');
    expect(page).toContain('</footer>');
    expect(page).not.toContain('gongkai-search');
  });

  it('marks words in excerpts and escapes everything else', async () => {
    const { page } = await ask({ q: '同意 工业园区' });
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>alert');
    expect(page).toMatch(/<mark>工业园区<\/mark>|<mark>工业<\/mark><mark>园区<\/mark>/);
  });

  it('asks whether another spelling was meant: one character, or the same sound', async () => {
    const meant = async (q: string) =>
      /search-meant">[^<]*<a href="[^"]*">([^<]*)</.exec((await ask({ q })).page)?.[1];
    expect(await meant('排污许可正')).toBe('排污许可证');
    expect(await meant('空汽质量')).toBe('空气质量');
    expect(await meant('paiwuxukezheng')).toBe('排污许可证');
    expect(await meant('空气质量')).toBeUndefined();
  });

  it('shows what has some of the words where nothing has all', async () => {
    const { page } = await ask({ q: '空气 许可证' });
    expect(page).toContain('没有同时包含全部词语');
    expect(titlesIn(page)).toHaveLength(2);
  });

  it.each([
    ["!&|():*<->'\\", 0],
    ["' or true --", 0],
    ['空气\u0000质量', 1],
    ['空气:*', 1],
    ['!空气', 1],
    ["空气' & '质量", 1],
    ['%', 0],
    ['空气'.repeat(5000), 1],
    ['\ud83d', 0],
  ])('answers %j as words', async (q, found) => {
    const { status, page } = await ask({ q: q.slice(0, 1500) });
    expect(status).toBe(200);
    expect(titlesIn(page)).toHaveLength(found);
    expect(page).not.toContain('\u0000');
  });

  it('answers ten thousand characters, other parameters that are rubbish, and HEAD', async () => {
    expect((await ask({ q: 'a'.repeat(10_000) })).status).toBe(200);
    const rubbish = { q: '空气', page: '-1', year: 'x', type: '"><b>', column: "';--", order: '2' };
    expect(await find(rubbish)).toEqual(['全省空气质量状况通报']);
    expect(await ask({ q: '空气' }, { method: 'HEAD' })).toEqual({ status: 200, page: '' });
    expect((await ask({ q: '空气' }, { method: 'POST' })).status).toBe(405);
  });

  it('stops who asks too often, in Chinese', async () => {
    const from = { headers: { 'x-forwarded-for': '203.0.113.9' } };
    const answers = await Promise.all(
      Array.from({ length: 41 }, () => fetch(`${address}/search?q=x`, from)),
    );
    const stopped = answers.filter(({ status }) => status === 429);
    expect(stopped).toHaveLength(1);
    expect(await stopped[0]?.text()).toContain('请求过于频繁');
  });

  it('says in Chinese that it cannot answer while the database is away', async () => {
    const away = openPortalDatabase('postgres://portal:x@127.0.0.1:1/none', logger);
    const { server: lonely } = await listen(away.sql);
    const response = await fetch(`${addressOf(lonely)}/search?q=x`);
    expect([response.status, await response.text()]).toEqual([
      503,
      expect.stringContaining('暂时无法使用'),
    ]);
    await away.close();
    await new Promise((resolve) => lonely.close(resolve));
  });
});

describe('the index', () => {
  it('loses what is withdrawn at once, and says the new words of what is corrected', async () => {
    const content = await publish({ title: '湿地保护条例征求意见', body: text('湿地') });
    await index();
    expect(await find('湿地')).toEqual(['湿地保护条例征求意见']);
    await publish({ ...content, title: '候鸟保护条例征求意见', body: text('候鸟') });
    expect(await find('湿地')).toEqual([]);
    await index();
    expect(await find('候鸟')).toEqual(['候鸟保护条例征求意见']);
    const key = keyOf(content);
    const id = await withdrawInRegister(database, key, new Date());
    await deliver(database, site.connector, id, null, key);
    expect(await find('候鸟')).toEqual([]);
    await index();
    expect(await find('候鸟')).toEqual([]);
  });

  it('finds by the number of a document what interprets it, after the document, whatever it is corrected to', async () => {
    const told = { type: 'interpretation' as const, documentId: 'told', title: '一图读懂新办法' };
    await publish({ ...told, body: text('说明。'), interprets: ['explained'] });
    await index();
    expect(await find('宁环规〔2023〕7号')).toEqual([]);
    const document = await publish({
      ...{ type: 'normative-document', documentId: 'explained', title: '新管理办法' },
      ...{ body: text('全文。'), documentNumber: '宁环规〔2023〕7号' },
    });
    await index();
    expect(await find('宁环规〔2023〕7号')).toEqual(['新管理办法', '一图读懂新办法']);
    await publish({ ...document, documentNumber: '宁环规〔2023〕8号' });
    await index();
    expect(await find('宁环规〔2023〕7号')).toEqual([]);
    expect(await find('宁环规〔2023〕8号')).toEqual(['新管理办法', '一图读懂新办法']);
    const key = keyOf(document);
    const gone = await withdrawInRegister(database, key, new Date());
    await deliver(database, site.connector, gone, null, key);
    await index();
    expect(await find('宁环规〔2023〕8号')).toEqual([]);
    expect(await find('一图读懂新办法')).toEqual(['一图读懂新办法']);
  });

  it('shows nothing of a row that the database was made to hold', async () => {
    const forge = (set: string) => database.sql(`update gongkai.search_entries set ${set}`);
    expect(await find('通报')).toHaveLength(1);
    await forge(`title = '未经审核的文字通报' where title like '%通报'`);
    expect((await ask({ q: '通报' })).page).not.toContain('未经审核');
    await forge(`body = '未经审核', seal = 'AAAA'`);
    const { page } = await ask({ q: '空气' });
    expect(page).not.toContain('未经审核');
    expect(titlesIn(page)).toEqual([]);
    await database.sql(
      `insert into gongkai.search_words values ('未经审核', 'zh-Hans', 'weijingshenhe', 9)`,
    );
    expect((await ask({ q: '未经审河' })).page).not.toContain('未经审核');
    await database.sql('delete from gongkai.search_entries');
    await index();
    expect(await find('通报')).toEqual(['全省空气质量状况通报']);
  });

  it('is made anew when synonyms are kept on the desk, with what is to stand first', async () => {
    const training = await find('培训班');
    expect(await find('讲习所')).toEqual([]);
    const [post] = await database.sql<{ id: string }>(
      `select document_id as id from gongkai.portal_entries where title like '全省空气%'`,
    );
    const bet = {
      words: ['讲习所'],
      type: 'news-post' as const,
      documentId: post?.id ?? '',
      locale: 'zh-Hans',
    };
    await database.transact((sql) =>
      saveSearchSettings(
        sql,
        { synonyms: [['讲习所', '培训班']], bestBets: [bet] },
        { since: 0, by: { ref: 'admin:1', name: '管理员' } as never },
      ),
    );
    await index();
    expect(await find('讲习所')).toEqual(['全省空气质量状况通报', ...training]);
  });

  it('keeps what was searched for by day alone, and no number of a person', async () => {
    await search.flush();
    await find('大气');
    await find('大气');
    await find('110101199003071234');
    await find('电话 138-0013-8000');
    await find('zhang@example.com');
    await search.flush();
    const rows = await database.sql<{ words: string; searches: number; found: number }>(
      `select words, searches, found from gongkai.search_log where words ~ '大气|138|1101|zhang'`,
    );
    expect(rows).toEqual([{ words: '大气', searches: 2, found: 0 }]);
  });

  it('is read by the portal and written by nobody there', async () => {
    await expect(portal.sql('delete from gongkai.search_entries')).rejects.toThrow(/permission/);
    await expect(portal.sql('select * from gongkai.search_log')).rejects.toThrow(/permission/);
    await expect(portal.sql('select * from gongkai.portal_entries')).rejects.toThrow(/permission/);
  });
});
