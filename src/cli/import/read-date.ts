// Dates as old sites write them, in the time of Beijing.
const DATE =
  /(\d{4})\s*[-/年.]\s*(\d{1,2})\s*[-/月.]\s*(\d{1,2})\s*日?(?:[\sT]*(\d{1,2})\s*[:：时点]\s*(\d{1,2})(?:\s*[:：分]\s*(\d{1,2}))?)?/;
const SOLID = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
const SHANGHAI = '+08:00';

const two = (number: string | undefined) => (number ?? '0').padStart(2, '0');

const toInstant = (match: RegExpExecArray): Date | null => {
  const [, year = '', month, day, hour, minute, second] = match;
  const onDay = `${year}-${two(month)}-${two(day)}`;
  const at = new Date(`${onDay}T${two(hour)}:${two(minute)}:${two(second)}${SHANGHAI}`);
  // 31 June is no day, whatever Date makes of it.
  return !Number.isNaN(at.getTime()) && Number(year) >= 1990 && toDay(at) === onDay ? at : null;
};

/** 'YYYY-MM-DD' in Asia/Shanghai. */
export const toDay = (at: Date): string =>
  new Date(at.getTime() + 8 * 3600 * 1000).toISOString().slice(0, 10);

/** The first date in a text, with its time where it has one, else 00:00; null where there is none. */
export const readDate = (text: string): Date | null => {
  const match = SOLID.exec(text.trim()) ?? DATE.exec(text);
  return match && toInstant(match);
};

const LABELLED =
  /(?:发布|发文|录入|更新|发表)?(?:时间|日期)\s*[:：]?\s*(\d{4}\s*[-/年.][^<\n]{4,24})/;

/** A date that the words of a page call its date of publication; else the first that stands there at all. */
export const findDate = (text: string): Date | null => {
  const [, labelled] = LABELLED.exec(text) ?? [];
  return (labelled === undefined ? null : readDate(labelled)) ?? readDate(text);
};
