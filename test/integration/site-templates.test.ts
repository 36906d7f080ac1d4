import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  readNewestSettings,
  saveSettings,
} from '../../plugins/site/server/adapters/site-settings-store';
import { toSiteSettings, withFacts } from '../../plugins/site/server/core/to-site-settings';
import { createSite } from '../../plugins/site/server/create-site';
import { settableClock } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import { sleep } from '../../src/platform/process/sleep';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { aFile, aRevision, makePublic } from '../support/portal-register';
import { TEST_MACS } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const AT = new Date('2020-03-05T01:30:00Z');

let testDatabase: TestDatabase;
let database: PoolDatabase;
let folder: string;
let refused: string[];

const open = () =>
  createSite({
    macs: TEST_MACS,
    database,
    siteDir: path.join(folder, 'site'),
    files: openFileStore({ dir: path.join(folder, 'private') }),
    clock: settableClock,
    portalUrl: 'https://portal.example',
    ownTemplates: path.join(folder, 'own'),
    onTemplatesRefused: (problems) =>
      refused.push(...problems.map(({ file, line }) => `${file}:${line}`)),
  });
const page = (name: string) => readFileSync(path.join(folder, 'site', name), 'utf8');
const putFoot = (text: string) => writeFileSync(path.join(folder, 'own/foot.liquid'), text);
/** By one worker, which rests between its runs, until it is so and nothing is marked. */
const settle = async (site: ReturnType<typeof createSite>, isSo: () => boolean = () => true) => {
  for (let run = 0; run < 200; run += 1) {
    await site.renderStaleLists();
    const [left] = await database.sql<{ n: number }>(
      'select count(*) as n from gongkai.stale_lists',
    );
    if (left?.n === 0 && isSo()) return;
    await sleep(50);
  }
  throw new Error('does not come to rest');
};
const hasFoot = (name: string) => page(name).includes('的页脚</footer>');

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  database = openPoolDatabase(testDatabase.urls.app);
  const column = { documentId: 'news', nameZh: '动态', slug: 'news' };
  await saveSettings(database.sql, toSiteSettings([column], []), 'test', 'system');
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-site-'));
  mkdirSync(path.join(folder, 'own'));
  refused = [];
});
afterEach(async () => {
  await database.close();
  await testDatabase.drop();
  rmSync(folder, { recursive: true });
});

describe('the whole site made anew', () => {
  it('is byte for byte the same for the same publications, settings and date', async () => {
    const site = open();
    const stored = await openFileStore({ dir: path.join(folder, 'private') }).put(
      Buffer.from('file'),
      '.pdf',
    );
    const first = aRevision({ attachments: [aFile(stored)] });
    await makePublic(database, site.connector, first, AT);
    await makePublic(database, site.connector, aRevision({ locale: 'en' }), AT);
    await settle(site);
    const grown = await site.sumUp();
    expect((await site.renderAll()).changed).toBe(0);
    expect(await site.sumUp()).toEqual(grown);
    for (let time = 0; time < 2; time += 1) {
      rmSync(path.join(folder, 'site'), { recursive: true });
      const anew = open();
      expect((await anew.renderAll()).changed).toBeGreaterThan(5);
      expect(await anew.sumUp()).toEqual(grown);
    }
    writeFileSync(path.join(folder, 'site/index.html'), 'another');
    expect(await site.sumUp()).not.toEqual(grown);
  });
});

describe('what is known of the site', () => {
  it('stands in head and foot of every page, and colours it; nothing stands for what is not stated', async () => {
    const site = open();
    const item = aRevision({ author: '甲<乙' });
    const { settings } = await readNewestSettings(database.sql);
    const facts = {
      ...{
        nameZh: '某厅',
        nameEn: 'Some Department',
        theme: 'red' as const,
        hostZh: '某<厅',
        hostEn: '',
      },
      ...{ icp: '某ICP备1号', police: '', siteCode: '1400000000', domain: 'st.example.gov.cn' },
      ...{ addressZh: '某路1号', addressEn: '1 Some Road', postcode: '', telephone: '0000-1' },
    };
    await settle(site);
    expect(page('index.html')).not.toMatch(/备案|网站标识码|foot-facts/);
    expect(page('theme.css')).toContain('--blue: #12407a');
    await saveSettings(database.sql, withFacts(settings, facts), 'site.update', 'admin:1');
    await makePublic(database, site.connector, item, AT);
    await settle(site, () => page('theme.css').includes('--blue: #a01c1c'));
    const where = `news-post/${item.documentId}.html`;
    for (const name of [where, 'index.html', 'columns/news/index.html', '404.html']) {
      const text = page(name);
      expect(text).toMatch(
        /主办单位：某&lt;厅[\s\S]*地址：某路1号[\s\S]*1400000000[\s\S]*某ICP备1号/,
      );
      expect(text).toContain('<meta name="SiteIDCode" content="1400000000">');
      expect(text).toContain('<meta name="SiteDomain" content="st.example.gov.cn">');
      expect(text).not.toMatch(/邮编|beian.mps|style=/);
    }
    expect(page(where)).toContain('<meta name="Author" content="甲&lt;乙">');
    expect(page('en/index.html')).toMatch(/Some Department[\s\S]*Address: 1 Some Road/);
    expect(await site.checkSite()).toEqual([]);
  });
});

describe('templates of an installation', () => {
  it('make the site anew when they change; broken ones leave it as it was, and publishing goes on', async () => {
    const site = open();
    const [first, second] = [aRevision({ title: '第一则' }), aRevision({ title: '第二则' })];
    await makePublic(database, site.connector, first, AT);
    await settle(site);
    const where = `news-post/${first.documentId}.html`;
    putFoot('<footer>{{ site.name }}的页脚</footer>');
    await settle(site, () => hasFoot(where));
    for (const name of [where, 'index.html', 'columns/news/index.html', 'en/404.html'])
      expect(hasFoot(name)).toBe(true);
    const made = page(where);

    putFoot('<footer>\n{{ site.nmae }}</footer>');
    await settle(site, () => refused.length > 0);
    expect(refused).toEqual(['foot.liquid:2']);
    expect(page(where)).toBe(made);
    // A worker that starts with broken templates goes on with those that made the site.
    const anew = open();
    await makePublic(database, anew.connector, second, AT);
    await settle(anew, () => page('index.html').includes('第二则'));
    expect(hasFoot(`news-post/${second.documentId}.html`)).toBe(true);
    expect(hasFoot('index.html')).toBe(true);
    expect(page(where)).toBe(made);
    expect((await anew.checkSite()).map(({ code, where: at }) => `${code} ${at}`)).toEqual([
      'site.templates-refused foot.liquid',
    ]);
  });
});
