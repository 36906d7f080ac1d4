// The pure parts of the search: numbers, limits, excerpts, what is kept. Words are cut by a stand-in at spaces.
import { describe, expect, it } from 'vitest';

import { toAsked, toSearchAddress } from './asked';
import { takeNumbers, toNumberToken, toNumberTokens } from './document-numbers';
import { markWords, toExcerpt } from './excerpt';
import { toKeptWords } from './keep-words';
import { normalise, toPairs, toToken } from './normalise';
import { createIsSealed, createSealer } from './seal';
import type { Segmenter } from './segmenter';
import { toQuery } from './to-query';
import { toVector } from './to-vector';

const bySpaces: Segmenter = {
  cut: (text) => text.split(/\s+/),
  cutForSearch: (text) => text.split(/\s+/),
  learn: () => undefined,
};

describe('a document number', () => {
  const tokenOf = (text: string) => takeNumbers(normalise(text)).numbers.map(toNumberToken);

  it('is one, whatever its brackets', () => {
    for (const text of [
      '环发〔2020〕12号',
      '环发[2020]12号',
      '环发（2020） 第012号',
      '环发2020年12号',
    ])
      expect(tokenOf(text)).toEqual(['#环发/2020/12']);
  });

  it('is found by its end where nothing parts it from the words before', () => {
    const [number] = takeNumbers('根据国办发〔2020〕5号').numbers;
    expect(number && toNumberTokens(number)).toEqual(
      expect.arrayContaining(['#国办发/2020/5', '#国办发/2020', '#/2020/5']),
    );
  });

  it('is no year of a report', () => expect(tokenOf('2020年报')).toEqual([]));
});

describe('words', () => {
  it('have one form, and English ones no plural', () => {
    expect(toToken(normalise('ＰＭ２.５'))).toBe('pm2.5');
    expect(['permits', 'policies', 'process', 'status'].map(toToken)).toEqual([
      ...['permit', 'policy', 'process', 'status'],
    ]);
    expect(['，', '—', "' & !"].map(toToken)).toEqual([undefined, undefined, undefined]);
    expect(toPairs('环评a批复')).toEqual(['~环评', '~批复']);
  });

  it('are quoted in a query, and nothing of it is an operator', () => {
    const { all, any } = toQuery(bySpaces, [], "a:* | b' & !c \\");
    expect(all).toBe("'b' & 'c'");
    expect(any).toBe("'b' | 'c'");
  });

  it('are joined with what means the same, in whatever form it is kept', () => {
    const { all } = toQuery(bySpaces, [['vocs', '挥发性有机物']], 'VOCs');
    expect(all).toContain("'voc'");
    expect(all).toContain("'挥发性有机物'");
  });
});

describe('a vector', () => {
  it('stays within what PostgreSQL takes, however long the text', () => {
    const tokens = Array.from({ length: 300_000 }, (_, at) => ({
      token: `word${at}`,
      weight: 'D' as const,
    }));
    const vector = toVector([{ token: "it's", weight: 'A' }, ...tokens]);
    expect(vector.startsWith("'it''s':1A 'word0':2")).toBe(true);
    expect(vector).not.toMatch(/:16384/);
    expect(Buffer.byteLength(vector)).toBeLessThan(2_000_000);
  });
});

describe('an excerpt', () => {
  it('marks words and escapes the rest', () => {
    expect(markWords('<b>环评</b>', ['环评'])).toBe('&lt;b&gt;<mark>环评</mark>&lt;/b&gt;');
    expect(markWords('a.b', ['.'])).toBe('a<mark>.</mark>b');
  });

  it('begins with the sentence, or near the word, and cuts no character', () => {
    expect(toExcerpt(`${'前'.repeat(200)}。现将环评公示`, ['环评'])).toBe(
      '…现将<mark>环评</mark>公示',
    );
    const cut = toExcerpt(`${'😀'.repeat(50)}环评${'😀'.repeat(100)}`, ['环评']);
    expect(cut).not.toContain('\ufffd');
    expect(toExcerpt('', ['环评'])).toBe('');
  });
});

describe('what is kept of a search', () => {
  it.each([
    ['  环评  审批 ', '环评 审批'],
    ['138 0013 8000', null],
    ['138,0013,8000', null],
    ['138/0013/8000', null],
    ['11010119900307123X', null],
    ['１３８００１３８０００', null],
    ['a@b.cn', null],
    ['字'.repeat(41), null],
    ['', null],
    ['宁环规发〔2020〕1号', '宁环规发〔2020〕1号'],
    ['宁环规发〔2020〕123号', '宁环规发〔2020〕123号'],
  ])('%j is %j', (question, kept) => expect(toKeptWords(question)).toBe(kept));
});

describe('an address', () => {
  it('says what it can and leaves out rubbish', () => {
    const query = new URLSearchParams({ q: ' 环评\u0000 ', type: 'x', year: '1', page: '31' });
    const asked = toAsked('en', query);
    expect(asked).toMatchObject({ question: '环评', type: null, year: null, page: 1 });
    expect(toSearchAddress('/search', { ...asked, year: 2020 }, { page: 2 })).toBe(
      `/search?q=${encodeURIComponent('环评')}&year=2020&page=2`,
    );
  });
});

describe('a seal', () => {
  const facts = {
    ...{ type: 'news-post', documentId: 'a', locale: 'zh-Hans', publicationId: 1, columnId: 'c' },
    ...{ path: 'news-post/a.html', publishedAt: new Date(0), title: '题', documentNumber: '' },
    body: '文',
  };

  it('fits its facts alone, by any of the keys', () => {
    const old = createSealer(['an older key of the register']);
    const now = createSealer(['a newer key of the register', 'an older key of the register']);
    const isSealed = createIsSealed(now.publicKeys);
    for (const sealer of [old, now]) expect(isSealed(facts, sealer.seal(facts))).toBe(true);
    expect(isSealed({ ...facts, title: '別' }, now.seal(facts))).toBe(false);
    expect(isSealed(facts, '')).toBe(false);
    expect(isSealed(facts, createSealer(['somebody else’s key']).seal(facts))).toBe(false);
  });
});
