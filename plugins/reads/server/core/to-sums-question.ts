/** Figures of publications that reads may stand beside. */
export const SUMMED_BY = ['day', 'month', 'year', 'content-type', 'channel'] as const;
export type SummedBy = (typeof SUMMED_BY)[number];
export type SumsQuestion = { from: string; to: string; by: SummedBy };

/** Empty for no instant; 30 February is another day. */
const toDay = (ms: number): string =>
  Number.isNaN(ms) ? '' : new Date(ms).toISOString().slice(0, 10);

const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  toDay(Date.parse(`${value}T00:00:00Z`)) === value;

const isSummedBy = (value: unknown): value is SummedBy =>
  (SUMMED_BY as readonly unknown[]).includes(value);

/** null: no screen asks so. */
export const toSumsQuestion = ({
  from,
  to,
  by,
}: Readonly<Record<string, unknown>>): SumsQuestion | null =>
  isDay(from) && isDay(to) && from <= to && isSummedBy(by) ? { from, to, by } : null;
