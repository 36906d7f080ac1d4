import { describe, expect, it } from 'vitest';

import { type Bound, judgeBundle, judgeSize } from './judge-bundle';

const document = (documentId: string, traits: Partial<Bound> = {}): Bound => ({
  ...{ type: 'normative-document', documentId, locale: 'zh-Hans', interprets: [] },
  ...traits,
});
const explaining = (documentId: string, ...interprets: string[]): Bound => ({
  ...{ type: 'interpretation', documentId, locale: 'zh-Hans', interprets },
});

describe('a bundle', () => {
  it.each([
    ['a document and its interpretation', [document('d'), explaining('i', 'd')]],
    ['several interpretations', [document('d'), explaining('i', 'd'), explaining('j', 'x', 'd')]],
    ['several documents of one', [document('d'), document('e'), explaining('i', 'd', 'e')]],
  ])('binds %s', (_what, contents) => expect(judgeBundle(contents)).toBeUndefined());

  it.each([
    ['two documents', 'bundle.unrelated', [document('d'), document('e')]],
    ['two interpretations', 'bundle.unrelated', [explaining('i', 'd'), explaining('j', 'd')]],
    ['another document', 'bundle.unrelated', [document('d'), explaining('i', 'e')]],
    [
      'one too many',
      'bundle.unrelated',
      [document('d'), explaining('i', 'd'), explaining('j', 'e')],
    ],
    [
      'a document that nobody explains',
      'bundle.unrelated',
      [document('d'), document('e'), explaining('i', 'd')],
    ],
    [
      'a news post',
      'bundle.other-type',
      [document('d'), explaining('i', 'd'), document('n', { type: 'news-post' })],
    ],
    [
      'another language',
      'bundle.languages',
      [document('d', { locale: 'en' }), explaining('i', 'd')],
    ],
  ])('does not bind %s', (_what, refusal, contents) => expect(judgeBundle(contents)).toBe(refusal));

  it('has from two to ten items, each once', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, index) => String(index));
    expect([2, 10].map((count) => judgeSize(keys(count)))).toEqual([undefined, undefined]);
    for (const wrong of [[], ['a'], ['a', 'a'], keys(11)])
      expect(judgeSize(wrong)).toBe('bundle.size');
  });
});
