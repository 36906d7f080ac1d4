import { toAddress } from '../../../../../src/contracts/portal-path';
import { toMonthName } from '../../core/dates';

type Archive = {
  locale: string;
  /** Newest first. */
  months: readonly string[];
  toPath: (month: string) => string;
};
export type YearModel = { year: string; months: { name: string; address: string }[] };

/** The months of a list, by year; nothing where there are none. */
export const toArchive = ({ locale, months, toPath }: Archive): YearModel[] => {
  const toMonth = (month: string) => ({
    name: toMonthName(month, locale).replace(/^\d{4}年| \d{4}$/g, ''),
    address: toAddress(toPath(month)),
  });
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return years.map((year) => ({
    year,
    months: months.filter((month) => month.startsWith(year)).map(toMonth),
  }));
};
