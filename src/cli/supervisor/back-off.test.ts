import { describe, expect, it } from 'vitest';

import { nextDelayMs } from './back-off';

describe('nextDelayMs', () => {
  it('waits a second after the first crash', () => {
    expect(nextDelayMs(0, 200)).toBe(1_000);
  });

  it('doubles up to half a minute', () => {
    const delays = [1, 2, 3, 4, 5, 6, 7].reduce<number[]>(
      (waited) => [...waited, nextDelayMs(waited.at(-1) ?? 0, 200)],
      [],
    );
    expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('begins anew after a minute of health', () => {
    expect(nextDelayMs(30_000, 60_000)).toBe(1_000);
    expect(nextDelayMs(16_000, 59_999)).toBe(30_000);
  });
});
