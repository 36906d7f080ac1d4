import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createWorkCalendar } from '../platform/work-calendar';
import { isOverdue, toDaysWaited, toDueDay, toLateBefore, toLimits } from './waiting';
import type { WorkCalendar } from './work-calendar';

const beijing = (text: string) => new Date(`${text}+08:00`);
const calendar = createWorkCalendar();

describe('toDueDay', () => {
  it('does not count the day of the beginning', () => {
    expect(toDueDay(beijing('2026-11-23T00:00'), 1, calendar)).toBe('2026-11-24');
    expect(toDueDay(beijing('2026-11-23T23:59'), 1, calendar)).toBe('2026-11-24');
  });
  it('leaves out weekends and days off, and counts weekends that are worked instead', () => {
    // 2026: off from 1 to 7 October, 20 September and 10 October are worked.
    expect(toDueDay(beijing('2026-09-30T09:00'), 3, calendar)).toBe('2026-10-10');
    expect(toDueDay(beijing('2026-11-27T09:00'), 1, calendar)).toBe('2026-11-30');
  });
  it('follows what the office has changed', () => {
    const change = { fromOn: '2026-11-30', untilOn: '2026-12-01', works: false, note: '停电' };
    const changed = createWorkCalendar([change]);
    expect(toDueDay(beijing('2026-11-27T09:00'), 1, changed)).toBe('2026-12-02');
    const back = createWorkCalendar([change, { ...change, untilOn: '2026-11-30', works: true }]);
    expect(toDueDay(beijing('2026-11-27T09:00'), 1, back)).toBe('2026-11-30');
  });
  it('takes the days of Beijing, not those of the machine', () =>
    // 07:00 there is still Sunday in Greenwich.
    expect(toDueDay(beijing('2026-11-23T07:00'), 1, calendar)).toBe('2026-11-24'));
  it('ends on a calendar without a working day', () => {
    const never: WorkCalendar = { worksOn: () => false, knows: () => true };
    expect(toDueDay(beijing('2026-11-23T07:00'), 1, never)).toMatch(/^2027-/);
  });
});

describe('the calendar', () => {
  it('says which years are announced', () => {
    expect([2020, 2026, 2090].map((year) => calendar.knows(year))).toEqual([true, true, false]);
    const change = { fromOn: '2090-01-02', untilOn: '2090-01-03', works: false, note: '' };
    expect(createWorkCalendar([change]).knows(2090)).toBe(true);
  });
});

describe('what is late', () => {
  const instants = fc.date({
    min: beijing('2020-02-01T00:00'),
    max: beijing('2026-12-20T00:00'),
    noInvalidDate: true,
  });
  it('is what moved before the instant, exactly when its last day has passed', () =>
    fc.assert(
      fc.property(instants, fc.nat(40), fc.integer({ min: 1, max: 60 }), (since, days, limit) => {
        const now = new Date(since.getTime() + days * 24 * 3600 * 1000 + 1);
        const late = since < toLateBefore(now, limit, calendar);
        expect(late).toBe(isOverdue(toDueDay(since, limit, calendar), now));
        expect(toLimits(now, calendar)[limit - 1]).toEqual(toLateBefore(now, limit, calendar));
      }),
    ));
  it('is due on a working day, with so many of them after the beginning', () =>
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 30 }), (since, limit) => {
        const due = toDueDay(since, limit, calendar);
        expect(calendar.worksOn(due)).toBe(true);
        expect(toDueDay(since, limit + 1, calendar) > due).toBe(true);
      }),
    ));
});

describe('toDaysWaited', () => {
  it('counts days of the calendar', () => {
    expect(toDaysWaited(beijing('2026-11-24T23:50'), beijing('2026-11-25T00:10'))).toBe(1);
    expect(toDaysWaited(beijing('2026-11-25T00:10'), beijing('2026-11-25T23:50'))).toBe(0);
  });
  it('is never negative', () =>
    expect(toDaysWaited(beijing('2026-11-26T00:00'), beijing('2026-11-25T00:00'))).toBe(0));
});
