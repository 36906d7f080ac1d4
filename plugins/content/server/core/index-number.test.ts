import { describe, expect, it } from 'vitest';

import {
  findGaps,
  findRuleProblem,
  isIndexNumber,
  placeNumbers,
  readIndexNumber,
  toIndexNumber,
  toSeries,
} from './index-number';

const RULE = { agencyCode: '640000-107', indexPattern: '{机构代码}/{年份}-{流水号5}' };

describe('an index number by the rule', () => {
  it('is code, year and five digits by default', () =>
    expect(toIndexNumber(RULE, toSeries(RULE, 2026), 7)).toBe('640000-107/2026-00007'));

  it('reads back as what it was made of, whatever the rule, year and serial', () => {
    const rules = [
      RULE,
      { agencyCode: 'FZ0021', indexPattern: '{年份}/{机构代码}-{流水号3}' },
      { agencyCode: '', indexPattern: '宁环{年份}.{流水号9}' },
      { agencyCode: '0.1', indexPattern: '{机构代码}_{流水号2}/{年份}' },
    ];
    for (const rule of rules) {
      for (const year of [1999, 2026, 2099]) {
        for (const serial of [1, 9, 99, 100, 99_999, 100_000]) {
          const series = toSeries(rule, year);
          const number = toIndexNumber(rule, series, serial);
          expect(readIndexNumber(rule, number), number).toEqual({ ...series, serial });
          expect(isIndexNumber(number), number).toBe(true);
        }
      }
    }
  });

  it.each(['640000-107/2026-7', '640000-107/2026-00000', '640000x107/2026-00001', 'x'])(
    'is not %s',
    (number) => expect(readIndexNumber(RULE, number)).toBeNull(),
  );
});

describe('a rule', () => {
  it('may be the default once the code is known', () => expect(findRuleProblem(RULE)).toBeNull());
  it.each([
    ['', '{机构代码}/{年份}-{流水号5}', '机构代码'],
    ['a', '{机构代码}-{流水号5}', '{年份}'],
    ['a', '{年份}-', '{流水号5}'],
    ['a', '{年份}-{流水号5}{流水号5}', '{流水号5}'],
    ['a', '{年份}{流水号5}', '分隔'],
    ['a', '{年份}-{流水号5}-{月}', '三种标记'],
    ['a', '{年份} {流水号5}', '固定部分'],
    ['a b', '{年份}-{流水号5}', '机构代码'],
  ])('of code “%s” and form “%s” is refused for %s', (agencyCode, indexPattern, word) =>
    expect(findRuleProblem({ agencyCode, indexPattern })).toContain(word),
  );
});

describe('a number from elsewhere', () => {
  it.each([
    '000014349/2017-00110',
    '11441700007280420Y/2021-00050',
    'FZ0021/2021-00315',
    '430S00/2025-021809',
  ])('may be %s', (number) => expect(isIndexNumber(number)).toBe(true));
  it.each(['', 'abc', '待编', '0000 1', '00001\n', '1'.repeat(61)])('may not be “%s”', (number) =>
    expect(isIndexNumber(number)).toBe(false),
  );
});

describe('gaps', () => {
  it('are the serials below the highest that nobody got', () =>
    expect(findGaps([2, 3, 7, 7, 8])).toEqual([
      { from: 1, to: 1 },
      { from: 4, to: 6 },
    ]));
  it('are none where nothing is missing', () => expect(findGaps([1, 2, 3])).toEqual([]));
});

describe('numbers that came without their place', () => {
  const series = '640000-107/2026-#';
  const known = [{ series, year: 2026, serials: [1, 4] }];
  it('fill the gaps where they stand', () => {
    const placed = placeNumbers(known, ['640000-107/2026-00002', '旧-2026-00003'], RULE);
    expect(placed).toEqual([{ series, year: 2026, serials: [1, 4, 2] }]);
    expect(findGaps(placed[0]?.serials ?? [])).toEqual([{ from: 3, to: 3 }]);
    expect(known[0]?.serials).toEqual([1, 4]);
  });
  it('open no series of their own', () =>
    expect(placeNumbers(known, ['640000-107/2019-00120'], RULE)).toEqual(known));
});
