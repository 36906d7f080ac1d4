import { describe, expect, it } from 'vitest';

import type { FigureRow, PublicationFigures } from '../../../../src/contracts/figures';
import { type ReportSources, toChannelReport } from './channel-report';
import { renderChannelReport } from './render-channel-report';

const row = (dimension: string, value: string, channel: string, number: number): FigureRow => ({
  values: { [dimension]: value, channel },
  namesZh: { [dimension]: `<${value}>`, channel },
  namesEn: {},
  number,
});
const toFigures = (dimension: PublicationFigures['by'][number], rows: FigureRow[]) =>
  ({
    from: '2020-01-01',
    to: '2020-12-31',
    by: [dimension, 'channel'],
    countedAs: ['new'],
    rows,
    total: rows.reduce((sum, { number }) => sum + number, 0),
  }) satisfies PublicationFigures;

const sources: ReportSources = {
  byFormat: toFigures('format', [
    row('format', 'text', 'portal', 10),
    row('format', 'text-and-pictures', 'portal', 3),
    row('format', 'video', 'portal', 2),
    row('format', 'pictures', 'portal', 4),
    row('format', 'video', 'wechat', 7),
    row('format', 'text', 'weibo', 5),
  ]),
  byMonth: toFigures('month', [
    row('month', '2020-01', 'portal', 19),
    row('month', '2020-02', 'wechat', 7),
    row('month', '2020-02', 'weibo', 5),
    row('month', '2020-02', 'douyin', 1),
  ]),
  byDepartment: toFigures('department', []),
  byColumn: toFigures('column', []),
  byLocale: toFigures('locale', []),
  byCountedAs: toFigures('counted-as', [row('counted-as', 'new', 'portal', 19)]),
};
const report = toChannelReport({
  year: 2020,
  agency: '厅',
  generatedAt: '2020-12-31T16:01:00.000Z',
  sources,
});

describe('toChannelReport', () => {
  it('takes 图文 and 视频 of the portal alone, within its figure', () => {
    expect(report.publications).toEqual({ portal: 19, portalMultimedia: 5, wechat: 7, weibo: 5 });
  });
  it('sets channels side by side, one that is not known among them', () => {
    expect(report.tables[0]).toMatchObject({
      heads: ['门户网站', '微信', '微博', 'douyin'],
      rows: [
        { name: '<2020-01>', numbers: [19, 0, 0, 0] },
        { name: '<2020-02>', numbers: [0, 7, 5, 1] },
      ],
      sums: [19, 7, 5, 1],
    });
  });
  it('names the source of every figure', () => {
    for (const source of Object.values(report.publicationSources)) {
      expect(source).toContain('npm run stats -- --from 2020-01-01 --to 2020-12-31');
    }
    for (const table of report.tables) expect(table.source).toContain('gongkai.ledger');
  });
});

describe('renderChannelReport', () => {
  it('shows figures, sentence and sources, and escapes every name', () => {
    const html = renderChannelReport(report);
    expect(html).toContain('门户网站发布信息（条）<b>19</b>');
    expect(html).toContain(report.sentence);
    expect(html).toContain('生成于 2021-01-01 00:01（北京时间）');
    expect(html).toContain('&lt;2020-01&gt;');
    expect(html).not.toContain('<2020-01>');
  });
});
