// Views with everything and with nothing in them: a template that prints them all prints what comes.
import type { FileReference, RevisionContent } from '../../../../../src/contracts/revision';
import type { SiteFacts } from '../../../../../src/contracts/site-facts';
import type { SiteSettings } from '../../../../../src/contracts/site-settings';
import type { ItemView, Line, Related } from '../../core/views';
import type { LibraryView } from './library-page';
import type { Pages } from './pages';

const at = new Date('2026-01-05T01:30:00Z');
const picture: FileReference = {
  ...{ fileId: '1', sha256: 'a'.repeat(64), name: 'picture', extension: '.png', mime: 'image/png' },
  ...{ sizeBytes: 2048, alternativeText: 'picture', caption: 'picture', width: 1200, height: 800 },
  focalPoint: null,
  sizes: [{ sha256: 'b'.repeat(64), extension: '.png', width: 600, height: 400, sizeBytes: 900 }],
};
const paper = { ...picture, mime: 'application/pdf', extension: '.pdf', sizes: [] };

const FACTS: SiteFacts = {
  ...{ nameZh: '门户', nameEn: 'Site', theme: 'red', hostZh: '厅', hostEn: 'Department' },
  ...{ icp: '备1号', police: '公安1号', siteCode: '1400000000', domain: 'example.gov.cn' },
  ...{ addressZh: '路1号', addressEn: '1 Road', postcode: '030000', telephone: '0000' },
};
const settings: SiteSettings = {
  siteNameZh: '门户',
  siteNameEn: 'Site',
  columns: [
    { id: 'c', nameZh: '栏目', nameEn: 'Column', slug: 'c', parentId: null, order: 1 },
    { id: 'b', nameZh: '下级', nameEn: 'Below', slug: 'b', parentId: 'c', order: 1 },
    { id: 's', nameZh: '法定', nameEn: 'Statutory', slug: 's', parentId: 'c', order: 2 },
    { id: 's1', nameZh: '规划', nameEn: 'Plans', slug: 's1', parentId: 's', order: 1 },
    { id: 't', nameZh: '专题', nameEn: 'Topics', slug: 't', parentId: null, order: 2 },
  ],
  departments: [{ id: 'd', nameZh: '处室', nameEn: 'Department', order: 1 }],
  facts: {
    ...FACTS,
    ...{ disclosureColumn: 'c', statutoryColumn: 's', topicColumn: 't' },
  },
};
const { facts: _facts, ...without } = settings;
/** Facts that name only some columns. */
const withoutStatutory: SiteSettings = { ...settings, facts: { ...FACTS, disclosureColumn: 'c' } };
const empty: SiteSettings = { ...without, columns: [], departments: [] };

const contentOf = (locale: string): RevisionContent => ({
  ...{ formatVersion: 2, type: 'normative-document', documentId: 'x', locale, title: 'title' },
  ...{ summary: 'summary', columnId: 'b', departmentId: 'd', author: 'author', format: 'text' },
  body: { format: 'html', html: '<p>text</p>' },
  ...{ origin: 'repost', originName: 'source', originUrl: 'https://example.org/' },
  ...{ disclosure: 'proactive', issuedOn: '2026-01-04', accounts: [], variants: {} },
  ...{ cover: picture, attachments: [paper], pictures: [], bodyFiles: [], documentFile: paper },
  ...{ link: 'https://example.org/', interprets: [], indexNumber: '1', documentNumber: '1' },
  ...{ effectiveOn: '2026-01-05', expiresOn: '2030-01-05', validity: 'repealed' },
  ...{ issuingBody: 'body', subjectCategory: 'trade', genreCategory: 'notice', keywords: 'words' },
  ...{ repeals: [], amends: [], changedBy: 'another', changedOn: '2026-02-01' },
  ...{ interpretationForm: 'cases', interpreter: 'person', takenFrom: null },
});
const bareOf = (locale: string): RevisionContent => ({
  ...contentOf(locale),
  ...{ type: 'news-post', title: null, summary: null, columnId: null, departmentId: null },
  ...{ author: null, body: { format: 'text', text: '' }, origin: null, cover: null, link: null },
  ...{ attachments: [], documentFile: null, interpretationForm: null, interpreter: null },
});

const line: Line = { title: 'title', path: 'news-post/x.html', publishedAt: at };
const none: Related = {
  ...{ interprets: [], interpretedBy: [], changedBy: [], repeals: [], amends: [] },
  ...{ locales: [], linked: [] },
};
const related: Related = {
  ...{ interprets: [line], interpretedBy: [line], repeals: [line], amends: [line] },
  changedBy: [{ ...line, how: 'repealed', on: '2026-01-06' }],
  ...{ locales: ['zh-Hans', 'en'], linked: [] },
};

export const SAMPLE_MARKS = { publicationId: 7, fingerprint: 'c'.repeat(64) };
const published = { ...SAMPLE_MARKS, firstPublishedAt: at, publishedAt: new Date('2026-02-01') };
const itemOf = (locale: string): ItemView => ({
  ...{ content: contentOf(locale), settings, published, told: { note: 'note', at }, related },
  takesReports: true,
  ...{ today: '2026-03-01', toFileAddress: () => '/files/x.png' },
});

const choice = { year: '2026', genre: 'notice', validity: 'repealed' };
const chosen = { ...choice, subject: 'trade' };
const facts = contentOf('zh-Hans');
const library: Omit<LibraryView, 'locale'> = {
  ...{ settings, choice, total: 60 },
  lines: [
    { ...line, ...chosen, facts },
    { ...line, ...chosen, genre: '', validity: '', facts: null },
  ],
  options: { years: ['2026', '2025'], genres: ['notice'], validities: ['repealed'] },
};
const emptyLibrary: Omit<LibraryView, 'locale'> = {
  ...{ settings: empty, choice: { year: '', genre: '', validity: '' }, total: 0, lines: [] },
  options: { years: [], genres: [], validities: [] },
};

/** Every kind of page in both languages; answers those of items, which must say what they show. */
export const printSamples = (pages: Pages): string[] =>
  ['zh-Hans', 'en'].flatMap((locale) => {
    const list = {
      ...{ settings, locale, columnId: 'b', pinned: [line] },
      ...{ lines: [line, { ...line, document: facts }], months: ['2026-01', '2025-12'] },
      ...{ parts: [], own: [] },
    };
    const blank = { ...list, settings: empty, pinned: [], lines: [], months: [] };
    const item = itemOf(locale);
    const story = { ...line, summary: 'summary', cover: picture };
    const bare = { ...line, summary: null, cover: null };
    const placed = { carousel: [story, { ...story, path: 'news-post/y.html' }], pinned: [bare] };
    pages.home({ settings, locale, stories: [story, bare], columns: [list], ...placed });
    const nothing = { stories: [], columns: [], carousel: [], pinned: [] };
    pages.home({ settings: empty, locale, ...nothing });
    pages.home({ settings, locale, ...nothing, stories: [story, bare] });
    pages.column({ ...list, month: '' });
    pages.column({ ...list, columnId: 'c', month: '2026-01' });
    pages.column({ ...list, columnId: 's', month: '' });
    pages.column({ ...list, settings: withoutStatutory, columnId: 'c', month: '' });
    for (const columnId of ['c', 't']) {
      const parts = [
        { columnId: 'b', lines: [line] },
        { columnId: 's', lines: [] },
      ];
      pages.column({ ...list, columnId, parts, own: [line], month: '' });
    }
    pages.column({ ...blank, month: '' });
    pages.column({ ...blank, month: '2026-01' });
    const withdrawn = { at, path: line.path, what: 'withdrawal', kind: 'merged' } as const;
    const lines = [
      { at, path: line.path, what: 'correction', title: 'title', note: 'note' } as const,
      { ...withdrawn, mergedInto: line.path },
      { ...withdrawn, mergedInto: null },
    ];
    pages.changes({ ...list, month: '', lines });
    pages.changes({ ...blank, month: '2026-01', lines: [] });
    pages.documentLibrary({ ...library, locale });
    pages.documentLibrary({ ...emptyLibrary, locale });
    const { lines: documents } = library;
    const bySubject = { choice: { year: '2026', subject: 'trade' }, lines: documents, total: 60 };
    const subjects = { years: ['2026', '2025'], subjects: ['trade'] };
    pages.catalogue({ ...bySubject, options: subjects, settings, locale });
    pages.catalogue({
      ...{ ...bySubject, lines: [], total: 0, settings: empty, locale },
      ...{ choice: { year: '', subject: '' }, options: { years: [], subjects: [] } },
    });
    pages.siteMap(settings, locale);
    pages.siteMap(empty, locale);
    const gone = { settings, locale, kind: 'merged', on: '2026-01-05' } as const;
    pages.withdrawn({ ...gone, mergedInto: null });
    pages.notFound(settings, locale);
    pages.urgent({ settings, locale, target: line });
    pages.urgent({ settings, locale, target: null });
    const { toFileAddress, today } = item;
    pages.preview({ content: bareOf(locale), settings: empty, css: '', today, toFileAddress });
    pages.preview({ content: item.content, settings, css: '', today, toFileAddress, related });
    return [
      pages.item(item),
      pages.item({ ...item, content: bareOf(locale), settings: empty, told: null, related: none }),
      pages.withdrawn({ ...gone, mergedInto: '/news-post/x.html' }),
      pages.search(settings, locale),
    ];
  });
