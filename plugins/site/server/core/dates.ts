import { toShanghaiDay } from '../../../../src/platform/clock';

const SHANGHAI_OFFSET_MS = 8 * 3600 * 1000;

/** 'YYYY-MM-DD HH:MM' in Asia/Shanghai, the form that the inspection of government sites asks for. */
export const toShanghaiMinute = (at: Date): string =>
  new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');

/** 'YYYY-MM' in Asia/Shanghai. */
export const toShanghaiMonth = (at: Date): string => toShanghaiDay(at).slice(0, 7);

/** ISO 8601 with the offset of Asia/Shanghai, for machines (`<time datetime>`). */
export const toShanghaiIso = (at: Date): string =>
  `${new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;

const EN_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** '2020年3月' or 'Mar 2020' of '2020-03'. */
export const toMonthName = (month: string, locale: string): string => {
  const [year = '', number = '1'] = month.split('-');
  return locale === 'zh-Hans'
    ? `${year}年${Number(number)}月`
    : `${EN_MONTHS[Number(number) - 1] ?? number} ${year}`;
};
