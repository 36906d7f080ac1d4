import { describe, expect, it } from 'vitest';

import { checkProposal, toNames, toPlace } from './check-proposal';

const GROUND = {
  kind: 'column' as const,
  documentId: 'news',
  before: {
    names: { zh: '要闻动态', en: 'News', slug: 'news' },
    place: { order: 1, parentId: null },
  },
  columns: [
    { id: 'news', slug: 'news', parentId: null },
    { id: 'open', slug: 'open', parentId: null },
    { id: 'below', slug: 'below', parentId: 'news' },
    { id: 'deep', slug: 'deep', parentId: 'below' },
  ],
};
const given = { nameZh: '要闻', nameEn: 'Headlines', slug: 'headlines' };
const check = (part: Partial<typeof given>, reason = '与机构改革一致') =>
  checkProposal(
    { names: toNames('column', { ...given, ...part }), place: GROUND.before.place, reason },
    GROUND,
  );
const move = (part: object) =>
  checkProposal(
    {
      names: GROUND.before.names,
      place: toPlace('column', part, GROUND.before.place),
      reason: '调整',
    },
    GROUND,
  );

describe('names that are proposed', () => {
  it('are taken, with the Chinese name where there is no English one', () => {
    expect(check({})).toBeUndefined();
    expect(toNames('column', { ...given, nameEn: ' ' })).toMatchObject({ zh: '要闻', en: '要闻' });
    expect(toNames('department', given)).toMatchObject({ slug: null });
  });

  it.each([
    ['names.no-name', 'nameZh', { nameZh: ' ' }],
    ['names.too-long', 'nameZh', { nameZh: '闻'.repeat(101) }],
    ['names.too-long', 'nameEn', { nameEn: 'n'.repeat(101) }],
    ['names.bad-slug', 'slug', { slug: 'Top News' }],
    ['names.bad-slug', 'slug', { slug: '' }],
    ['names.slug-taken', 'slug', { slug: 'open' }],
    ['names.unchanged', 'nameZh', { nameZh: '要闻动态 ', nameEn: 'News', slug: 'news' }],
  ])('are refused: %s', (refusal, path, part) => expect(check(part)).toEqual({ refusal, path }));

  it('need a reason', () => {
    expect(check({}, '')).toMatchObject({ refusal: 'names.no-reason' });
    expect(check({}, '因'.repeat(501))).toMatchObject({ refusal: 'names.reason-too-long' });
  });

  it('keep a part of the address that is older than the rule', () => {
    const old = { zh: '专题', en: 'Topic', slug: 'Old_Part' };
    const { place } = GROUND.before;
    const ground = { ...GROUND, before: { names: old, place } };
    const wish = { names: { ...old, zh: '专栏' }, place, reason: '改' };
    expect(checkProposal(wish, ground)).toBeUndefined();
  });
});

describe('a place that is proposed', () => {
  it.each([[{ order: 2 }], [{ parentId: 'open' }], [{ order: 0, parentId: 'open' }]])(
    'is taken: %j',
    (part) => expect(move(part)).toBeUndefined(),
  );

  it.each([
    ['names.unchanged', 'nameZh', {}],
    ['names.unchanged', 'nameZh', { order: 1, parentId: null }],
    ['names.bad-order', 'order', { order: -1 }],
    ['names.bad-order', 'order', { order: 1.5 }],
    ['names.bad-order', 'order', { order: 10_000 }],
    ['names.bad-order', 'order', { order: '2' }],
    ['names.bad-order', 'order', { order: null }],
    ['names.bad-parent', 'parentId', { parentId: 'gone' }],
    ['names.bad-parent', 'parentId', { parentId: 'news' }],
    ['names.bad-parent', 'parentId', { parentId: 'deep' }],
  ])('is refused: %s', (refusal, path, part) => expect(move(part)).toEqual({ refusal, path }));

  it('of a department is its order alone', () =>
    expect(toPlace('department', { order: 3, parentId: 'x' }, GROUND.before.place)).toEqual({
      ...{ order: 3, parentId: null },
    }));
});
