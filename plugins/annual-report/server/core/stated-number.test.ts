import { describe, expect, it } from 'vitest';

import { mayState } from './stated-number';

describe('a figure in words', () => {
  it.each([
    [{ number: '8015' }, 8015, true],
    [{ number: '8,015' }, 8015, true],
    [{ number: '8015' }, 8016, false],
    [{ number: '3200', after: '余' }, 3246, true],
    [{ number: '3200', after: '余' }, 3200, true],
    [{ number: '3200', after: '余' }, 3300, false],
    [{ number: '3200', after: '余' }, 3199, false],
    [{ before: '近', number: '2000' }, 1987, true],
    [{ before: '近', number: '2000' }, 2000, false],
    [{ before: '近', number: '2000' }, 999, false],
    [{ before: '超过', number: '130万' }, 1_308_214, true],
    [{ before: '超过', number: '130万' }, 1_299_999, false],
    [{ before: '约', number: '500' }, 560, true],
    [{ before: '约', number: '500' }, 700, false],
    [{ number: '1.2亿' }, 120_000_000, true],
    [{ number: '0' }, 0, true],
    [{ number: '..' }, 0, false],
  ])('%o of %d: %s', (stated, figure, may) => {
    expect(mayState(stated, figure)).toBe(may);
  });
});
