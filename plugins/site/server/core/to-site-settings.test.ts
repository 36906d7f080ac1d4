import { describe, expect, it } from 'vitest';

import { siteSettings } from '../../../../src/contracts/site-settings';
import { childrenOf, familyOf, lineageOf } from './column-tree';
import { toSiteSettings } from './to-site-settings';

const rows = [
  { documentId: 'c', nameZh: '政策解读', slug: 'policy', order: 2, parent: { documentId: 'a' } },
  { documentId: 'a', nameZh: '信息公开', nameEn: 'Disclosure', slug: ' Disclosure! ', order: 1 },
  { documentId: 'b', nameZh: ' 工作动态 ', slug: 'policy', order: 1, parent: { documentId: 'a' } },
  { documentId: 'd', nameZh: '无址', parent: { documentId: 'gone' } },
];

describe('toSiteSettings', () => {
  it('is the same for the same rows in any order', () => {
    expect(toSiteSettings([...rows].reverse(), [])).toEqual(toSiteSettings(rows, []));
  });
  it('passes the contract with nothing filled in', () => {
    expect(
      siteSettings.parse(toSiteSettings([{ documentId: 'x' }], [{ documentId: 'y' }])),
    ).toBeTruthy();
  });
  it('gives every column an address of its own', () => {
    const { columns } = toSiteSettings(rows, []);
    expect(columns.map(({ id, slug }) => [id, slug])).toEqual([
      ['a', 'disclosure'],
      ['b', 'policy'],
      ['c', 'policy-c'],
      ['d', 'd'],
    ]);
  });
  it('fills a missing name from the other language, and forgets a parent that is gone', () => {
    const { columns } = toSiteSettings(rows, []);
    expect(columns[1]).toMatchObject({ nameZh: '工作动态', nameEn: '工作动态' });
    expect(columns[3]).toMatchObject({ parentId: null });
  });
});

describe('the tree of columns', () => {
  const settings = toSiteSettings(rows, []);
  it('orders children, lists ancestors nearest first, and finds the family', () => {
    expect(childrenOf(settings, 'a').map(({ id }) => id)).toEqual(['b', 'c']);
    expect(lineageOf(settings, 'c').map(({ id }) => id)).toEqual(['c', 'a']);
    expect(familyOf(settings, 'a')).toEqual(['a', 'b', 'c']);
  });
  it('ends where columns are in a circle', () => {
    const circle = toSiteSettings(
      [
        { documentId: 'x', parent: { documentId: 'y' } },
        { documentId: 'y', parent: { documentId: 'x' } },
      ],
      [],
    );
    expect(lineageOf(circle, 'x').map(({ id }) => id)).toEqual(['x', 'y']);
    expect(familyOf(circle, 'x')).toEqual(['x', 'y']);
  });
});
