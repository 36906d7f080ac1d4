/** 'YYYY-MM-DD' of an instant in Asia/Shanghai. */
export const dayInBeijing = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at);

export type Range = { from: string; to: string };

/** The whole calendar year. */
export const yearRange = (year: number): Range => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** The year of a day and the years before it, newest first. */
export const quickYears = (today: string, howMany: number): number[] => {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: howMany }, (_, back) => year - back);
};
