import { describe, expect, it } from 'vitest';

import { readStatsOptions } from './stats-options';
import { toTable } from './to-table';

describe('readStatsOptions', () => {
  it('takes a year for its days', () => {
    const { question, output } = readStatsOptions(['--year', '2020', '--by', 'month']);
    expect(question).toMatchObject({ from: '2020-01-01', to: '2020-12-31', by: 'month' });
    expect(output).toBe('table');
  });
  it.each([
    [['--format', 'xls'], '可用的有：table、csv、json'],
    [['--year', '20'], '不是年份'],
    [['--bye', 'month'], '--bye'],
  ])('refuses %s and says what is allowed', (args, message) => {
    expect(() => readStatsOptions(args)).toThrow(message);
  });
});

describe('toTable', () => {
  it('keeps columns straight under Chinese heads', () => {
    const table = toTable(
      {
        from: '2020-01-01',
        to: '2020-12-31',
        by: ['channel'],
        countedAs: ['new'],
        rows: [
          {
            values: { channel: 'portal' },
            namesZh: { channel: '门户网站' },
            namesEn: {},
            number: 8015,
          },
          { values: { channel: 'x' }, namesZh: { channel: 'x' }, namesEn: {}, number: 1 },
        ],
        total: 8016,
      },
      { channel: '渠道' },
    );
    expect(table.split('\n')).toEqual([
      '渠道      条数',
      '──────────────',
      '门户网站  8015',
      'x            1',
      '合计      8016',
    ]);
  });
});
