import { parseArgs } from 'node:util';

import { AppError } from '../../platform/app-error';

export const VERIFY_USAGE = `用法 / Usage: npm run verify [-- --database gongkai_demo] [--repair] [--limit 200] [--json]
  --database  要检查的数据库（默认 gongkai）/ which database (gongkai), e.g. gongkai_demo, gongkai_replay_2020
  --repair    修复能重新生成的内容，再检查一遍 / mend what can be made anew, then check again
  --limit     每类问题最多列出多少条 / most findings named of each kind (200)
  --json      结果以 JSON 输出到标准输出 / the result as JSON on stdout`;

export type VerifyOptions = {
  help: boolean;
  repair: boolean;
  json: boolean;
  limit: number;
  database: string | undefined;
};

const refuse = (message: string, cause?: unknown) =>
  new AppError({
    kind: 'invalid',
    code: 'verify.arguments',
    message: `${message}\n${VERIFY_USAGE}`,
    cause,
  });

const parse = (args: string[]) => {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  const options = {
    database: text,
    limit: { ...text, default: '200' },
    repair: flag,
    json: flag,
    help: flag,
  };
  try {
    return parseArgs({ args, options }).values;
  } catch (cause) {
    // parseArgs says which argument it does not know, in English.
    throw refuse(cause instanceof Error ? cause.message : String(cause), cause);
  }
};

/** Throws AppError `verify.arguments` that says what is allowed. */
export const readVerifyOptions = (args: string[]): VerifyOptions => {
  const { limit, database, ...flags } = parse(args);
  if (!/^[1-9]\d{0,5}$/.test(limit)) throw refuse(`--limit “${limit}” 应为 1 到 999999 的整数。`);
  return { ...flags, database, limit: Number(limit) };
};
