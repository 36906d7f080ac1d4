import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  countCharacters,
  countWeiboCharacters,
  countWeiboLink,
  measurePost,
  type Post,
  toAccountTexts,
  toWeiboText,
} from '../../../../src/contracts/post-limits';

const aPost = (traits: Partial<Post> = {}): Post => ({
  title: '',
  author: '',
  summary: '',
  text: '',
  link: '',
  ...traits,
});
const WECHAT = { channel: 'wechat', connector: 'manual' };
const WEIBO = { channel: 'weibo', connector: 'weibo' };
const read = (name: string, traits: Partial<Post>, account = WECHAT) =>
  measurePost(aPost(traits), account).find((one) => one.name === name);

describe('characters at WeChat', () => {
  it.each([
    ['全区大会', 4],
    ['GDP 增长', 6],
    ['👍', 2],
    ['𠮷', 2],
    ['', 0],
  ])('of “%s” are %i', (text, number) => expect(countCharacters(text)).toBe(number));

  it('are never fewer than code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(countCharacters(text)).toBeGreaterThanOrEqual([...text].length);
      }),
    );
  });
});

describe('characters at Weibo', () => {
  it.each([
    ['汉字和标点，', 6],
    ['abcd', 2],
    ['abc', 2],
    ['PM2.5浓度下降', 7],
    ['ＡＢ', 2],
    ['é', 1],
    ['👍', 2],
    ['👨‍👩‍👧', 8],
    ['𠮷', 2],
    ['https://example.gov.cn/a/1.html', 16],
    ['', 0],
  ])('of “%s” are %i', (text, number) => expect(countWeiboCharacters(text)).toBe(number));

  it('add up over the parts of a text, but for one half that is rounded', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (one, other) => {
          const apart = countWeiboCharacters(one) + countWeiboCharacters(other);
          const whole = countWeiboCharacters(one + other);
          expect(apart - whole === 0 || apart - whole === 1).toBe(true);
        },
      ),
    );
  });

  it('are between half and all of the characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const number = countWeiboCharacters(text);
        expect(number).toBeLessThanOrEqual(countCharacters(text));
        expect(2 * number).toBeGreaterThanOrEqual(countCharacters(text));
      }),
    );
  });
});

describe('what a Weibo post says', () => {
  const link = 'https://example.gov.cn/a';
  it('is its words and the link behind them', () =>
    expect(toWeiboText({ title: '题', text: '正文', link })).toBe(`正文 ${link}`));
  it('does not say a link twice', () =>
    expect(toWeiboText({ title: '题', text: `见${link}`, link })).toBe(`见${link}`));
  it('is the title where pictures stand alone', () =>
    expect(toWeiboText({ title: '题', text: ' ', link: '' })).toBe('题'));
  it('counts the link with its space', () => {
    expect(countWeiboLink(aPost({ text: '正文', link }))).toBe(13);
    expect(countWeiboLink(aPost({ text: `见${link}`, link }))).toBe(0);
    expect(countWeiboLink(aPost({ text: '正文' }))).toBe(0);
  });
});

describe('how full a post is', () => {
  it('measures title, author, summary, text and size for WeChat', () =>
    expect(measurePost(aPost(), WECHAT).map(({ name }) => name)).toEqual([
      'title',
      'author',
      'summary',
      'text',
      'size',
    ]));
  it('lets a title of 33 to 64 characters pass, though only 32 are sure to fit', () =>
    expect(read('title', { title: '字'.repeat(33) })).toMatchObject({
      used: 33,
      fits: 32,
      refusedOver: 64,
    }));
  it('refuses what WeChat does: 17 of an author, 121 of a summary, 20,000 of a text', () => {
    for (const [name, traits] of [
      ['author', { author: '字'.repeat(17) }],
      ['summary', { summary: '字'.repeat(121) }],
      ['text', { text: '字'.repeat(20_000) }],
      ['size', { text: '字'.repeat(349_526) }],
    ] as const) {
      const measure = read(name, traits);
      expect((measure?.used ?? 0) - (measure?.refusedOver ?? 0)).toBeGreaterThan(0);
    }
  });
  it('counts the bytes of the text as UTF-8', () =>
    expect(read('size', { text: '字a👍' })?.used).toBe(8));
  it('gives Weibo 140 characters with the link, and a person who posts by hand 2000', () => {
    const text = '字'.repeat(135);
    const link = 'https://a.cn';
    expect(read('status', { text, link }, WEIBO)).toMatchObject({ used: 142, refusedOver: 140 });
    expect(read('status', { text, link }, { ...WEIBO, connector: 'manual' })).toMatchObject({
      fits: 140,
      refusedOver: 2000,
    });
  });
  it('knows no limit of the portal', () =>
    expect(measurePost(aPost(), { channel: 'portal', connector: 'portal' })).toEqual([]));
});

describe('the texts for an account', () => {
  const said = {
    title: '题',
    summary: null,
    bodyText: '正文',
    variants: { weibo: { title: null, summary: null, text: '短文' } },
  };
  it('are its variant’s where that says something', () =>
    expect(toAccountTexts(said, 'weibo')).toEqual({ title: '题', summary: '', text: '短文' }));
  it('are the common ones otherwise', () =>
    expect(toAccountTexts(said, 'wechat')).toEqual({ title: '题', summary: '', text: '正文' }));
});
