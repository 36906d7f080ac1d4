// 规范性文件库 and 网站地图: which pages stand, what they list, and what a publication touches.
import { readdir, rm, stat, writeFile } from 'node:fs/promises';

import { expect, it } from 'vitest';

import { saveSettings } from '../../plugins/site/server/adapters/site-settings-store';
import { toSiteSettings, withFacts } from '../../plugins/site/server/core/to-site-settings';
import type { RevisionContent } from '../../src/contracts/revision';
import type { SiteFacts } from '../../src/contracts/site-facts';
import { runAt } from '../../src/platform/clock';
import { aRevision, makePublic } from '../support/portal-register';
import { prepareSite } from '../support/site-ground';

const MARCH = new Date('2021-03-05T01:30:00Z');
const COLUMNS = [
  { documentId: 'policy', nameZh: '政策', nameEn: 'Policy', slug: 'policy' },
  {
    documentId: 'rules',
    nameZh: '文件',
    nameEn: 'Rules',
    slug: 'rules',
    parent: { documentId: 'policy' },
  },
];

const site = prepareSite(COLUMNS);
const { open, place, page, stands } = site;

const renderOn = (day: string) =>
  runAt(new Date(`${day}T04:00:00Z`), async () => {
    // With a new renderer each time, which does not rest.
    for (let left = 1; left > 0;) {
      await open().renderStaleLists();
      const [row] = await site.database.sql<{ n: number }>(
        'select count(*) as n from gongkai.stale_lists',
      );
      left = row?.n ?? 0;
    }
  });
const publish = (content: RevisionContent) =>
  runAt(MARCH, () => makePublic(site.database, open().connector, content, MARCH));
const withdraw = (content: RevisionContent) => site.withdraw(content, MARCH);
const aDocument = (changes: Partial<RevisionContent> = {}) =>
  aRevision({
    ...{ type: 'normative-document', columnId: 'rules', validity: 'in-force' },
    ...{ genreCategory: 'notice', issuedOn: '2020-06-01' },
    ...changes,
  });
/** Pages of the library with the time at which each was written. */
const writtenAt = async (below = 'documents') => {
  const names = await readdir(place(below), { recursive: true });
  const pages = names.filter((name) => name.endsWith('.html')).sort();
  const found: Record<string, number> = {};
  for (const name of pages) found[name] = (await stat(place(`${below}/${name}`))).mtimeMs;
  return found;
};
const checkOn = (day: string) => runAt(new Date(`${day}T04:00:00Z`), () => open().checkSite());

it('lists documents by year, kind and validity alone and together, and by index number; with a map of the site', async () => {
  await publish(
    aDocument({
      title: '养护办法',
      genreCategory: 'measures',
      documentNumber: '交办发〔2020〕17号',
      indexNumber: '640001/2020-00017',
      ...{ issuingBody: '某厅', subjectCategory: 'trade' },
    }),
  );
  await publish(
    aDocument({
      title: '清理通知',
      issuedOn: '2019-02-01',
      expiresOn: '2020-01-31',
      subjectCategory: 'finance',
    }),
  );
  await publish(aRevision({ title: '一则新闻' }));
  await renderOn('2021-03-06');
  const all = page('documents/index.html');
  expect(all).toMatch(/养护办法[\s\S]*交办发〔2020〕17号[\s\S]*640001\/2020-00017[\s\S]*清理通知/);
  expect(all).not.toContain('一则新闻');
  expect(all).toContain('共 2 件');
  expect(all).toContain('href="/documents/all/all/2019.html"');
  expect(all).toContain('href="/documents/notice/all/"');
  expect(all).toMatch(/清理通知<\/a> <span class="validity lapsed">失效/);
  expect(page('documents/all/expired/index.html')).not.toContain('养护办法');
  expect(page('documents/measures/in-force/2020.html')).toContain('养护办法');
  expect(page('documents/measures/in-force/2020.html')).not.toContain('清理通知');
  expect(stands('documents/notice/in-force/index.html')).toBe(false);
  expect(page('en/documents/index.html')).toContain('There is no normative document yet.');
  expect(page('index.html')).toContain('href="/documents/"');
  expect(page('sitemap-pages.xml')).toContain('<loc>https://portal.example/documents/</loc>');
  const catalogue = page('catalogue/index.html');
  expect(catalogue).toMatch(/640001\/2020-00017[\s\S]*养护办法[\s\S]*17号[\s\S]*某厅/);
  expect(catalogue).not.toContain('清理通知');
  expect(catalogue).toContain('href="/catalogue/trade/"');
  expect(page('catalogue/trade/2020.html')).toContain('养护办法');
  expect(stands('catalogue/finance/index.html')).toBe(false);
  expect(page('en/catalogue/index.html')).toContain('Nothing with an index number');
  const map = page('site-map/index.html');
  expect(map).toMatch(
    /href="\/columns\/policy\/">政策<\/a>[\s\S]*<li class="level-1"><a href="\/columns\/rules\/">文件/,
  );
  expect(map).toContain('href="/documents/"');
  expect(page('en/site-map/index.html')).toContain('href="/en/columns/rules/">Rules');
  expect(page('en/index.html')).toContain('href="/en/site-map/"');
  expect(await checkOn('2021-03-06')).toEqual([]);
});

it('follows the day, and a document that repeals another in whatever language, and forgets it again', async () => {
  const old = aDocument({ title: '旧办法' });
  const next = aDocument({
    ...{ title: '新办法', effectiveOn: '2021-07-01', repeals: [old.documentId] },
    issuedOn: '2021-03-01',
  });
  await publish(old);
  await publish({ ...old, locale: 'en', title: 'Old measures' });
  await publish(next);
  await renderOn('2021-06-30');
  expect(page('documents/all/in-force/2020.html')).toContain('旧办法');
  expect(page('documents/all/not-yet/index.html')).toContain('新办法');
  await renderOn('2021-07-01');
  expect(stands('documents/all/not-yet/index.html')).toBe(false);
  expect(stands('documents/all/in-force/2020.html')).toBe(false);
  expect(page('documents/all/repealed/2020.html')).toContain('旧办法');
  expect(page('en/documents/all/repealed/index.html')).toContain('Old measures');
  expect(await checkOn('2021-07-01')).toEqual([]);
  await withdraw(next);
  await renderOn('2021-07-01');
  expect(page('documents/all/in-force/2020.html')).toContain('旧办法');
  expect(page('en/documents/all/in-force/index.html')).toContain('Old measures');
  expect(stands('documents/all/all/2021.html')).toBe(false);
  expect(await checkOn('2021-07-01')).toEqual([]);
});

it('touches the pages of its year and of all years, whatever stands of other years', async () => {
  for (const year of ['2016', '2017', '2018', '2019']) {
    await publish(aDocument({ title: `${year}年通知`, issuedOn: `${year}-05-01` }));
  }
  await renderOn('2021-03-06');
  const before = await writtenAt();
  await publish(aDocument({ title: '又一通知', issuedOn: '2019-08-01' }));
  await renderOn('2021-03-06');
  const after = await writtenAt();
  const touched = Object.keys(after).filter((name) => after[name] !== before[name]);
  expect(touched).toEqual([
    ...['all/all/2019.html', 'all/in-force/2019.html', 'all/in-force/index.html', 'index.html'],
    ...['notice/all/2019.html', 'notice/all/index.html'],
    ...['notice/in-force/2019.html', 'notice/in-force/index.html'],
  ]);
});

it('moves a document that is corrected to another year and kind, and leaves no empty page', async () => {
  const content = aDocument({ title: '办法' });
  await publish(content);
  await renderOn('2021-03-06');
  expect(stands('documents/notice/all/2020.html')).toBe(true);
  await publish({ ...content, genreCategory: 'opinion', issuedOn: '2019-12-31' });
  await renderOn('2021-03-06');
  expect(stands('documents/notice/all/2020.html')).toBe(false);
  expect(page('documents/opinion/all/2019.html')).toContain('办法');
  expect(await checkOn('2021-03-06')).toEqual([]);
});

it('is checked and made anew byte for byte like every page', async () => {
  const content = aDocument({ title: '办法' });
  await publish(content);
  await renderOn('2021-03-06');
  const names = ['documents/index.html', 'documents/notice/all/2020.html', 'site-map/index.html'];
  const before = names.map(page);
  await writeFile(place('documents/index.html'), 'defaced');
  await rm(place('documents/notice/all/2020.html'));
  await writeFile(place('documents/notice/all/2018.html'), 'foreign');
  expect((await checkOn('2021-03-06')).map(({ code, where }) => `${code} ${where}`).sort()).toEqual(
    [
      'site.page-altered documents/index.html',
      'site.page-extra documents/notice/all/2018.html',
      'site.page-missing documents/notice/all/2020.html',
    ],
  );
  await runAt(new Date('2021-03-06T04:00:00Z'), () => open().renderAll());
  expect(names.map(page)).toEqual(before);
  expect(await checkOn('2021-03-06')).toEqual([]);
});

it('mends what an earlier version or another hand left in the entry, and lets nobody write what is not so', async () => {
  const content = aDocument({ title: '办法', documentNumber: '17号' });
  await publish(content);
  const set = (document: string | null) =>
    site.database.sql('update gongkai.portal_entries set document = $1::jsonb', [document]);
  const [row] = await site.database.sql<{ document: object }>(
    'select document from gongkai.portal_entries',
  );
  const forged = JSON.stringify({ ...row?.document, documentNumber: '18号' });
  await expect(set(forged)).rejects.toThrow('portal-entry.not-what-the-revision-says');
  await expect(set('{}')).rejects.toThrow('portal-entry.not-what-the-revision-says');
  await set(null);
  await renderOn('2021-03-06');
  expect(page('documents/index.html')).toContain('17号');
  expect(await checkOn('2021-03-06')).toEqual([]);
});

it('shows columns by what they are for', async () => {
  const columns = [
    ...COLUMNS,
    { documentId: 'topics', nameZh: '专题', nameEn: 'Topics', slug: 'topics' },
    ...[{ documentId: 'roads', nameZh: '农村路', slug: 'roads', parent: { documentId: 'topics' } }],
    ...[{ documentId: 'works', nameZh: '进展', slug: 'works', parent: { documentId: 'roads' } }],
  ];
  const facts: SiteFacts = {
    ...{ nameZh: '厅', nameEn: '', theme: 'blue', hostZh: '', hostEn: '', icp: '', police: '' },
    ...{ siteCode: '', domain: '', addressZh: '', addressEn: '', postcode: '', telephone: '' },
    ...{ disclosureColumn: 'policy', statutoryColumn: 'rules', topicColumn: 'topics' },
  };
  const settings = toSiteSettings(columns, []);
  await saveSettings(site.database.sql, withFacts(settings, facts), 'test', 'system');
  await publish(aDocument({ title: '办法', indexNumber: '640001/2020-00017' }));
  await publish(aRevision({ title: '直属', columnId: 'policy' }));
  await publish(aRevision({ title: '开工', columnId: 'works' }));
  await renderOn('2021-03-06');
  expect(page('columns/policy/index.html')).toMatch(
    /<div class="cards">[\s\S]*href="\/columns\/rules\/">文件[\s\S]*办法[\s\S]*最新发布[\s\S]*直属/,
  );
  expect(page('columns/rules/index.html')).toMatch(
    /href="\/catalogue\/"[\s\S]*办法[\s\S]*索引号<\/dt><dd>640001\/2020-00017/,
  );
  expect(page('columns/topics/index.html')).toMatch(/class="list topics"[\s\S]*农村路[\s\S]*开工/);
  expect(page('columns/roads/index.html')).toMatch(/class="list topic"[\s\S]*进展[\s\S]*开工/);
  expect(page('columns/roads/2021-03.html')).not.toContain('class="cards"');
  expect(await checkOn('2021-03-06')).toEqual([]);
});
