import { describe, expect, it } from 'vitest';

import { EMPTY_SITE_SETTINGS } from '../../../../src/contracts/site-settings';
import type { FiguresQuery, NameSources } from './ports';
import { toCsv } from './to-csv';
import { toFigures } from './to-figures';

const query = (by: FiguresQuery['by']): FiguresQuery => ({
  from: '2020-01-01',
  to: '2020-12-31',
  by,
  countedAs: ['new'],
  accounts: [],
  channels: [],
  formats: [],
  locales: [],
});
const column = (id: string, nameZh: string, order: number) => ({
  id,
  nameZh,
  nameEn: id,
  slug: id,
  parentId: null,
  order,
});
const sources: NameSources = {
  settings: {
    ...EMPTY_SITE_SETTINGS,
    columns: [column('a', '通知公告', 2), column('b', '要闻, "动态"', 1)],
    departments: [{ id: 'd', nameZh: '=SUM(A1)', nameEn: 'd', order: 1 }],
  },
  accounts: [{ accountId: 'wechat', nameZh: '微信公众号', nameEn: 'WeChat' }],
};

describe('toFigures', () => {
  it('orders columns as the site does, then unknown ones, nameless last', () => {
    const groups = ['', 'gone', 'a', 'b'].map((value, at) => ({ values: [value], number: at + 1 }));
    const { rows, total } = toFigures(query(['column']), groups, sources);
    expect(rows.map(({ namesZh, number }) => [namesZh.column, number])).toEqual([
      ['要闻, "动态"', 4],
      ['通知公告', 3],
      ['gone', 2],
      ['（未填）', 1],
    ]);
    expect(total).toBe(10);
  });

  it('orders by the first dimension first and says months in Chinese', () => {
    const groups = [
      { values: ['2020-10', 'weibo'], number: 1 },
      { values: ['2020-02', 'weibo'], number: 2 },
      { values: ['2020-02', 'portal'], number: 3 },
    ];
    const { rows } = toFigures(query(['month', 'channel']), groups, sources);
    expect(rows.map(({ namesZh }) => `${namesZh.month} ${namesZh.channel}`)).toEqual([
      '2020年2月 门户网站',
      '2020年2月 微博',
      '2020年10月 微博',
    ]);
  });
});

describe('toCsv', () => {
  it('opens in Chinese spreadsheets: byte order mark, Chinese heads, quoted cells, no formulas', () => {
    const groups = [
      { values: ['b', 'd'], number: 7 },
      { values: ['a', ''], number: 2 },
    ];
    expect(toCsv(toFigures(query(['column', 'department']), groups, sources))).toBe(
      '\uFEFF栏目,来源处室,条数\r\n"要闻, ""动态""",\'=SUM(A1),7\r\n通知公告,（未填）,2\r\n合计,,9\r\n',
    );
  });
});
