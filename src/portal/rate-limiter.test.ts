import { describe, expect, it } from 'vitest';

import { createRateLimiter } from './rate-limiter';

const openLimiter = () => {
  let ms = 0;
  const limiter = createRateLimiter({ now: () => new Date(ms) });
  const take = (client: string, perMinute = 3) => limiter.take(client, perMinute);
  return { limiter, take, wait: (more: number) => (ms += more) };
};

describe('the rate limiter', () => {
  it('lets a client go on so often in a minute, and others all the same', () => {
    const { take } = openLimiter();
    expect([take('a'), take('a'), take('a'), take('a')]).toEqual([true, true, true, false]);
    expect(take('b')).toBe(true);
  });

  it('lets it go on again as the minute passes, and not more often for its patience', () => {
    const { take, wait } = openLimiter();
    for (let round = 0; round < 4; round += 1) take('a');
    wait(19_000);
    expect(take('a')).toBe(false);
    wait(21_000);
    expect([take('a'), take('a')]).toEqual([true, false]);
    wait(3_600_000);
    expect([take('a'), take('a'), take('a'), take('a')]).toEqual([true, true, true, false]);
  });

  it('counts over a day where that is asked for', () => {
    const { limiter, wait } = openLimiter();
    const day = 24 * 3600_000;
    const take = () => limiter.take('day', 2, day);
    expect([take(), take(), take()]).toEqual([true, true, false]);
    wait(3_600_000);
    expect(take()).toBe(false);
    wait(day / 2);
    expect([take(), take()]).toEqual([true, false]);
  });

  it('forgets who was not seen for longest when many ask', () => {
    const { take } = openLimiter();
    for (let round = 0; round < 3; round += 1) take('a');
    for (let other = 0; other < 20_000; other += 1) take(`other-${other}`);
    expect(take('a')).toBe(true);
  });
});
