import { parse } from 'csv-parse/sync';

import { AppError } from '../../../../src/platform/app-error';

/** Rows by their heads. Commas, semicolons and tabs part cells. Throws `invalid` where the text is no table or a head is absent. */
export const parseTable = <Head extends string>(
  text: string,
  heads: readonly Head[],
): Record<Head, string>[] => {
  const refuse = (message: string) =>
    new AppError({ kind: 'invalid', code: 'checks.bad-table', message });
  let rows: string[][];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    });
  } catch (error) {
    throw refuse(`表格无法读取：${error instanceof Error ? error.message : String(error)}`);
  }
  const [first = [], ...rest] = rows;
  const places = heads.map((head) => first.findIndex((cell) => cell.trim() === head));
  const absent = heads.filter((_, at) => places[at] === -1);
  if (absent.length > 0) throw refuse(`表头缺少：${absent.join('、')}`);
  return rest.map(
    (cells) =>
      Object.fromEntries(heads.map((head, at) => [head, cells[places[at] ?? -1] ?? ''])) as Record<
        Head,
        string
      >,
  );
};
