import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toDueDay } from '../../../../src/contracts/waiting';
import type { WorkCalendar } from '../../../../src/contracts/work-calendar';
import { toDue } from './to-due';

/** Monday to Friday. */
const calendar: WorkCalendar = {
  worksOn: (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  knows: () => true,
};
/** Noon in Beijing. */
const at = (day: string) => new Date(`${day}T04:00:00Z`);
const dueAt = (now: string, limitDays: number | null = 2) =>
  toDue({ caseId: 1, movedAt: at('2026-11-26'), limitDays }, { calendar, now: at(now) });

describe('a task of a Thursday with two working days', () => {
  it('is told as due soon from Friday to Monday, its last day, and as overdue from Tuesday on', () => {
    const days = ['26', '27', '28', '29', '30'].map((day) => dueAt(`2026-11-${day}`));
    expect(days).toEqual([null, 'due-soon', 'due-soon', 'due-soon', 'due-soon']);
    expect(dueAt('2026-12-01')).toBe('overdue');
  });

  it('is no news two weeks later', () => {
    expect(dueAt('2026-12-14')).toBe('overdue');
    expect(dueAt('2026-12-15')).toBeNull();
  });

  it('has the usual limit where its stage sets none', () => {
    expect(dueAt('2026-12-01', null)).toBe('overdue');
    expect(dueAt('2026-12-01', 5)).toBeNull();
  });
});

it('is overdue only after the last day, and never on the day it came', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 1, max: 10 }),
      (waited, limitDays) => {
        const movedAt = at('2026-11-26');
        const now = new Date(movedAt.getTime() + waited * 24 * 3600 * 1000);
        const due = toDue({ caseId: 1, movedAt, limitDays }, { calendar, now });
        const passed = toDueDay(movedAt, limitDays, calendar) < now.toISOString().slice(0, 10);
        if (due === 'overdue') expect(passed).toBe(true);
        if (due === 'due-soon') expect(passed || waited === 0).toBe(false);
      },
    ),
  );
});
