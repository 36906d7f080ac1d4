import type { FiguresQuery } from './ports';

/** A part of a question's range and the counts that answer it. Inclusive days; of months their first days. */
export type Span = { of: 'days' | 'months'; from: string; to: string };

const MS_PER_DAY = 24 * 60 * 60 * 1000;

const toDate = (day: string) => new Date(`${day}T00:00:00Z`);
const toDay = (date: Date) => date.toISOString().slice(0, 10);
const dayAfter = (day: string) => new Date(toDate(day).getTime() + MS_PER_DAY);
const dayBefore = (day: string) => toDay(new Date(toDate(day).getTime() - MS_PER_DAY));

/** Months are counted through, so that the year's end needs no thought. */
const toMonth = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const toFirstDay = (month: number) =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/**
 * Splits a range so that its whole months are read from the counts by month, some forty rows for each of days, and only
 * what is left at its ends by day. A question by day is one span of days.
 */
export const toSpans = ({ from, to, by }: Pick<FiguresQuery, 'from' | 'to' | 'by'>): Span[] => {
  const first = toMonth(from) + (from.endsWith('-01') ? 0 : 1);
  const last = toMonth(to) - (dayAfter(to).getUTCDate() === 1 ? 0 : 1);
  if (first > last || by.includes('day')) return [{ of: 'days', from, to }];
  const months: Span = { of: 'months', from: toFirstDay(first), to: toFirstDay(last) };
  const spans: Span[] = [months];
  if (from < months.from) spans.unshift({ of: 'days', from, to: dayBefore(months.from) });
  if (last < toMonth(to)) spans.push({ of: 'days', from: toFirstDay(last + 1), to });
  return spans;
};
