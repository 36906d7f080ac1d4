import { describe, expect, it } from 'vitest';

import { readWords, toRow } from './read-words';
import { SHIPPED_WORDS } from './shipped-words';

const row = (wrong: string, right = '', level = '提醒', from = '', until = '') => ({
  错误写法: wrong,
  正确写法: right,
  级别: level,
  起始日期: from,
  截止日期: until,
});

describe('a word list as a table', () => {
  it('comes back as it went out', () =>
    expect(readWords(SHIPPED_WORDS.map(toRow))).toEqual({ ok: true, words: SHIPPED_WORDS }));

  it('takes days as spreadsheets write them', () =>
    expect(readWords([row(' 甲 ', '乙', '阻断', '2026/3/1', '2026年12月31日')])).toEqual({
      ok: true,
      words: [
        {
          wrong: '甲',
          right: '乙',
          severity: 'block',
          fromOn: '2026-03-01',
          untilOn: '2026-12-31',
        },
      ],
    }));

  it('takes nothing where one row is bad, and names each by its number', () =>
    expect(
      readWords([
        row('好', '对'),
        row(''),
        row('甲', '甲'),
        row('乙', '', '严重'),
        row('丙', '', '提醒', '2026-02-30'),
        row('丁', '', '提醒', '2026-03-02', '2026-03-01'),
        row('好', '另'),
      ]),
    ).toEqual({
      ok: false,
      problems: [
        '第 2 行：没有填写错误写法',
        '第 3 行：错误写法与正确写法相同：甲',
        '第 4 行：级别“严重”不可用，可用的有：阻断、提醒',
        '第 5 行：日期“2026-02-30”不可用，应如 2026-03-01',
        '第 6 行：截止日期 2026-03-01 早于起始日期 2026-03-02',
        '第 7 行：与第 1 行重复：好',
      ],
    }));

  it('ships no word twice', () =>
    expect(new Set(SHIPPED_WORDS.map(({ wrong }) => wrong)).size).toBe(SHIPPED_WORDS.length));
});
