import { describe, expect, it } from 'vitest';

import type { PublicationFigures } from '../../../../src/contracts/figures';
import { toCrossTable } from './to-cross-table';

const words = { unnamed: '（未填）', numberHead: '条数', chinese: true };
const row = (channel: string, month: string, number: number) => ({
  values: { channel, month },
  namesZh: { channel: channel && '门户网站', month },
  namesEn: { channel, month },
  number,
});
const figures = (by: PublicationFigures['by'], rows: PublicationFigures['rows']) => ({
  from: '2020-01-01',
  to: '2020-12-31',
  by,
  countedAs: ['new' as const],
  rows,
  total: rows.reduce((sum, { number }) => sum + number, 0),
});

describe('toCrossTable', () => {
  it('lays the second dimension across and fills gaps with nought', () => {
    const rows = [row('portal', '2020-01', 3), row('', '2020-02', 4)];
    expect(toCrossTable(figures(['month', 'channel'], rows), words)).toEqual({
      columns: [
        { key: 'portal', name: '门户网站' },
        { key: '', name: '（未填）' },
      ],
      rows: [
        { key: '2020-01', name: '2020-01', numbers: [3, 0], total: 3 },
        { key: '2020-02', name: '2020-02', numbers: [0, 4], total: 4 },
      ],
      columnTotals: [3, 4],
      total: 7,
    });
  });
  it('has one column for one dimension', () => {
    const table = toCrossTable(figures(['channel'], [row('portal', '', 3)]), words);
    expect(table.columns).toEqual([{ key: '', name: '条数' }]);
    expect(table.columnTotals).toEqual([3]);
  });
  it('is empty for no rows', () =>
    expect(toCrossTable(figures(['channel'], []), words)).toEqual({
      columns: [],
      rows: [],
      columnTotals: [],
      total: 0,
    }));
});
