import { AppError } from '../../platform/app-error';
import { parseOptions } from '../parse-options';

export const BENCH_USAGE = `用法 / Usage: npm run bench [-- --rounds 5] [--items 120] [--http-items 2000] [--entries 1000000] [--import-items 2000] [--rebuilt 100000] [--concurrency 8] [--short] [--json]
  --rounds       与普通 Strapi 交替比较的轮数 / alternating rounds with plain Strapi (5)
  --items        每轮稿件数 / items a round (120)
  --http-items   通过 HTTP 走完全程的稿件数，之后测量内存 / items by HTTP before memory is read (2000)
  --entries      统计查询的台账行数（另测一万行）/ ledger rows of the statistics query, besides 10,000 (1000000)
  --import-items 旧站导入的稿件数 / items of an old site (2000)
  --rebuilt      重新生成整个门户的稿件数，少于十万则只生成一千件并折算 / items of the portal made anew; fewer than 100,000: a thousand, scaled (100000)
  --concurrency  同时处理的稿件数 / items under way at once (8)
  --short        三轮、每轮 80 件、HTTP 400 件、台账十万行：约三分钟 / a run of about three minutes
  --strict       有一项不达标即以 1 退出 / exit code 1 when a figure is missed`;

const NUMBERS = {
  rounds: '5',
  items: '120',
  'http-items': '2000',
  entries: '1000000',
  'import-items': '2000',
  rebuilt: '100000',
  concurrency: '8',
} as const;

export type BenchOptions = {
  help: boolean;
  json: boolean;
  strict: boolean;
  rounds: number;
  itemsPerRound: number;
  httpItems: number;
  entries: number;
  importItems: number;
  rebuilt: number;
  concurrency: number;
};

/** With --short, unless a number is given. */
const SHORT = {
  rounds: '3',
  items: '80',
  'http-items': '400',
  entries: '100000',
  'import-items': '300',
  rebuilt: '1000',
  concurrency: '8',
} as const;

const CODE = 'bench.arguments';
const refuse = (message: string) =>
  new AppError({ kind: 'invalid', code: CODE, message: `${message}\n\n${BENCH_USAGE}` });

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const OPTIONS = {
  rounds: text,
  items: text,
  'http-items': text,
  entries: text,
  'import-items': text,
  rebuilt: text,
  concurrency: text,
  json: flag,
  short: flag,
  strict: flag,
  help: flag,
} as const;

/** Throws AppError `bench.arguments` that says what is allowed. */
export const readBenchOptions = (args: string[]): BenchOptions => {
  const values = parseOptions(args, OPTIONS, { code: CODE, usage: BENCH_USAGE });
  const number = (name: keyof typeof NUMBERS): number => {
    const text = values[name] ?? (values.short ? SHORT : NUMBERS)[name];
    if (!/^[1-9]\d{0,7}$/.test(text)) throw refuse(`--${name} “${text}” 应为正整数。`);
    return Number(text);
  };
  return {
    help: values.help,
    json: values.json,
    strict: values.strict,
    rounds: number('rounds'),
    itemsPerRound: number('items'),
    httpItems: number('http-items'),
    entries: number('entries'),
    importItems: number('import-items'),
    rebuilt: number('rebuilt'),
    concurrency: number('concurrency'),
  };
};
