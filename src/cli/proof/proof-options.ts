import { AppError } from '../../platform/app-error';
import { parseOptions } from '../parse-options';

export const PROOF_USAGE = `用法 / Usage: npm run proof [-- --only replay,verify,lighthouse,side-doors,bench] [--scale 1] [--short] [--strict] [--out docs/proof.md]
  全年重放、核对它的数据库、用 Lighthouse 评测它的门户、逐一尝试旁门、完整测速，依次运行，结果写入文件
  / the year's whole replay, verify over its database, Lighthouse over its portal, every side door and the whole bench, one after the other; the result is written down
  --only    只做其中几步，以逗号分隔 / only these steps
  --scale   重放的比例，大于 0、不大于 1 / share of the year that is replayed (1)
  --short   简短测速 / a short bench
  --strict  有一项速度不达标也以 1 退出 / exit code 1 for a missed speed as well
  --out     写入哪个文件 / which file (docs/proof.md)
  重放每次都重新开始 / the replay starts over each time`;

export const STEP_NAMES = ['replay', 'verify', 'lighthouse', 'side-doors', 'bench'] as const;
export type StepName = (typeof STEP_NAMES)[number];

export type ProofOptions = {
  help: boolean;
  only: readonly StepName[];
  scale: number;
  short: boolean;
  strict: boolean;
  out: string;
};

const CODE = 'proof.arguments';
const refuse = (message: string) =>
  new AppError({ kind: 'invalid', code: CODE, message: `${message}\n\n${PROOF_USAGE}` });

const text = (value: string) => ({ type: 'string', default: value }) as const;
const flag = { type: 'boolean', default: false } as const;
const OPTIONS = {
  only: text(STEP_NAMES.join(',')),
  scale: text('1'),
  out: text('docs/proof.md'),
  short: flag,
  strict: flag,
  help: flag,
} as const;

/** The named steps in the order in which they must run, whatever order they were named in. */
const toSteps = (text: string): StepName[] => {
  const named = text.split(',').map((name) => name.trim());
  const unknown = named.find((name) => !STEP_NAMES.some((step) => step === name));
  if (unknown !== undefined) {
    throw refuse(`--only “${unknown}” 不可用，可用 ${STEP_NAMES.join('、')}。`);
  }
  return STEP_NAMES.filter((step) => named.includes(step));
};

/** Throws AppError `proof.arguments` that says what is allowed. */
export const readProofOptions = (args: string[]): ProofOptions => {
  const { only, scale, ...rest } = parseOptions(args, OPTIONS, { code: CODE, usage: PROOF_USAGE });
  const share = Number(scale);
  if (!(share > 0 && share <= 1)) throw refuse(`--scale “${scale}” 应大于 0、不大于 1。`);
  return { ...rest, only: toSteps(only), scale: share };
};
