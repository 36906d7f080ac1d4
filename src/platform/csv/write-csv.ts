/** Spreadsheets run a cell that begins so as a formula; an apostrophe makes it text (a department may be named anything). */
const FORMULA = /^[=+\-@\t\r]/;

const toCell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** CSV as Chinese spreadsheets open it: UTF-8 with a byte order mark, CRLF. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => cells.map(toCell).join(',')).join('\r\n')}\r\n`;
