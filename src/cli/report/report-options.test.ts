import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { readReportOptions } from './report-options';

describe('readReportOptions', () => {
  it('reads a year and a folder', () => {
    expect(readReportOptions(['--year', '2020', '--out', 'there'])).toMatchObject({
      year: 2020,
      out: path.resolve('there'),
    });
  });

  it('answers a question for help whatever else is missing', () => {
    expect(readReportOptions(['--help'])).toBe('help');
  });

  it.each([
    [[], /--year “” 不是年份/],
    [['--year', '20', '--out', 'there'], /--year “20” 不是年份/],
    [['--year', '2020'], /--out 必须填写/],
    [['--yaer', '2020'], /不认识的选项 --yaer \/ unknown option --yaer/],
  ])('refuses %j with the usage', (args, message) => {
    expect(() => readReportOptions(args)).toThrow(message);
    expect(() => readReportOptions(args)).toThrow('用法 / Usage: npm run report');
  });
});
