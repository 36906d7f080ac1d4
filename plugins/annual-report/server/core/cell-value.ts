// What stands in a cell. Blank, 0 and “/” are three things; a rule over a cell that holds no number is not answered.
import type { CellKind } from './edition';

export type CellValue =
  | { kind: 'number'; number: number }
  | { kind: 'blank' }
  /** “/” or a dash: does not apply. */
  | { kind: 'slash' }
  | { kind: 'text'; text: string };
export type Cells = ReadonlyMap<string, CellValue>;

const PLAIN = /^[+-]?\d{1,15}(\.\d{1,10})?$/;
const AMOUNT = /^(?<number>[\d.]+)(?<unit>万?元|亿元)$/;
const OF_10K_YUAN: Record<string, number> = { 元: 1 / 10_000, 万元: 1, 亿元: 10_000 };

/** One form for full-width signs, thousands and spaces: `８，９７６.86 万元` is `8976.86万元`. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/^[−–—](?=\d)/, '-');

const toNumber = (text: string): number | null => (PLAIN.test(text) ? Number(text) : null);

const toAmount = (text: string): number | null => {
  const { number = '', unit = '' } = AMOUNT.exec(text)?.groups ?? {};
  const amount = toNumber(number);
  // In 万元 to the 分: a division would else leave a tail.
  return amount === null ? null : Number((amount * (OF_10K_YUAN[unit] ?? 1)).toFixed(6));
};

/** Reads a printed cell; amounts come in 万元, whatever unit stands beside them. */
export const readCell = (printed: string, kind: CellKind): CellValue => {
  const text = tidy(printed);
  if (text === '') return { kind: 'blank' };
  if (/^[/／\-—–]+$/.test(text)) return { kind: 'slash' };
  const counted = kind === 'money' ? text : text.replace(/(?<=\d)[件条个项次宗]$/, '');
  const number = toNumber(counted) ?? (kind === 'money' ? toAmount(counted) : null);
  return number === null ? { kind: 'text', text: printed.trim() } : { kind: 'number', number };
};

/** Whether what is printed may be a value at all: headings and words are none. */
export const isValue = (printed: string): boolean => readCell(printed, 'money').kind !== 'text';

/** As people read it. */
export const sayValue = (value: CellValue | undefined): string => {
  if (value === undefined) return '（没有这一格）';
  if (value.kind === 'number') return String(value.number);
  if (value.kind === 'blank') return '（空白）';
  return value.kind === 'slash' ? '“/”' : `“${value.text}”`;
};
