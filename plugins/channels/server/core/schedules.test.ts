import { describe, expect, it } from 'vitest';

import { fromBeijing, isMissed, judgeDueAt } from './schedules';

const now = new Date('2026-11-27T08:00:00Z');

describe('a time that is set', () => {
  it.each([
    ['2026-11-27T08:00:01Z', null],
    ['2026-11-27T08:00:00Z', 'channels.due-in-past'],
    ['2026-11-26T08:00:00Z', 'channels.due-in-past'],
    ['2027-11-28T08:00:00Z', null],
    ['2027-11-28T08:00:01Z', 'channels.due-too-far'],
    ['nonsense', 'channels.bad-due-time'],
  ])('%s: %s', (dueAt, refusal) => {
    expect(judgeDueAt(new Date(dueAt), now)).toBe(refusal);
  });

  it('is that of Beijing, wherever the person sits', () => {
    expect(fromBeijing('2026-11-28T09:05').toISOString()).toBe('2026-11-28T01:05:00.000Z');
  });

  it.each(['', '2026-11-28', '2026-11-28T09:05Z', '2026-11-28T09:05+00:00', '2026-13-01T00:00'])(
    'is none where “%s” stands',
    (text) => expect(fromBeijing(text).getTime()).toBeNaN(),
  );

  it('is missed once it is later than the limit', () => {
    const open = (lateMs: number) => ({ scheduleId: 1, facts: {} as never, lateMs });
    expect([isMissed(open(1000), 1000), isMissed(open(1001), 1000)]).toEqual([false, true]);
  });
});
