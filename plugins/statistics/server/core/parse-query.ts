import { z } from 'zod';

import { FORMATS } from '../../../../src/contracts/choices';
import { COUNTED_AS, FIGURE_DIMENSIONS } from '../../../../src/contracts/figures';
import type { FieldError, Outcome } from '../../../../src/contracts/outcome';
import type { FiguresQuery } from './ports';
import { REFUSALS } from './refusals';

/** Longer ranges are mistakes of typing. */
const MAX_YEARS = 50;

const isRealDay = (text: string) => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
};

const day = z
  .string({ error: '必须填写，格式为 YYYY-MM-DD，例如 2020-01-01' })
  .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDay(text), {
    error: ({ input }) => `“${String(input)}” 不是有效日期，格式为 YYYY-MM-DD，例如 2020-01-01`,
  });

/** A list as addresses carry it: `a,b` or a repeated name. */
const split = (raw: unknown): unknown =>
  [raw ?? []]
    .flat(2)
    .flatMap((part) => (typeof part === 'string' ? part.split(',') : [part]))
    .map((part) => (typeof part === 'string' ? part.trim() : part))
    .filter((part) => part !== '');

const listOf = <T extends z.ZodType>(one: T) => z.preprocess(split, z.array(one).max(100));

const oneOf = <const T extends string>(allowed: readonly T[]) =>
  z.enum(allowed, {
    error: ({ input }) => `“${String(input)}” 不可用，可用的有：${allowed.join('、')}`,
  });

const keysOf = <T extends object>(object: T) => Object.keys(object) as (keyof T & string)[];
const name = z.string({ error: '应为文字，多个以逗号分隔' }).max(100);

const shape = {
  from: day,
  to: day,
  by: listOf(oneOf(FIGURE_DIMENSIONS)).refine((list) => new Set(list).size === list.length, {
    error: '同一维度不能重复',
  }),
  countedAs: listOf(oneOf(keysOf(COUNTED_AS))),
  accounts: listOf(name),
  channels: listOf(name),
  formats: listOf(oneOf(['', ...keysOf(FORMATS)])),
  locales: listOf(name),
};

const schema = z.strictObject(shape).superRefine(({ from, to }, context) => {
  const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['to'], message });
  if (to < from) refuse(`止于 ${to} 早于起于 ${from}`);
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > MAX_YEARS) {
    refuse(`时间范围不能超过 ${MAX_YEARS} 年`);
  }
});

const toErrors = (issue: z.core.$ZodIssue): FieldError[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((path) => ({
        path,
        message: `没有这个参数，可用的有：${Object.keys(shape).join('、')}`,
      }))
    : [{ path: String(issue.path[0] ?? ''), message: issue.message }];

/**
 * A checked question from the parameters of an address or a command. `countedAs` left out means the year's figure ('new').
 * Refuses with every fault at once, each naming the parameter, its value and what is allowed.
 */
export const parseQuery = (raw: unknown): Outcome<{ query: FiguresQuery }> => {
  const parsed = schema.safeParse(raw);
  if (parsed.success) {
    const { countedAs } = parsed.data;
    return {
      ok: true,
      query: { ...parsed.data, countedAs: countedAs.length > 0 ? countedAs : ['new'] },
    };
  }
  const errors = parsed.error.issues.flatMap(toErrors);
  const refusal = 'statistics.query-invalid';
  const told = errors.map(({ path, message }) => `${path}：${message}`).join('；');
  return { ok: false, refusal, message: `${REFUSALS[refusal]}${told}。`, errors };
};
