// What programs read of the site: feeds, the site map, robots.txt.
import { rm, stat } from 'node:fs/promises';

import { expect, it } from 'vitest';

import { SITE_MAP_PART } from '../../plugins/site/server/core/site-path';
import type { RevisionContent } from '../../src/contracts/revision';
import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { aRevision, makePublic } from '../support/portal-register';
import { prepareSite } from '../support/site-ground';

const MARCH = new Date('2020-03-05T01:30:00Z');
const COLUMNS = [
  { documentId: 'open', nameZh: '公开', nameEn: 'Open', slug: 'open' },
  {
    documentId: 'news',
    nameZh: '动态',
    nameEn: 'News',
    slug: 'news',
    parent: { documentId: 'open' },
  },
];

const site = prepareSite(COLUMNS);
const { open, place, page, stands } = site;

const renderAll = async (portalUrl?: string) => {
  for (let run = 0; run < 5; run += 1) await open(portalUrl).renderStaleLists();
};
const publish = (content: RevisionContent, at = MARCH) =>
  makePublic(site.database, open().connector, content, at);
const withdraw = (content: RevisionContent) => site.withdraw(content, MARCH);
/** The next publication takes the first number of another part. */
const skipToNextPart = async () => {
  const owner = openPoolDatabase(site.ownerUrl);
  await owner.sql(
    `select setval(pg_get_serial_sequence('gongkai.publications', 'publication_id'),
       ((select max(publication_id) from gongkai.publications) / $1 + 1) * $1 - 1)`,
    [SITE_MAP_PART],
  );
  await owner.close();
};

it('feeds name the newest of home and of each column with those below, by language, as text', async () => {
  const content = aRevision({ title: '路<桥>&“一”\u0007\uffff' });
  await publish(content);
  await publish({ ...content, locale: 'en', title: 'Roads & bridges' });
  await publish(aRevision({ title: '较新' }), new Date('2020-03-06T01:30:00Z'));
  await renderAll();
  const feed = page('columns/open/feed.xml');
  expect(feed).toContain('<title>公开 - 政务公开</title>');
  expect(feed).toContain('<language>zh-cn</language>');
  expect(feed).toContain('<title>路&lt;桥&gt;&amp;“一”</title>');
  expect(feed).toContain(
    `<link>https://portal.example/news-post/${content.documentId}.html</link>`,
  );
  expect(feed).toContain('<pubDate>Thu, 05 Mar 2020 01:30:00 GMT</pubDate>');
  expect(feed.indexOf('较新')).toBeLessThan(feed.indexOf('路&lt;'));
  expect(page('feed.xml')).toContain('较新');
  expect(page('en/columns/news/feed.xml')).toContain('Roads &amp; bridges');
  expect(page('en/feed.xml')).not.toContain('较新');
  expect(await open().checkSite()).toEqual([]);
});

it('the site map names what stands and when it changed, in parts that one publication alone touches', async () => {
  const [first, second] = [aRevision(), aRevision()];
  const { publicationId } = await publish(first);
  const part = `sitemap-${Math.floor(publicationId / SITE_MAP_PART)}.xml`;
  await renderAll();
  expect(page(part)).toContain(
    `<loc>https://portal.example/news-post/${first.documentId}.html</loc><lastmod>2020-03-05T01:30:00.000Z</lastmod>`,
  );
  const madeAt = (await stat(place(part))).mtimeMs;
  await skipToNextPart();
  const next = await publish(second, new Date('2020-04-01T00:00:00Z'));
  const nextPart = `sitemap-${next.publicationId / SITE_MAP_PART}.xml`;
  await renderAll();
  expect((await stat(place(part))).mtimeMs).toBe(madeAt);
  expect(page(nextPart)).toContain(second.documentId);
  for (const name of [part, nextPart, 'sitemap-pages.xml']) {
    expect(page('sitemap.xml')).toContain(`<loc>https://portal.example/${name}</loc>`);
  }
  expect(page('sitemap-pages.xml')).toContain('<loc>https://portal.example/en/columns/news/</loc>');
  expect(page('robots.txt')).toContain('Sitemap: https://portal.example/sitemap.xml');

  await publish({ ...first, title: '更正' }, new Date('2020-04-02T00:00:00Z'));
  await renderAll();
  expect(stands(part)).toBe(false);
  expect(page('sitemap.xml')).not.toContain(part);
  expect(page(nextPart)).toContain(first.documentId);
  await withdraw(second);
  await renderAll();
  expect(page(nextPart)).not.toContain(second.documentId);
  expect(await open().checkSite()).toEqual([]);
});

it('is checked and made anew like every page, and follows the address of the portal', async () => {
  await publish(aRevision());
  await renderAll();
  const before = ['sitemap.xml', 'robots.txt', 'feed.xml'].map(page);
  await rm(place('sitemap.xml'));
  await rm(place('columns/news/feed.xml'));
  const findings = await open().checkSite();
  expect(findings.map(({ code, where }) => `${code} ${where}`).sort()).toEqual([
    'site.page-missing columns/news/feed.xml',
    'site.page-missing sitemap.xml',
  ]);
  await open().renderAll();
  expect(['sitemap.xml', 'robots.txt', 'feed.xml'].map(page)).toEqual(before);
  await renderAll('https://www.example.gov');
  expect(page('robots.txt')).toContain('https://www.example.gov/sitemap.xml');
  expect(page('feed.xml')).not.toContain('portal.example');
});
