import { parseArgs, type ParseArgsConfig } from 'node:util';

import { AppError } from '../platform/app-error';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: T }>>;

/** What Node says of each mistake, in English and at length, in our words: `name` is what was typed. */
const MISTAKES: Record<string, (name: string) => string> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (name) => `不认识的选项 ${name} / unknown option ${name}`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (name) =>
    `多余的参数 ${name} / unexpected argument ${name}`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (name) =>
    `选项 ${name} 的值缺少或多余 / option ${name} lacks its value, or takes none`,
};

const toMessage = (error: unknown): string => {
  const { code = '', message } = error as Error & { code?: string };
  // Node quotes it: "Unknown option '--x'. To specify …", "Option '--out <value>' argument missing".
  const [, name = ''] = /'(\S+?)[' ]/.exec(message) ?? [];
  return MISTAKES[code]?.(name) ?? message;
};

/** The arguments of a command; throws AppError `code` that names the mistake, with the usage below it. */
export const parseOptions = <const T extends Options>(
  args: string[],
  options: T,
  { code, usage }: { code: string; usage: string },
): Parsed<T>['values'] => {
  try {
    return parseArgs({ args, options }).values;
  } catch (cause) {
    throw new AppError({
      kind: 'invalid',
      code,
      message: `${toMessage(cause)}\n\n${usage}`,
      cause,
    });
  }
};
