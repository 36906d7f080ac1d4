import { describe, expect, it } from 'vitest';

import { checkProposal, toNames } from './check-proposal';

const GROUND = {
  kind: 'column' as const,
  before: { zh: '要闻动态', en: 'News', slug: 'news' },
  taken: ['open'],
};
const given = { nameZh: '要闻', nameEn: 'Headlines', slug: 'headlines' };
const check = (part: Partial<typeof given>, reason = '与机构改革一致') =>
  checkProposal({ names: toNames('column', { ...given, ...part }), reason }, GROUND);

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
    const before = { zh: '专题', en: 'Topic', slug: 'Old_Part' };
    const names = { ...before, zh: '专栏' };
    expect(checkProposal({ names, reason: '改' }, { ...GROUND, before })).toBeUndefined();
  });
});
