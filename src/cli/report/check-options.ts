import path from 'node:path';

import { AppError } from '../../platform/app-error';
import { parseOptions } from '../parse-options';

export const CHECK_USAGE = `用法 / Usage: npm run report -- --check FILE [--last FILE] [--year 2024] [--json]
  --check      要核对的报告，html、docx 或 pdf / the report to check: html, docx or pdf
  --last       上一年度的报告，用来核对结转 / the report of the year before, for what was carried over
  --year       哪一年（默认取自标题）/ which year (default: from its title)
  --json       逐条输出核对结果 / print every result as JSON`;

export type CheckOptions = {
  /** Absolute, as `last`. */
  file: string;
  last: string | undefined;
  year: number | undefined;
  json: boolean;
};

const CODE = 'report.arguments';
const one = { type: 'string' } as const;
const OPTIONS = {
  check: one,
  last: one,
  year: one,
  json: { type: 'boolean', default: false },
} as const;

/** Throws AppError `report.arguments` that says what is allowed. */
export const readCheckOptions = (args: string[]): CheckOptions => {
  const { check, last, year, json } = parseOptions(args, OPTIONS, {
    code: CODE,
    usage: CHECK_USAGE,
  });
  if (!check || (year !== undefined && !/^20\d\d$/.test(year)))
    throw new AppError({ kind: 'invalid', code: CODE, message: CHECK_USAGE });
  return {
    file: path.resolve(check),
    last: last === undefined ? undefined : path.resolve(last),
    year: year === undefined ? undefined : Number(year),
    json,
  };
};
