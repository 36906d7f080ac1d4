import { describe, expect, it } from 'vitest';

import type { SiteColumn, SiteSettings } from '../../../../src/contracts/site-settings';
import { keepNames } from './keep-names';

const aColumn = (id: string, traits: Partial<SiteColumn> = {}): SiteColumn => ({
  ...{ id, nameZh: id, nameEn: id, slug: id, parentId: null, order: 0 },
  ...traits,
});
const settings = (columns: SiteColumn[], officeZh = '办公室'): SiteSettings => ({
  ...{ siteNameZh: '站点', siteNameEn: 'Site', columns },
  departments: [{ id: 'office', nameZh: officeZh, nameEn: 'Office', order: 1 }],
});
const BEFORE = settings([aColumn('news'), aColumn('open')]);
const RENAMED = settings([
  aColumn('news', { nameZh: '要闻', slug: 'headlines', order: 7, parentId: 'open' }),
  aColumn('open'),
]);

describe('names that readers know', () => {
  it('stay as they were, and so do order and parent, whatever the desk says', () => {
    const kept = keepNames(RENAMED, BEFORE, []);
    expect(kept.columns[0]).toEqual(aColumn('news'));
    expect(keepNames(settings([], '行政处'), BEFORE, []).departments).toEqual(BEFORE.departments);
  });

  it('change to what was confirmed, of the same kind alone', () => {
    const word = { documentId: 'news', zh: '头条', en: 'Top', slug: 'top', place: null };
    expect(keepNames(RENAMED, BEFORE, [{ ...word, kind: 'column' }]).columns[0]).toMatchObject({
      ...{ nameZh: '头条', nameEn: 'Top', slug: 'top' },
    });
    const other = { kind: 'department' as const, ...word, slug: null };
    expect(keepNames(RENAMED, BEFORE, [other]).columns[0]).toMatchObject({ nameZh: 'news' });
  });

  it('move to where it was confirmed; what hung below a column that is gone hangs at the top', () => {
    const place = { order: 7, parentId: 'open' };
    const word = {
      kind: 'column' as const,
      documentId: 'news',
      zh: 'news',
      en: 'news',
      slug: 'news',
      place,
    };
    const [moved] = keepNames(RENAMED, BEFORE, [word]).columns;
    expect(moved).toEqual(aColumn('news', place));
    const below = settings([aColumn('news', place), aColumn('open')]);
    expect(keepNames(settings([aColumn('news')]), below, []).columns).toEqual([
      aColumn('news', { order: 7 }),
    ]);
    const office = {
      ...word,
      kind: 'department' as const,
      documentId: 'office',
      zh: '办公室',
      en: 'Office',
      slug: null,
    };
    const { departments } = keepNames(BEFORE, BEFORE, [
      { ...office, place: { order: 5, parentId: null } },
    ]);
    expect(departments).toMatchObject([{ id: 'office', order: 5 }]);
  });

  it('leave a new column its names, and their address to who had it', () => {
    const fresh = aColumn('fresh', { nameZh: '专题', slug: 'news' });
    const kept = keepNames(settings([...RENAMED.columns, fresh]), BEFORE, []);
    expect(kept.columns.map(({ slug }) => slug)).toEqual(['news', 'open', 'news-fresh']);
    expect(kept.columns[2]).toMatchObject({ nameZh: '专题' });
  });
});
