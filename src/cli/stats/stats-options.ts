import { AppError } from '../../platform/app-error';
import { parseOptions } from '../parse-options';

const OUTPUTS = ['table', 'csv', 'json'] as const;
export type StatsOutput = (typeof OUTPUTS)[number];

export const STATS_USAGE = `用法 / Usage: npm run stats -- --from 2020-01-01 --to 2020-12-31 [--by channel,month] [--format table|csv|json]
  --year 2020          代替 --from 和 --to / instead of --from and --to
  --by                 channel account content-type format department column month day year locale counted-as
  --counted-as         new again update withdrawal takeover（默认 / default: new）
  --accounts --channels --formats --locales    只计这些 / only these
  --database           哪个数据库（默认：正在运行的系统的）/ which database (default: of the system that runs), e.g. gongkai, gongkai_demo`;

const one = { type: 'string' } as const;
const OPTIONS = {
  from: one,
  to: one,
  year: one,
  by: one,
  'counted-as': one,
  accounts: one,
  channels: one,
  formats: one,
  locales: one,
  format: one,
  database: one,
  help: { type: 'boolean' },
} as const;

export type StatsOptions = {
  help: boolean;
  output: StatsOutput;
  database: string | undefined;
  /** For queryPublications, unchecked. */
  question: Record<string, string | undefined>;
};

const CODE = 'stats.arguments';
const invalid = (message: string) => new AppError({ kind: 'invalid', code: CODE, message });

/** The arguments of `npm run stats`; throws AppError `stats.arguments` with the usage. */
export const readStatsOptions = (args: string[]): StatsOptions => {
  const {
    help = false,
    format = 'table',
    database,
    year,
    ...rest
  } = parseOptions(args, OPTIONS, {
    code: CODE,
    usage: STATS_USAGE,
  });
  const output = OUTPUTS.find((known) => known === format);
  if (!output) throw invalid(`--format “${format}” 不可用，可用的有：${OUTPUTS.join('、')}。`);
  const { 'counted-as': countedAs, ...question } = rest;
  if (year === undefined) return { help, output, database, question: { ...question, countedAs } };
  if (!/^\d{4}$/.test(year)) throw invalid(`--year “${year}” 不是年份，例如 2020。`);
  const days = { from: `${year}-01-01`, to: `${year}-12-31` };
  return { help, output, database, question: { ...days, ...question, countedAs } };
};
