import { describe, expect, it } from 'vitest';

import { checkWords, toWords } from './check-words';

describe('what a reader writes', () => {
  it.each([
    '第三段“截止”误为“截至”',
    'Table 2, row 3: the sum is 12, not 21.',
    '联系电话少了一位，见 https://example.org/tel',
  ])('is taken: %s', (words) => expect(checkWords(toWords(words))).toBeUndefined());

  it.each([
    ['too-short', ''],
    ['too-short', ' 错 \u0000 '],
    ['too-long', '字'.repeat(501)],
    ['not-words', '1234567890'],
    ['not-words', '啊啊啊啊啊啊啊啊'],
    ['not-words', '！！！？？？……'],
    ['not-words', '低价代开 http://a.example www.b.example 加微信'],
  ])('is refused as %s: %s', (problem, words) => expect(checkWords(toWords(words))).toBe(problem));

  it('is kept without what no screen shows, in order', () => {
    expect(toWords('  第一行 \u200b\u0007 有误\r\n\r\n\r\n\r\n第二行\u2028 ')).toBe(
      '第一行 有误\n\n第二行',
    );
  });
});
