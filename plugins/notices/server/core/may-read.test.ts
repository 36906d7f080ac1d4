import { describe, expect, it } from 'vitest';

import { type CasePlace, mayReadCase, type Reader } from './may-read';

const aStage = (traits: object = {}) => ({
  ...{ key: 'first', nameZh: '初审', nameEn: 'First', roles: ['first-reviewer'], scope: 'own' },
  ...{ departments: [], count: 1, limitDays: null, skipRoles: [], commentOnly: false, ...traits },
});
const place: CasePlace = { departmentId: 'water', stages: [aStage()] };
const aReader = (traits: Partial<Reader> = {}): Reader => ({
  ...{
    ref: 'admin:1',
    name: '林',
    roles: ['editor'],
    departments: ['air'],
    absent: [],
    held: [],
    ...traits,
  },
});

describe('a person reads of a case', () => {
  it('in their own departments, and everywhere without one', () => {
    expect(mayReadCase(aReader({ departments: ['water'] }), place)).toBe(true);
    expect(mayReadCase(aReader({ departments: [] }), place)).toBe(true);
  });

  it('not in another department', () => {
    expect(mayReadCase(aReader(), place)).toBe(false);
    expect(mayReadCase(aReader({ roles: ['first-reviewer'] }), place)).toBe(false);
  });

  it('by a role that reads everything, or that a stage calls upon', () => {
    expect(mayReadCase(aReader({ roles: ['signatory'] }), place)).toBe(true);
    const called = { ...place, stages: [aStage({ scope: 'named', departments: ['air'] })] };
    expect(mayReadCase(aReader({ roles: ['first-reviewer'] }), called)).toBe(true);
    expect(mayReadCase(aReader({ roles: ['editor'] }), called)).toBe(false);
  });

  it('in the place of somebody who may', () => {
    const absent = { delegationId: 1, ref: 'admin:2', name: '王', roles: ['first-reviewer'] };
    const reader = aReader({ absent: [{ ...absent, departments: ['water'] }] });
    expect(mayReadCase(reader, place)).toBe(true);
  });
});
