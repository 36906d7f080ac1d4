import { FORMATS } from '../../../../src/contracts/choices';
import {
  COUNTED_AS,
  type FigureDimension,
  type FigureRow,
  type PublicationFigures,
} from '../../../../src/contracts/figures';
import type { FiguresQuery, Group, NameSources } from './ports';

type Name = { zh: string; en: string };
/** In the order in which rows stand. */
type Names = Map<string, Name>;

const NONE: Name = { zh: '（未填）', en: '(none)' };

const FIXED: Record<'channel' | 'content-type' | 'locale', Record<string, Name>> = {
  channel: {
    portal: { zh: '门户网站', en: 'Portal' },
    wechat: { zh: '微信', en: 'WeChat' },
    weibo: { zh: '微博', en: 'Weibo' },
  },
  'content-type': {
    'news-post': { zh: '新闻动态', en: 'News' },
    'social-post': { zh: '微信/微博稿件', en: 'Social post' },
    interpretation: { zh: '政策解读', en: 'Interpretation' },
    'normative-document': { zh: '规范性文件', en: 'Normative document' },
  },
  locale: { 'zh-Hans': { zh: '简体中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } },
};

const toCodeNames = (words: Record<string, string>): Names =>
  new Map(Object.entries(words).map(([code, zh]) => [code, { zh, en: code }]));

const toSiteNames = (rows: readonly { id: string; nameZh: string; nameEn: string }[]): Names =>
  new Map(rows.map(({ id, nameZh, nameEn }) => [id, { zh: nameZh, en: nameEn }]));

const toNames = (dimension: FigureDimension, { settings, accounts }: NameSources): Names => {
  const byOrder = <T extends { order: number }>(rows: readonly T[]) =>
    [...rows].sort((a, b) => a.order - b.order);
  switch (dimension) {
    case 'account':
      return toSiteNames(accounts.map((account) => ({ id: account.accountId, ...account })));
    case 'department':
      return toSiteNames(byOrder(settings.departments));
    case 'column':
      return toSiteNames(byOrder(settings.columns));
    case 'format':
      return toCodeNames(FORMATS);
    case 'counted-as':
      return toCodeNames(COUNTED_AS);
    case 'channel':
    case 'content-type':
    case 'locale':
      return new Map(Object.entries(FIXED[dimension]));
    case 'day':
    case 'month':
    case 'year':
      return new Map();
  }
};

const toTimeName = (dimension: FigureDimension, value: string): string => {
  const [year, month] = value.split('-').map(Number);
  if (dimension === 'year') return `${year}年`;
  return dimension === 'month' ? `${year}年${month}月` : value;
};

const toName = (dimension: FigureDimension, names: Names, value: string): Name => {
  if (value === '') return NONE;
  return names.get(value) ?? { zh: toTimeName(dimension, value), en: value };
};

/** Known values as on the site, then unknown ones and times by their text, nameless last. */
const toComparison = (places: readonly Map<string, number>[]) => (a: Group, b: Group) => {
  for (const [index, place] of places.entries()) {
    const [left, right] = [a.values[index] ?? '', b.values[index] ?? ''];
    if (left === right) continue;
    if (left === '' || right === '') return left === '' ? 1 : -1;
    const difference = (place.get(left) ?? place.size) - (place.get(right) ?? place.size);
    return difference || (left < right ? -1 : 1);
  }
  return 0;
};

/** The groups of the store in the reader's words and order. */
export const toFigures = (
  query: FiguresQuery,
  groups: readonly Group[],
  sources: NameSources,
): PublicationFigures => {
  const { from, to, by, countedAs } = query;
  const names = by.map((dimension) => toNames(dimension, sources));
  const places = names.map((known) => new Map([...known.keys()].map((key, place) => [key, place])));
  const rows = [...groups].sort(toComparison(places)).map(({ values, number }): FigureRow => {
    const row: FigureRow = { values: {}, namesZh: {}, namesEn: {}, number };
    for (const [index, dimension] of by.entries()) {
      const value = values[index] ?? '';
      const name = toName(dimension, names[index] ?? new Map(), value);
      row.values[dimension] = value;
      row.namesZh[dimension] = name.zh;
      row.namesEn[dimension] = name.en;
    }
    return row;
  });
  return { from, to, by, countedAs, rows, total: rows.reduce((sum, row) => sum + row.number, 0) };
};
