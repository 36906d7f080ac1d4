import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isMailWish, toNextDigest } from './wish';

describe('the next digest', () => {
  it('is today at 08:30 in Beijing before that time, and tomorrow from it on', () => {
    const next = (now: string) => toNextDigest(new Date(now)).toISOString();
    expect(next('2026-11-27T00:29:59.999Z')).toBe('2026-11-27T00:30:00.000Z');
    expect(next('2026-11-27T00:30:00.000Z')).toBe('2026-11-28T00:30:00.000Z');
    expect(next('2026-12-31T16:00:00.000Z')).toBe('2027-01-01T00:30:00.000Z');
  });

  it('is always later than now, by a day at the most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => {
        const waits = toNextDigest(new Date(ms)).getTime() - ms;
        return waits > 0 && waits <= 24 * 3600 * 1000;
      }),
    );
  });
});

describe('a wish', () => {
  it('is one of three words and nothing else', () => {
    expect(['at-once', 'digest', 'none'].every(isMailWish)).toBe(true);
    expect(['', 'At-once', null, 1, {}, []].some(isMailWish)).toBe(false);
  });
});
