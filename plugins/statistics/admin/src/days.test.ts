import { describe, expect, it } from 'vitest';

import { dayInBeijing, quickYears, yearRange } from './days';

describe('dayInBeijing', () => {
  it('is the next day from 16:00 UTC on', () => {
    expect(dayInBeijing(new Date('2020-12-31T15:59:59Z'))).toBe('2020-12-31');
    expect(dayInBeijing(new Date('2020-12-31T16:00:00Z'))).toBe('2021-01-01');
  });
});

describe('quickYears', () => {
  it('begins with the year of today', () =>
    expect(quickYears('2026-01-01', 3)).toEqual([2026, 2025, 2024]));
});

describe('yearRange', () => {
  it('holds both edges', () =>
    expect(yearRange(2020)).toEqual({ from: '2020-01-01', to: '2020-12-31' }));
});
