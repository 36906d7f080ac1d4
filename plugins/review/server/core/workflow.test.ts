import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Stage, toNeeded, toStages } from '../../../../src/contracts/workflow-stage';
import { aStage } from '../../../../test/support/workflow-stage';
import { decideOn, mayDecide, maySkip, type OpenCase, toStanding, toWaiting } from './workflow';

/** As the first version of the workflow stands in the register. */
const STAGES = toStages(
  ['first-reviewer', 'secrecy-reviewer', 'signatory'].map((role) => ({
    key: role,
    nameZh: role,
    nameEn: role,
    role,
  })),
);

const aCase = (traits: Partial<OpenCase> = {}): OpenCase => ({
  caseId: 1,
  fingerprint: 'f1',
  authors: ['admin:1'],
  stages: STAGES,
  stageIndex: 0,
  approved: false,
  departmentId: 'office',
  decisions: [],
  ...traits,
});
const aPerson = (id: number, ...roles: string[]) => ({ ref: `admin:${id}`, name: `p${id}`, roles });
const aDecision = (traits: Partial<OpenCase['decisions'][number]> = {}) => ({
  stageIndex: 0,
  verdict: 'approve' as const,
  decidedBy: 'admin:2',
  departmentId: null,
  ...traits,
});

describe('may decide', () => {
  it('is the stage’s role alone, whatever other roles one holds', () => {
    expect(mayDecide(aCase(), aPerson(2, 'first-reviewer'), [])).toBeUndefined();
    expect(mayDecide(aCase(), aPerson(2, 'signatory'), [])).toBe('review.wrong-role');
    expect(mayDecide(aCase(), aPerson(2, 'strapi-super-admin'), [])).toBe('review.wrong-role');
    expect(mayDecide(aCase(), aPerson(2), [])).toBe('review.wrong-role');
  });
  it('bars authors and those who have decided in the case, by a skip too', () => {
    expect(mayDecide(aCase(), aPerson(1, 'first-reviewer'), [])).toBe('review.self-approval');
    for (const verdict of ['approve', 'skip', 'comment'] as const) {
      const atSecond = aCase({ stageIndex: 1, decisions: [aDecision({ verdict })] });
      const again = mayDecide(atSecond, aPerson(2, 'secrecy-reviewer'), []);
      expect(again).toBe('review.decided-already');
    }
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
    const on = (fingerprint: string) =>
      decideOn(aCase(), aPerson(2, 'first-reviewer'), [], { fingerprint, verdict: 'approve' });
    expect(on('f0')).toEqual({ refusal: 'review.moved-on' });
    expect(on('f1')).toMatchObject({ capacity: { role: 'first-reviewer', departmentId: null } });
  });
});

describe('a stage of named departments', () => {
  const stages = [aStage({ scope: 'named', departments: ['law', 'finance'] }), aStage()];
  const open = aCase({ stages });
  it('asks each of them once, and nobody who belongs to none', () => {
    const as = (departments: string[], of = open) =>
      decideOn(of, aPerson(5, 'signatory'), departments, {
        ...{ fingerprint: 'f1', verdict: 'approve' },
      });
    expect(as([])).toEqual({ refusal: 'review.not-named' });
    expect(as(['office'])).toEqual({ refusal: 'review.not-named' });
    expect(as(['finance'])).toMatchObject({ capacity: { departmentId: 'finance' } });
    const half = aCase({ stages, decisions: [aDecision({ departmentId: 'finance' })] });
    expect(as(['finance'], half)).toEqual({ refusal: 'review.department-decided' });
    expect(as(['finance', 'law'], half)).toMatchObject({ capacity: { departmentId: 'law' } });
    expect(toWaiting(half)).toEqual(['law']);
    expect(toStanding(stages, half.decisions)).toEqual({ stageIndex: 0, approved: false });
  });
});

describe('skipping', () => {
  const stages = [aStage({ roles: ['secrecy-reviewer'], skipRoles: ['signatory'] }), aStage()];
  it('is for whom the stage names, and no author, and no second decision', () => {
    expect(maySkip(aCase({ stages }), aPerson(3, 'signatory'))).toBe(true);
    expect(maySkip(aCase({ stages }), aPerson(3, 'secrecy-reviewer'))).toBe(false);
    expect(maySkip(aCase({ stages }), aPerson(1, 'signatory'))).toBe(false);
    const decided = aCase({ stages, decisions: [aDecision({ decidedBy: 'admin:3' })] });
    expect(maySkip(decided, aPerson(3, 'signatory'))).toBe(false);
    expect(maySkip(aCase({ stages, stageIndex: 1 }), aPerson(3, 'signatory'))).toBe(false);
  });
});

describe('an opinion', () => {
  const stages = [aStage({ commentOnly: true }), aStage()];
  const as = (verdict: 'approve' | 'return' | 'comment', stageIndex = 0) =>
    decideOn(aCase({ stages, stageIndex }), aPerson(3, 'signatory'), [], {
      ...{ fingerprint: 'f1', verdict },
    });
  it('neither approves nor returns, and stands at its own stage alone', () => {
    expect(as('approve')).toEqual({ refusal: 'review.opinion-only' });
    expect(as('return')).toEqual({ refusal: 'review.opinion-only' });
    expect(as('comment')).toMatchObject({ capacity: { role: 'signatory' } });
    expect(as('comment', 1)).toEqual({ refusal: 'review.no-opinion-stage' });
  });
});

const ROLES = ['first-reviewer', 'secrecy-reviewer', 'signatory'];
const DEPARTMENTS = ['law', 'finance', 'office'];
const anyStage = fc
  .record({
    roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 2 }),
    scope: fc.constantFrom('own' as const, 'all' as const, 'named' as const),
    named: fc.uniqueArray(fc.constantFrom(...DEPARTMENTS), { minLength: 2 }),
    count: fc.integer({ min: 1, max: 3 }),
    skipRoles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 1 }),
    commentOnly: fc.boolean(),
  })
  .map(({ named, ...traits }) =>
    aStage({ ...traits, departments: traits.scope === 'named' ? named : [] }),
  );
const anyPerson = fc.record({
  id: fc.integer({ min: 1, max: 8 }),
  roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1 }),
  departments: fc.uniqueArray(fc.constantFrom(...DEPARTMENTS), { maxLength: 2 }),
  verdict: fc.constantFrom(
    'approve' as const,
    'return' as const,
    'comment' as const,
    'skip' as const,
  ),
});
type Try = typeof anyPerson extends fc.Arbitrary<infer T> ? T : never;

/** All that are let through, in order; a return ends the case. */
const play = (stages: readonly Stage[], tries: readonly Try[]) => {
  let open = aCase({ stages, authors: ['admin:1', 'admin:2'] });
  let returned = false;
  for (const { id, roles, departments, verdict } of tries) {
    const actor = aPerson(id, ...roles);
    const answer = decideOn(open, actor, departments, { fingerprint: 'f1', verdict });
    if (returned || 'refusal' in answer) continue;
    const { stageIndex } = open;
    const { departmentId } = answer.capacity;
    const made = { stageIndex, verdict, decidedBy: actor.ref, departmentId };
    const decisions = [...open.decisions, made];
    returned = verdict === 'return';
    open = { ...open, decisions, ...(returned ? {} : toStanding(stages, decisions)) };
  }
  return { ...open, returned };
};

describe('any sequence of tries', () => {
  const tries = fc.array(anyPerson, { maxLength: 40 });
  const flows = fc.array(anyStage, { minLength: 1, maxLength: 4 });
  it('approves nothing without what each stage asks, by people who are no authors and decide once', () => {
    let approved = 0;
    fc.assert(
      fc.property(flows, tries, (stages, all) => {
        const { decisions, ...end } = play(stages, all);
        const deciders = decisions.map(({ decidedBy }) => decidedBy);
        expect(new Set(deciders).size).toBe(deciders.length);
        expect(deciders).not.toContain('admin:1');
        expect(deciders).not.toContain('admin:2');
        if (!end.approved) return;
        approved += 1;
        for (const [index, stage] of stages.entries()) {
          const here = decisions.filter(({ stageIndex }) => stageIndex === index);
          if (here.some(({ verdict }) => verdict === 'skip')) {
            expect(stage.skipRoles).not.toEqual([]);
            continue;
          }
          expect(here).toHaveLength(toNeeded(stage));
          const wanted = stage.commentOnly ? 'comment' : 'approve';
          expect(here.every(({ verdict }) => verdict === wanted)).toBe(true);
          const spoken = here.map(({ departmentId }) => departmentId).sort();
          if (stage.scope === 'named') expect(spoken).toEqual([...stage.departments].sort());
        }
      }),
      { numRuns: 2000, seed: 9 },
    );
    // The property would hold of nothing if nothing came through.
    expect(approved).toBeGreaterThan(20);
  });
  it('leaves a returned case as it is', () => {
    fc.assert(
      fc.property(flows, tries, (stages, all) => {
        const end = play(stages, all);
        const returns = end.decisions.filter(({ verdict }) => verdict === 'return');
        expect(returns.length).toBeLessThanOrEqual(1);
        if (end.returned) expect(end.approved).toBe(false);
      }),
    );
  });
});
