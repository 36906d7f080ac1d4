// How a text words a number: 8015, 3200余, 近2000, 超过130万, 约500.

export type Stated = {
  /** 近, 超过, 约 before it; 余, 多 after it. */
  before?: string | undefined;
  number: string;
  after?: string | undefined;
};

/** 130万 is 1,300,000. null: no number. */
export const toStatedNumber = (printed: string): number | null => {
  const [, digits = '', unit = ''] = /^([\d,.]+)([万亿]?)$/.exec(printed) ?? [];
  const number = Number(digits.replaceAll(',', '').replace(/\.$/, ''));
  if (digits === '' || !Number.isFinite(number)) return null;
  return Math.round(number * (unit === '万' ? 1e4 : unit === '亿' ? 1e8 : 1));
};

/** The value of the last digit that is not 0: 3200 is exact to 100, 42 to 1. */
const stepOf = (number: number): number => {
  const zeros = /0*$/.exec(String(number))?.[0].length ?? 0;
  return number === 0 ? 1 : 10 ** zeros;
};

/**
 * Whether a text may word the figure so. Without a word it must be exact; 余, 多 and 超过 mean the figure is that or more,
 * and less than one step above; 近 means less, by a step at most; 约 a step either way. A step is the last digit that
 * is not 0 (3200余 may stand for 3200 to 3299).
 */
export const mayState = ({ before = '', number, after = '' }: Stated, figure: number): boolean => {
  const stated = toStatedNumber(number);
  if (stated === null) return false;
  const step = stepOf(stated);
  if (before === '近') return figure < stated && figure >= stated - step;
  if (before === '约') return Math.abs(figure - stated) <= step;
  if (before === '超过' || after !== '') return figure >= stated && figure < stated + step;
  return figure === stated;
};
