import { describe, expect, it } from 'vitest';

import { isWithin, toReadingBounds, toWritingBounds } from '../../contracts/department-scope';

const anActor = (...roles: string[]) => ({ ref: 'admin:1', name: '林', roles });
const BOUNDS = ['law', 'office'];

describe('bounds', () => {
  it('bind an editor and a department’s reviewer in reading and writing', () => {
    for (const role of ['editor', 'first-reviewer', 'a-role-of-their-own']) {
      expect(toReadingBounds(anActor(role), BOUNDS)).toBe(BOUNDS);
      expect(toWritingBounds(anActor(role), BOUNDS)).toBe(BOUNDS);
    }
  });

  it('let whoever reviews for the whole office read everything, and still write in their own department alone', () => {
    expect(toReadingBounds(anActor('editor', 'signatory'), BOUNDS)).toEqual([]);
    expect(toWritingBounds(anActor('editor', 'signatory'), BOUNDS)).toBe(BOUNDS);
    expect(toWritingBounds(anActor('strapi-super-admin'), BOUNDS)).toEqual([]);
  });
});

describe('isWithin', () => {
  const place = (departmentId: string | null, createdBy: string | null = 'admin:9') => ({
    departmentId,
    createdBy,
  });
  it('takes the whole office for everything', () =>
    expect(isWithin([], place('elsewhere'), 'admin:1')).toBe(true));
  it('goes by the department', () => {
    expect(isWithin(BOUNDS, place('law'), 'admin:1')).toBe(true);
    expect(isWithin(BOUNDS, place('elsewhere', 'admin:1'), 'admin:1')).toBe(false);
  });
  it('gives an item without one to its maker', () => {
    expect(isWithin(BOUNDS, place(null, 'admin:1'), 'admin:1')).toBe(true);
    expect(isWithin(BOUNDS, place(null), 'admin:1')).toBe(false);
    expect(isWithin(BOUNDS, place(null, null), 'admin:1')).toBe(false);
  });
});
