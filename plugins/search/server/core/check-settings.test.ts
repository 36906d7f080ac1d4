import { describe, expect, it } from 'vitest';

import { checkSettings } from './check-settings';

const bet = (...words: string[]) => ({
  ...{ words, type: 'news-post' as const, documentId: 'a', locale: 'zh-Hans' },
});

describe('synonyms and best bets', () => {
  it('are taken where every group has words of its own', () => {
    const synonyms = [
      ['环评', '环境影响评价'],
      ['危废', '危险废物'],
    ];
    expect(checkSettings({ synonyms, bestBets: [bet('年报')] })).toBeUndefined();
  });

  it.each([
    [[['环评']], 'search.group-too-small'],
    [[['环评', ' ']], 'search.word-too-long'],
    [[['环评', '字'.repeat(21)]], 'search.word-too-long'],
    [
      [
        ['EIA', '环评'],
        ['ｅｉａ', '环境影响评价'],
      ],
      'search.word-twice',
    ],
    [Array.from({ length: 501 }, (_, at) => [`${at}`, `x${at}`]), 'search.too-many'],
  ])('are refused: %j', (synonyms, refusal) =>
    expect(checkSettings({ synonyms, bestBets: [] })?.refusal).toBe(refusal),
  );

  it('need words to stand first for', () =>
    expect(checkSettings({ synonyms: [], bestBets: [bet()] })?.refusal).toBe('search.no-words'));
});
