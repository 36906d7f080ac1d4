import path from 'node:path';

import { AppError } from '../../platform/app-error';
import { parseOptions } from '../parse-options';
import { CHECK_USAGE } from './check-options';

export const REPORT_USAGE = `${CHECK_USAGE}

用法 / Usage: npm run report -- --year 2020 --out DIR
  --year       哪一年 / which year
  --out        写入报告的文件夹 / the folder that the files go to
  --agency     报告中单位的称呼（默认为网站名称）/ the department's name in the sentence
  --locales    计入的语言，如 zh-Hans（默认全部）/ languages that count (default: all)
  --database   哪个数据库（默认：正在运行的系统的）/ which database (default: of the system that runs), e.g. gongkai, gongkai_demo`;

export type ReportOptions = {
  year: number;
  /** Absolute. */
  out: string;
  agency: string | undefined;
  locales: string | undefined;
  database: string | undefined;
};

const CODE = 'report.arguments';
const one = { type: 'string' } as const;
const OPTIONS = {
  year: one,
  out: one,
  agency: one,
  locales: one,
  database: one,
  help: { type: 'boolean', default: false },
} as const;

const refuse = (message: string) =>
  new AppError({ kind: 'invalid', code: CODE, message: `${message}\n\n${REPORT_USAGE}` });

/** `'help'` where that was asked for; throws AppError `report.arguments` that says what is allowed. */
export const readReportOptions = (args: string[]): ReportOptions | 'help' => {
  const values = parseOptions(args, OPTIONS, { code: CODE, usage: REPORT_USAGE });
  const { help, year = '', out, agency, locales, database } = values;
  if (help) return 'help';
  if (!/^\d{4}$/.test(year))
    throw refuse(`--year “${year}” 不是年份，例如 2020。/ is no year; 2020 is one.`);
  if (!out)
    throw refuse('--out 必须填写：写入报告的文件夹。/ must name the folder for the report.');
  return { year: Number(year), out: path.resolve(out), agency, locales, database };
};
