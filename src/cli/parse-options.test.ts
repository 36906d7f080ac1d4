import { describe, expect, it } from 'vitest';

import { parseOptions } from './parse-options';

const options = { out: { type: 'string' }, reset: { type: 'boolean' } } as const;
const parse = (...args: string[]) =>
  parseOptions(args, options, { code: 'demo.arguments', usage: '用法 / Usage' });

describe('parseOptions', () => {
  it('reads what is known', () => {
    expect(parse('--out', 'here', '--reset')).toEqual({ out: 'here', reset: true });
  });

  it.each([
    [['--rest'], '不认识的选项 --rest / unknown option --rest'],
    [['-x'], '不认识的选项 -x / unknown option -x'],
    [['now'], '多余的参数 now / unexpected argument now'],
    [['--out'], '选项 --out 的值缺少或多余 / option --out lacks its value, or takes none'],
    [
      ['--reset=yes'],
      '选项 --reset 的值缺少或多余 / option --reset lacks its value, or takes none',
    ],
  ])('names the mistake of %j in both languages, with the usage', (args, message) => {
    expect(() => parse(...args)).toThrow(`${message}\n\n用法 / Usage`);
  });
});
