import { describe, expect, it } from 'vitest';

import { toDaysWaited, toLateBefore } from '../../../../src/contracts/waiting';

const beijing = (text: string) => new Date(`${text}+08:00`);

describe('toLateBefore', () => {
  it('goes back two days in the middle of a week', () =>
    expect(toLateBefore(beijing('2026-11-25T10:00'))).toEqual(beijing('2026-11-23T10:00')));
  it('leaves out the weekend', () =>
    expect(toLateBefore(beijing('2026-11-23T10:00'))).toEqual(beijing('2026-11-19T10:00')));
  it('takes the days of Beijing, not those of the machine', () =>
    // 07:00 on a Monday there is still Sunday in Greenwich.
    expect(toLateBefore(beijing('2026-11-24T07:00'))).toEqual(beijing('2026-11-20T07:00')));
});

describe('toDaysWaited', () => {
  it('counts days of the calendar', () => {
    expect(toDaysWaited(beijing('2026-11-24T23:50'), beijing('2026-11-25T00:10'))).toBe(1);
    expect(toDaysWaited(beijing('2026-11-25T00:10'), beijing('2026-11-25T23:50'))).toBe(0);
  });
  it('is never negative', () =>
    expect(toDaysWaited(beijing('2026-11-26T00:00'), beijing('2026-11-25T00:00'))).toBe(0));
});
