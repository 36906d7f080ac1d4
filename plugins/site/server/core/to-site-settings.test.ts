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
  it('leaves an address with the column that had it, whatever document id a newcomer has', () => {
    const before = toSiteSettings(rows, []).columns;
    const newcomer = { documentId: '0', nameZh: '新栏目', slug: 'Policy' };
    const { columns } = toSiteSettings([...rows, newcomer], [], undefined, before);
    expect(columns.map(({ id, slug }) => [id, slug])).toEqual([
      ['0', 'policy-0'],
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
  it('hangs what is in a circle at the top, where citizens find it, and the rest where it was', () => {
    const { columns } = toSiteSettings(
      [
        { documentId: 'x', parent: { documentId: 'y' } },
        { documentId: 'y', parent: { documentId: 'x' } },
        { documentId: 'z', parent: { documentId: 'y' } },
        { documentId: 'self', parent: { documentId: 'self' } },
      ],
      [],
    );
    expect(columns.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['self', null],
      ['x', null],
      ['y', null],
      ['z', 'y'],
    ]);
  });
  it('ends where settings of before hold a circle', () => {
    const circle = {
      ...settings,
      columns: settings.columns.map((column) => ({ ...column, parentId: column.id })),
    };
    expect(lineageOf(circle, 'a').map(({ id }) => id)).toEqual(['a']);
    expect(familyOf(circle, 'a')).toEqual(['a']);
  });
});
