import { describe, expect, it } from 'vitest';

import { countCharacters } from './count-characters';

describe('countCharacters', () => {
  it.each([
    ['', 0],
    ['会议指出，要 抓好落实。', 11],
    ['　　两个全角空格\n换行', 8],
    ['A4 纸', 3],
    ['𠮷野家', 3],
    ['\u200b注', 1],
  ])('counts %j as %i', (text, count) => expect(countCharacters(text)).toBe(count));
});
