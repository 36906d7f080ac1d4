import {
  COUNTED_AS,
  type FigureDimension,
  type FigureRow,
  type PublicationFigures,
} from '../../../../src/contracts/figures';
import { type ChannelFigures, toChannelFigures } from './channel-figures';
import { toSectionOneSentences } from './section-one-sentence';

/** The figures that the report is drawn from, all of one snapshot; `by` as the names say, channel last. */
export type ReportSources = Record<
  'byFormat' | 'byMonth' | 'byDepartment' | 'byColumn' | 'byLocale' | 'byCountedAs',
  PublicationFigures
>;

/** Rows by one dimension, columns by channel. */
export type ReportTable = {
  key: string;
  title: string;
  /** Where its figures come from. */
  source: string;
  heads: string[];
  rows: { name: string; numbers: number[] }[];
  /** Sums of the columns; null where adding them up means nothing. */
  sums: number[] | null;
};

export type ChannelReport = {
  year: number;
  from: string;
  to: string;
  agency: string;
  generatedAt: string;
  publications: ChannelFigures;
  publicationSources: Record<keyof ChannelFigures, string>;
  sentence: string;
  statedSentence: string;
  tables: ReportTable[];
};

const CHANNELS = [
  { channel: 'portal', head: '门户网站' },
  { channel: 'wechat', head: '微信' },
  { channel: 'weibo', head: '微博' },
] as const;

const toSource = ({ from, to, by, countedAs }: PublicationFigures, more = '') =>
  `发布台账（gongkai.ledger），${from} 至 ${to}（北京时间），计入方式 ${countedAs.map((code) => COUNTED_AS[code]).join('、')}${more}；` +
  `复核：npm run stats -- --from ${from} --to ${to} --by ${by.join(',')}${countedAs.length > 1 ? ` --counted-as ${countedAs.join(',')}` : ''}`;

const toColumns = (rows: readonly FigureRow[]) => {
  const others = new Set(rows.map(({ values }) => values.channel ?? ''));
  for (const { channel } of CHANNELS) others.delete(channel);
  const columns = [
    ...CHANNELS,
    ...[...others].map((channel) => ({
      channel,
      head: rows.find(({ values }) => values.channel === channel)?.namesZh.channel ?? channel,
    })),
  ];
  return columns;
};

const toTable = (
  key: string,
  title: string,
  dimension: FigureDimension,
  figures: PublicationFigures,
  hasSums = true,
): ReportTable => {
  const columns = toColumns(figures.rows);
  const byValue = new Map<string, { name: string; numbers: number[] }>();
  for (const { values, namesZh, number } of figures.rows) {
    const value = values[dimension] ?? '';
    const row = byValue.get(value) ?? {
      name: namesZh[dimension] ?? value,
      numbers: columns.map(() => 0),
    };
    const place = columns.findIndex(({ channel }) => channel === values.channel);
    row.numbers[place] = (row.numbers[place] ?? 0) + number;
    byValue.set(value, row);
  }
  const rows = [...byValue.values()];
  const sums = columns.map((_, place) =>
    rows.reduce((sum, { numbers }) => sum + (numbers[place] ?? 0), 0),
  );
  return {
    key,
    title,
    source: toSource(figures),
    heads: columns.map(({ head }) => head),
    rows,
    sums: hasSums ? sums : null,
  };
};

const toPublicationSources = (
  byFormat: PublicationFigures,
): Record<keyof ChannelFigures, string> => ({
  portal: toSource(byFormat, '，渠道 portal'),
  portalMultimedia: toSource(byFormat, '，渠道 portal，形式 图文、视频（包含在网站信息之内）'),
  wechat: toSource(byFormat, '，渠道 wechat'),
  weibo: toSource(byFormat, '，渠道 weibo'),
});

/** The channel figures of a year with their tables; generatedAt is the instant of drawing (ISO). */
export const toChannelReport = ({
  year,
  agency,
  generatedAt,
  sources,
}: {
  year: number;
  agency: string;
  generatedAt: string;
  sources: ReportSources;
}): ChannelReport => {
  const figures = toChannelFigures(sources.byFormat.rows);
  const { exact, stated } = toSectionOneSentences({ year, agency, figures });
  return {
    year,
    from: sources.byFormat.from,
    to: sources.byFormat.to,
    agency,
    generatedAt,
    publications: figures,
    publicationSources: toPublicationSources(sources.byFormat),
    sentence: exact,
    statedSentence: stated,
    tables: [
      toTable('byMonth', '按月份', 'month', sources.byMonth),
      toTable('byDepartment', '按来源处室', 'department', sources.byDepartment),
      toTable('byColumn', '按栏目', 'column', sources.byColumn),
      toTable('byFormat', '按形式', 'format', sources.byFormat),
      toTable('byLocale', '按语言', 'locale', sources.byLocale),
      toTable('byCountedAs', '按计入方式', 'counted-as', sources.byCountedAs, false),
    ],
  };
};
