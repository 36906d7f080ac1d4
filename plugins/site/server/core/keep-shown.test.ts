import { describe, expect, it } from 'vitest';

import { EMPTY_SITE_SETTINGS, type SiteSettings } from '../../../../src/contracts/site-settings';
import { findGone, keepShown } from './keep-shown';

const aColumn = (id: string, traits: object = {}) => ({
  ...{ id, nameZh: id, nameEn: id, slug: id, parentId: null, order: 0 },
  ...traits,
});
const settings = (...columns: SiteSettings['columns']): SiteSettings => ({
  ...EMPTY_SITE_SETTINGS,
  columns,
});

describe('what the settings of before had', () => {
  const before = settings(aColumn('a'), aColumn('b', { slug: 'news', parentId: 'a' }));

  it('is found where it is gone', () => {
    expect(findGone(before, settings(aColumn('a'))).columns.map(({ id }) => id)).toEqual(['b']);
    expect(findGone(before, before)).toEqual({ columns: [], departments: [] });
  });

  it('stays where it stood, as it was', () => {
    const now = settings(aColumn('a'), aColumn('c'));
    expect(keepShown(now, findGone(before, now)).columns).toEqual([
      aColumn('a'),
      aColumn('b', { slug: 'news', parentId: 'a' }),
      aColumn('c'),
    ]);
  });

  it('gets another address where its own was given away, and no parent that is not there', () => {
    const now = settings(aColumn('c', { slug: 'news' }));
    const gone = { columns: [before.columns[1] as SiteSettings['columns'][0]], departments: [] };
    expect(keepShown(now, gone).columns).toEqual([
      aColumn('b', { slug: 'news-b', parentId: null }),
      aColumn('c', { slug: 'news' }),
    ]);
  });
});
