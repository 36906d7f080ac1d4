import { describe, expect, it } from 'vitest';

import { readVerifyOptions } from './verify-options';

describe('the options of verify', () => {
  it('ask for one case, by the code on the paper however it is typed', () => {
    expect(readVerifyOptions([])).toMatchObject({ caseId: undefined, code: undefined, limit: 200 });
    expect(readVerifyOptions(['--case', '12', '--code', '0123-4567-89ab cdef'])).toMatchObject({
      caseId: 12,
      code: '0123456789ABCDEF',
    });
  });
  it.each([
    [['--case', 'zwölf']],
    [['--case', '0']],
    [['--code', '0123-4567-89AB-CDEF']],
    [['--case', '12', '--code', '0123']],
  ])('refuse %j and say what is allowed', (args) => {
    expect(() => readVerifyOptions(args)).toThrow(/npm run verify/);
  });
});
