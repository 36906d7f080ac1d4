// 索引号: its form by the unit's rule, and what a number from elsewhere must look like (facts/domain.md §6.2).
import type { UnitSettings } from '../../../../src/contracts/unit-settings';

/** The numbers of a year: the number with # for its serial. */
export type Series = { series: string; year: number };
export type ReadNumber = Series & { serial: number };
/** The serials that somebody has in a series. */
export type SeriesSerials = Series & { serials: number[] };

const CODE = '{机构代码}';
const YEAR = '{年份}';
const SERIAL = /\{流水号([2-9])\}/g;
const SIGNS = /^[A-Za-z0-9\p{Script=Han}/_.-]*$/u;

type Rule = Pick<UnitSettings, 'agencyCode' | 'indexPattern'>;

const countOf = (text: string, part: string) => text.split(part).length - 1;

/** Why this rule cannot number anything, in Chinese; null where it can. */
export const findRuleProblem = ({ agencyCode, indexPattern }: Rule): string | null => {
  const serials = indexPattern.match(SERIAL) ?? [];
  if (countOf(indexPattern, YEAR) !== 1) return `编号规则中应有一个 ${YEAR}`;
  if (serials.length !== 1) return '编号规则中应有一个 {流水号5}（数字为位数，2 至 9）';
  if (countOf(indexPattern, CODE) > 1) return `编号规则中最多有一个 ${CODE}`;
  const between = indexPattern.split(/\{流水号[2-9]\}/);
  if (between.some((part) => part.replace(YEAR, '').replace(CODE, '').match(/[{}]/)))
    return `编号规则中只能使用 ${CODE}、${YEAR}、{流水号5} 三种标记`;
  // Two runs of digits side by side could be read in two ways.
  if (/\}\d*\{/.test(indexPattern.replace(CODE, ''))) return '年份与流水号之间应有分隔符';
  if (!SIGNS.test(indexPattern.replace(/\{[^}]*\}/g, '')))
    return '编号规则中的固定部分只能用汉字、字母、数字和 / - _ .';
  if (!SIGNS.test(agencyCode)) return '机构代码只能用汉字、字母、数字和 / - _ .';
  if (indexPattern.includes(CODE) && agencyCode === '') return '请先填写机构代码';
  return null;
};

const widthOf = ({ indexPattern }: Rule): number =>
  Number([...indexPattern.matchAll(SERIAL)][0]?.[1] ?? 5);

/** The series of a year by the rule. */
export const toSeries = (rule: Rule, year: number): Series => ({
  series: rule.indexPattern
    .replace(CODE, rule.agencyCode)
    .replace(YEAR, String(year))
    .replace(SERIAL, '#'),
  year,
});

/** A number of the series; a serial longer than the rule's width is written in full. */
export const toIndexNumber = (rule: Rule, { series }: Series, serial: number): string =>
  series.replace('#', String(serial).padStart(widthOf(rule), '0'));

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** What a number says if it has the form of the rule; null where it has another. */
export const readIndexNumber = (rule: Rule, number: string): ReadNumber | null => {
  if (findRuleProblem(rule) !== null) return null;
  const width = widthOf(rule);
  const longer = width < 9 ? `|[1-9]\\d{${width},8}` : '';
  const form = rule.indexPattern
    .split(/(\{机构代码\}|\{年份\}|\{流水号[2-9]\})/)
    .map((part) => {
      if (part === CODE) return escape(rule.agencyCode);
      if (part === YEAR) return '(?<year>(?:19|20)\\d{2})';
      if (part.startsWith('{流水号')) return `(?<serial>\\d{${width}}${longer})`;
      return escape(part);
    })
    .join('');
  const { year, serial } = new RegExp(`^${form}$`, 'u').exec(number)?.groups ?? {};
  if (year === undefined || Number(serial) === 0) return null;
  return { ...toSeries(rule, Number(year)), serial: Number(serial) };
};

/** Whether a number written by hand or brought from an old system can be one: 4 to 60 signs, two digits at least. */
export const isIndexNumber = (number: string): boolean =>
  number.length >= 4 && number.length <= 60 && SIGNS.test(number) && /\d.*\d/.test(number);

/** With the serials of numbers that were taken outside the rule, where by its form they stand in a series. */
export const placeNumbers = (
  known: readonly SeriesSerials[],
  numbers: readonly string[],
  rule: Rule,
): SeriesSerials[] => {
  const bySeries = new Map(known.map((one) => [one.series, { ...one, serials: [...one.serials] }]));
  for (const number of numbers) {
    const read = readIndexNumber(rule, number);
    // A series that nobody was given a number of has no gaps: it is the old site's.
    if (read) bySeries.get(read.series)?.serials.push(read.serial);
  }
  return [...bySeries.values()];
};

/** The serials up to the highest that nobody got, as spans. */
export const findGaps = (serials: readonly number[]): { from: number; to: number }[] => {
  const given = [...new Set(serials)].sort((a, b) => a - b);
  return given.flatMap((serial, at) => {
    const before = given[at - 1] ?? 0;
    return serial > before + 1 ? [{ from: before + 1, to: serial - 1 }] : [];
  });
};
