import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mayDecide, mayDecideOn, type OpenCase } from './workflow';

const STAGES = ['first-reviewer', 'secrecy-reviewer', 'signatory'].map((role) => ({
  key: role,
  nameZh: role,
  nameEn: role,
  role,
}));

const aCase = (traits: Partial<OpenCase> = {}): OpenCase => ({
  caseId: 1,
  fingerprint: 'f1',
  authors: ['admin:1'],
  stages: STAGES,
  stageIndex: 0,
  approved: false,
  departmentId: 'office',
  deciders: [],
  ...traits,
});
const aPerson = (id: number, ...roles: string[]) => ({ ref: `admin:${id}`, name: `p${id}`, roles });

describe('may decide', () => {
  it('is the stage’s role alone, whatever other roles one holds', () => {
    expect(mayDecide(aCase(), aPerson(2, 'first-reviewer'), [])).toBeUndefined();
    expect(mayDecide(aCase(), aPerson(2, 'signatory'), [])).toBe('review.wrong-role');
    expect(mayDecide(aCase(), aPerson(2, 'strapi-super-admin'), [])).toBe('review.wrong-role');
    expect(mayDecide(aCase(), aPerson(2), [])).toBe('review.wrong-role');
  });
  it('bars authors and those who have decided in the case', () => {
    expect(mayDecide(aCase(), aPerson(1, 'first-reviewer'), [])).toBe('review.self-approval');
    const atSecond = aCase({ stageIndex: 1, deciders: ['admin:2'] });
    expect(mayDecide(atSecond, aPerson(2, 'secrecy-reviewer'), [])).toBe('review.decided-already');
  });
  it('is bound to the reviewer’s departments at the department’s stage, and nowhere else', () => {
    const reviewer = aPerson(2, 'first-reviewer', 'signatory');
    expect(mayDecide(aCase(), reviewer, ['law'])).toBe('review.other-department');
    expect(mayDecide(aCase({ departmentId: null }), reviewer, ['law'])).toBe(
      'review.other-department',
    );
    expect(mayDecide(aCase(), reviewer, ['law', 'office'])).toBeUndefined();
    expect(mayDecide(aCase({ stageIndex: 2 }), reviewer, ['law'])).toBeUndefined();
  });
  it('needs an open case that is not approved yet', () => {
    expect(mayDecide(null, aPerson(2, 'first-reviewer'), [])).toBe('review.case-closed');
    const approved = aCase({ stageIndex: 3, approved: true });
    expect(mayDecide(approved, aPerson(2, 'signatory'), [])).toBe('review.already-approved');
  });
  it('refuses a decision on another revision than the one in review', () => {
    expect(mayDecideOn(aCase(), aPerson(2, 'first-reviewer'), [], 'f0')).toBe('review.moved-on');
    expect(mayDecideOn(aCase(), aPerson(2, 'first-reviewer'), [], 'f1')).toBeUndefined();
  });
  it('never lets fewer people than stages, or an author, approve (any order of tries)', () => {
    const people = [1, 2, 3, 4, 5].map((id) =>
      aPerson(id, ...STAGES.map(({ role }) => role).filter((_, i) => (id + i) % 2 === 0 || id > 3)),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...people), { maxLength: 20 }), (tries) => {
        let state = aCase();
        for (const person of tries) {
          if (mayDecide(state, person, [])) continue;
          const stageIndex = state.stageIndex + 1;
          state = {
            ...state,
            stageIndex,
            approved: stageIndex === STAGES.length,
            deciders: [...state.deciders, person.ref],
          };
        }
        expect(new Set(state.deciders).size).toBe(state.deciders.length);
        expect(state.deciders).not.toContain('admin:1');
        if (state.approved) expect(state.deciders).toHaveLength(STAGES.length);
      }),
    );
  });
});
