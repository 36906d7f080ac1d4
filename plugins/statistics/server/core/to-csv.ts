import type { PublicationFigures } from '../../../../src/contracts/figures';
import { DIMENSION_NAMES } from './dimension-names';

/** Spreadsheets run a cell that begins so as a formula; an apostrophe makes it text (a department may be named anything). */
const FORMULA = /^[=+\-@\t\r]/;

const toCell = (text: string) => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** CSV as Chinese spreadsheets open it: UTF-8 with a byte order mark, CRLF, Chinese heads, the sum last. */
export const toCsv = ({ by, rows, total }: PublicationFigures): string => {
  const heads = [...by.map((dimension) => DIMENSION_NAMES[dimension]), '条数'];
  const lines = rows.map((row) => [
    ...by.map((dimension) => row.namesZh[dimension] ?? ''),
    String(row.number),
  ]);
  const sum = by.length === 0 ? [] : [['合计', ...by.slice(1).map(() => ''), String(total)]];
  return `\uFEFF${[heads, ...lines, ...sum].map((cells) => cells.map(toCell).join(',')).join('\r\n')}\r\n`;
};
