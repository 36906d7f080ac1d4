import { describe, expect, it } from 'vitest';

import type { FileReference, RevisionContent } from '../../../../../src/contracts/revision';
import { aRevisionContent } from '../../../../../test/support/revision-content';
import { toSiteSettings } from '../../core/to-site-settings';
import { openTemplates, SHIPPED_TEMPLATES } from './template-shelf';

const ORIGIN = 'https://www.example.gov.cn';
const settings = {
  ...toSiteSettings(
    [
      { documentId: 'news', nameZh: '工作动态', nameEn: 'News', slug: 'news' },
      {
        ...{ documentId: 'city', nameZh: '市县动态', nameEn: 'Cities', slug: 'city' },
        parent: { documentId: 'news' },
      },
    ],
    [],
    { zh: '某某厅', en: 'Department' },
  ),
};
const pagesOf = (hasSearch: boolean) =>
  openTemplates({
    ...{ shippedDir: SHIPPED_TEMPLATES, keptFile: 'none/.templates' },
    site: { origin: ORIGIN, hasSearch },
  }).pages;
const pages = pagesOf(true);
const picture = (width: number): FileReference => ({
  ...{ fileId: '1', sha256: String(width).padStart(64, 'a'), name: 'p', extension: '.png' },
  ...{ mime: 'image/png', sizeBytes: 1, alternativeText: null, caption: null, width },
  ...{ height: 10, focalPoint: null, sizes: [] },
});
const at = new Date('2020-03-05T01:30:00Z');
const pageOf = (changes: Partial<RevisionContent>) =>
  pages.item({
    content: aRevisionContent({ columnId: 'city', ...changes }),
    ...{ settings, told: null, today: '2020-03-06', toFileAddress: () => '/files/x' },
    published: {
      publicationId: 1,
      fingerprint: 'f'.repeat(64),
      publishedAt: at,
      firstPublishedAt: at,
    },
    related: {
      ...{ interprets: [], interpretedBy: [], changedBy: [], repeals: [], amends: [] },
      ...{ locales: [], linked: [] },
    },
  });
/** What the tags of a page say, by their names. */
const tagsOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g)].map(
      ([, name = '', content = '']) => [name, content],
    ),
  );

describe('a page as a link', () => {
  it('of an item says its title, how it begins, its address and its picture, whole', () => {
    const body = { format: 'html', html: `<p>${'正文'.repeat(90)}</p>` } as const;
    const cover = picture(900);
    const tags = tagsOf(pageOf({ title: '标题', summary: null, body, cover }));
    expect(tags).toMatchObject({
      ...{ ArticleTitle: '标题', PubDate: '2020-03-05 09:30', ContentSource: '某某厅' },
      ...{ ColumnName: '市县动态', ColumnType: '工作动态', SiteName: '某某厅' },
      ...{ ColumnKeywords: '市县动态,工作动态', ColumnDescription: '某某厅“市县动态”栏目' },
      ...{ 'og:type': 'article', 'og:title': '标题', 'og:site_name': '某某厅' },
      'og:image': `${ORIGIN}/files/${cover.sha256}.png`,
      'og:locale': 'zh_CN',
    });
    expect(tags['og:url']).toMatch(/^https:\/\/www\.example\.gov\.cn\/news-post\/[^/]+\.html$/);
    expect(tags.Url).toBe(tags['og:url']);
    expect(tags.Image).toBe(tags['og:image']);
    expect(tags.Description).toBe(tags['og:description']);
    expect([...(tags.Description ?? '')]).toHaveLength(120);
  });
  it('says the summary where there is one, and the site’s own picture where none is wide enough', () => {
    const tags = tagsOf(pageOf({ summary: '摘要', cover: picture(299) }));
    expect(tags.Description).toBe('摘要');
    expect(tags['og:image']).toBe(`${ORIGIN}/assets/share.png`);
    expect(tags).not.toHaveProperty('Image');
  });
  it('of a column names what is below it; of home who runs the site', () => {
    const nothingBelow = { pinned: [], lines: [], parts: [], own: [], months: [] };
    const list = { settings, ...nothingBelow, month: '', columnId: 'news' };
    expect(tagsOf(pages.column({ ...list, locale: 'zh-Hans' }))).toMatchObject({
      Description: '某某厅“工作动态”栏目，包括市县动态',
      'og:url': `${ORIGIN}/columns/news/`,
      'og:type': 'website',
    });
    expect(tagsOf(pages.column({ ...list, locale: 'en' })).Description).toBe(
      'News (Cities) – Department',
    );
    const nothing = { stories: [], columns: [], carousel: [], pinned: [] };
    expect(tagsOf(pages.home({ settings, locale: 'en', ...nothing }))).toMatchObject({
      ...{ Description: 'Department', 'og:title': 'Department', 'og:url': `${ORIGIN}/en/` },
    });
  });
  it('is none of pages that nobody should share', () => {
    for (const page of [
      pages.notFound(settings, 'zh-Hans'),
      pages.search(settings, 'en'),
      pages.withdrawn({
        ...{ settings, locale: 'en', kind: 'in-error', on: '2020-01-01', mergedInto: null },
      }),
    ]) {
      expect(page).not.toMatch(/og:|canonical/);
    }
  });
});

it('a site whose portal answers no searches offers none', () => {
  expect(pages.notFound(settings, 'en')).toContain('role="search"');
  expect(pagesOf(false).notFound(settings, 'en')).not.toContain('role="search"');
  expect(pagesOf(false).siteMap(settings, 'en')).not.toContain('/search');
});
