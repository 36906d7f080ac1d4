import { AppError } from '../../platform/app-error';
import { parseOptions } from '../parse-options';

export const VERIFY_USAGE = `用法 / Usage: npm run verify [-- --database gongkai_demo] [--repair] [--limit 200] [--json]
              npm run verify -- --case 12 [--code 0123-4567-89AB-CDEF]
  --database  要检查的数据库（默认：正在运行的系统的）/ which database (default: of the system that runs), e.g. gongkai, gongkai_replay_2020
  --repair    修复能重新生成的内容，再检查一遍 / mend what can be made anew, then check again
  --limit     每类问题最多列出多少条 / most findings named of each kind (200)
  --case      只核验这张审核单打印出的表 / only the printed forms of this review case
  --code      纸上的校验码 / the code on the paper
  --json      结果以 JSON 输出到标准输出 / the result as JSON on stdout`;

export type VerifyOptions = {
  help: boolean;
  repair: boolean;
  json: boolean;
  limit: number;
  database: string | undefined;
  /** Of the review case whose printed forms are asked for alone. */
  caseId: number | undefined;
  /** As it stands on paper, in capitals without dashes. */
  code: string | undefined;
};

const CODE = 'verify.arguments';
const refuse = (message: string) =>
  new AppError({ kind: 'invalid', code: CODE, message: `${message}\n\n${VERIFY_USAGE}` });

const flag = { type: 'boolean', default: false } as const;
const OPTIONS = {
  database: { type: 'string' },
  limit: { type: 'string', default: '200' },
  case: { type: 'string' },
  code: { type: 'string' },
  repair: flag,
  json: flag,
  help: flag,
} as const;

const toPlainCode = (code: string): string => code.replaceAll(/[\s-]/g, '').toUpperCase();

/** Throws AppError `verify.arguments` that says what is allowed. */
export const readVerifyOptions = (args: string[]): VerifyOptions => {
  const {
    limit,
    database,
    case: caseId,
    code,
    ...flags
  } = parseOptions(args, OPTIONS, {
    code: CODE,
    usage: VERIFY_USAGE,
  });
  if (!/^[1-9]\d{0,5}$/.test(limit)) throw refuse(`--limit “${limit}” 应为 1 到 999999 的整数。`);
  if (caseId !== undefined && !/^[1-9]\d{0,14}$/.test(caseId))
    throw refuse(`--case “${caseId}” 应为审核单编号，如 12。`);
  if (code !== undefined && (caseId === undefined || !/^[0-9A-F]{16}$/.test(toPlainCode(code))))
    throw refuse(`--code “${code}” 应为纸上的 16 位校验码，并与 --case 同用。`);
  return {
    ...flags,
    database,
    limit: Number(limit),
    caseId: caseId === undefined ? undefined : Number(caseId),
    code: code === undefined ? undefined : toPlainCode(code),
  };
};
