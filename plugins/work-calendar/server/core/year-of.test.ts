import { describe, expect, it } from 'vitest';

import { createWorkCalendar } from '../../../../src/platform/work-calendar';
import { checkChanges } from './check-changes';
import { yearOf } from './year-of';

describe('the exceptional days of a year', () => {
  it('are what was announced for 2020, in ranges as people know them', () => {
    // 国办发明电〔2019〕16号, with the spring festival prolonged in January 2020.
    const year = yearOf(createWorkCalendar(), 2020);
    expect(year).toContainEqual({ fromOn: '2020-01-01', untilOn: '2020-01-01', works: false });
    expect(year).toContainEqual({ fromOn: '2020-01-19', untilOn: '2020-01-19', works: true });
    expect(year).toContainEqual({ fromOn: '2020-10-01', untilOn: '2020-10-08', works: false });
    expect(year).toContainEqual({ fromOn: '2020-09-27', untilOn: '2020-09-27', works: true });
  });
  it('are those of the office too', () => {
    const note = '通知';
    const calendar = createWorkCalendar([
      { fromOn: '2026-11-25', untilOn: '2026-11-26', works: false, note },
    ]);
    expect(yearOf(calendar, 2026)).toContainEqual({
      ...{ fromOn: '2026-11-25', untilOn: '2026-11-26', works: false },
    });
  });
  it('are none in a year that nobody has announced', () =>
    expect(yearOf(createWorkCalendar(), 2090)).toEqual([]));
});

describe('changes of the calendar', () => {
  const change = { fromOn: '2026-11-25', untilOn: '2026-11-26', works: false, note: '通知' };
  it.each([
    ['work-calendar.bad-days', { untilOn: '2026-11-24' }],
    ['work-calendar.bad-days', { fromOn: '2026-02-30' }],
    ['work-calendar.too-long', { untilOn: '2027-11-26' }],
    ['work-calendar.no-note', { note: ' ' }],
    ['work-calendar.note-too-long', { note: '据'.repeat(201) }],
  ])('are refused: %s', (refusal, part) =>
    expect(checkChanges([change, { ...change, ...part }])).toMatchObject({ refusal }),
  );
  it('are taken where they are whole', () => expect(checkChanges([change])).toBeUndefined());
});
