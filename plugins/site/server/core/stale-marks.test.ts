import { describe, expect, it } from 'vitest';

import { EMPTY_SITE_SETTINGS } from '../../../../src/contracts/site-settings';
import { toStaleMarks } from './stale-marks';
import { toSiteSettings } from './to-site-settings';
import type { Entry } from './views';

const settings = toSiteSettings(
  [
    { documentId: 'top', slug: 'top' },
    { documentId: 'sub', slug: 'sub', parent: { documentId: 'top' } },
    { documentId: 'other', slug: 'other' },
  ],
  [],
);
const item = { type: 'interpretation', documentId: 'i', locale: 'zh-Hans' } as const;
const entry: Entry = {
  item,
  publicationId: 1,
  columnId: 'sub',
  title: 't',
  path: 'interpretation/i.html',
  publishedAt: new Date('2020-12-31T16:30:00Z'),
  files: ['a.jpg', 'b.jpg'],
  interprets: ['d'],
  links: [],
  repeals: [],
  amends: [],
  effectiveOn: null,
  document: null,
};
const marksOf = (before: Entry | null, after: Entry | null) =>
  toStaleMarks({
    item,
    before,
    after,
    interpretedBy: [],
    changedBy: [],
    otherLocales: [],
    settings,
  })
    .map(({ list, locale, month }) => [list, locale, month].join(' ').trim())
    .sort();

describe('toStaleMarks', () => {
  it('marks home, the column and those above it, with the month in Beijing time, and what it links to', () => {
    expect(marksOf(null, entry)).toEqual([
      'column/sub zh-Hans',
      'column/sub zh-Hans 2021-01',
      'column/top zh-Hans',
      'column/top zh-Hans 2021-01',
      'home zh-Hans',
      'item/interpretation/i zh-Hans',
      'item/normative-document/d zh-Hans',
      'links/interpretation/i zh-Hans',
      'sitemap',
      'sitemap/0',
      'state',
    ]);
  });
  it('marks the part of the site map that a publication leaves, and the one it comes to', () => {
    const corrected = marksOf(entry, { ...entry, publicationId: 1234 });
    expect(corrected.filter((mark) => mark.startsWith('sitemap'))).toEqual([
      'sitemap',
      'sitemap/0',
      'sitemap/2',
    ]);
  });
  it('marks the pages that link to it only when it appears or goes, and itself where it links', () => {
    const linking = { ...entry, links: ['news-post/n'] };
    const corrected = marksOf(linking, linking);
    expect(corrected.filter((mark) => mark.startsWith('links/'))).toEqual([]);
    expect(corrected).toContain('item/interpretation/i zh-Hans');
    expect(corrected).toContain('changes/interpretation/i zh-Hans');
    expect(marksOf(linking, null)).toContain('links/interpretation/i zh-Hans');
    const alone = marksOf(null, { ...entry, interprets: [] });
    expect(alone).not.toContain('item/interpretation/i zh-Hans');
  });
  it('marks the old and the new column, and files that are no longer held', () => {
    const marks = marksOf(entry, { ...entry, columnId: 'other', files: ['a.jpg'], interprets: [] });
    expect(marks).toContain('column/sub zh-Hans 2021-01');
    expect(marks).toContain('column/other zh-Hans 2021-01');
    expect(marks).toContain('item/normative-document/d zh-Hans');
    expect(marks.filter((mark) => mark.startsWith('file/'))).toEqual(['file/b.jpg']);
  });
  it('marks every file of what is withdrawn, and pages that point to it', () => {
    const marks = toStaleMarks({
      item: { ...item, type: 'normative-document' },
      before: entry,
      after: null,
      interpretedBy: [{ ...item, documentId: 'x' }],
      changedBy: [],
      otherLocales: ['en'],
      settings: EMPTY_SITE_SETTINGS,
    }).map(({ list, locale }) => `${list} ${locale}`);
    expect(marks).toEqual([
      'home zh-Hans',
      'sitemap ',
      'state ',
      'sitemap/0 ',
      'item/normative-document/d zh-Hans',
      'item/interpretation/x zh-Hans',
      'item/normative-document/i en',
      'links/normative-document/i zh-Hans',
      'item/normative-document/i zh-Hans',
      'changes/normative-document/i zh-Hans',
      'file/a.jpg ',
      'file/b.jpg ',
    ]);
  });
});
