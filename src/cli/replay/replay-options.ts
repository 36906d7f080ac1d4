import { AppError } from '../../platform/app-error';
import { parseOptions } from '../parse-options';

export const REPLAY_USAGE = `用法 / Usage: npm run replay -- --year 2020 [--scale 0.05] [--concurrency 8] [--json] [--reset]
  --year         重放哪一年的年报 / whose report is replayed (2020)
  --scale        各项数字的比例，大于 0、不大于 1 / share of every figure, above 0, at most 1 (1)
  --seed         语料的种子 / seed of the corpus (1)
  --concurrency  同时处理的稿件数 / items under way at once (8)
  --json         结果以 JSON 输出到标准输出 / the result as JSON on stdout
  --reset        删除已有的重放数据，重新开始 / drop what a former run left and start over`;

export type ReplayOptions = {
  help: boolean;
  year: number;
  scale: number;
  seed: number;
  concurrency: number;
  json: boolean;
  reset: boolean;
};

const CODE = 'replay.arguments';
const refuse = (message: string) =>
  new AppError({ kind: 'invalid', code: CODE, message: `${message}\n\n${REPLAY_USAGE}` });

const toNumber = (name: string, text: string, isAllowed: (value: number) => boolean): number => {
  const value = Number(text);
  if (text.trim() === '' || !isAllowed(value)) throw refuse(`--${name} “${text}” 不可用。`);
  return value;
};

const text = (value: string) => ({ type: 'string', default: value }) as const;
const flag = { type: 'boolean', default: false } as const;
const OPTIONS = {
  year: text('2020'),
  scale: text('1'),
  seed: text('1'),
  concurrency: text('8'),
  json: flag,
  reset: flag,
  help: flag,
} as const;

/** Throws AppError `replay.arguments` that says what is allowed. */
export const readReplayOptions = (args: string[]): ReplayOptions => {
  const { year, scale, seed, concurrency, ...flags } = parseOptions(args, OPTIONS, {
    code: CODE,
    usage: REPLAY_USAGE,
  });
  return {
    ...flags,
    year: toNumber(
      'year',
      year,
      (value) => Number.isInteger(value) && value > 1948 && value < 2200,
    ),
    scale: toNumber('scale', scale, (value) => value > 0 && value <= 1),
    seed: toNumber('seed', seed, (value) => Number.isInteger(value) && value >= 0),
    concurrency: toNumber(
      'concurrency',
      concurrency,
      (value) => Number.isInteger(value) && value >= 1 && value <= 64,
    ),
  };
};

/** `gongkai_replay_2020`; with another scale or seed a database of its own. */
export const toReplayDatabase = ({
  year,
  scale,
  seed,
}: Pick<ReplayOptions, 'year' | 'scale' | 'seed'>): string => {
  const parts = [
    ...(scale === 1 ? [] : [`scale_${String(scale).replace(/[^0-9]/g, '_')}`]),
    ...(seed === 1 ? [] : [`seed_${seed}`]),
  ];
  return ['gongkai_replay', String(year), ...parts].join('_');
};
