import { describe, expect, it } from 'vitest';

import type { Absent } from '../../../../src/contracts/delegation';
import { aStage } from '../../../../test/support/workflow-stage';
import { decideOn, mayDecide, maySkip, type OpenCase, toDeciding } from './workflow';

const aCase = (traits: Partial<OpenCase> = {}): OpenCase => ({
  ...{ caseId: 1, fingerprint: 'f1', authors: ['admin:1'], stages: [aStage()], stageIndex: 0 },
  ...{ approved: false, departmentId: 'office', decisions: [], ...traits },
});
const reviewer = { ref: 'admin:2', name: '周', roles: ['first-reviewer'] };
const away = (traits: Partial<Absent> = {}): Absent => ({
  ...{ delegationId: 7, ref: 'admin:3', name: '沈', roles: ['signatory'], departments: [] },
  ...traits,
});
const decided = (by: string, delegator: string | null = null) => ({
  ...{ stageIndex: 0, verdict: 'approve' as const, decidedBy: by, departmentId: null, delegator },
});
const placeOf = (open: OpenCase, ...absent: Absent[]) => {
  const answer = toDeciding(open, reviewer, [], absent);
  return 'capacity' in answer ? answer.capacity : answer.refusal;
};

describe('in the place of another', () => {
  it('is decided where one’s own place does not suffice, in the first that does', () => {
    expect(placeOf(aCase())).toBe('review.wrong-role');
    expect(placeOf(aCase(), away({ roles: ['secrecy-reviewer'] }), away())).toEqual({
      ...{ role: 'signatory', departmentId: null, absent: away() },
    });
    const own = aCase({ stages: [aStage({ roles: ['first-reviewer', 'signatory'] })] });
    expect(placeOf(own, away())).toEqual({ role: 'first-reviewer', departmentId: null });
  });

  it('the departments of whoever is away count', () => {
    const open = aCase({ stages: [aStage({ scope: 'own' })] });
    expect(placeOf(open, away({ departments: ['law'] }))).toBe('review.wrong-role');
    expect(placeOf(open, away({ departments: ['office'] }))).toMatchObject({ role: 'signatory' });
    const named = aCase({ stages: [aStage({ scope: 'named', departments: ['law', 'office'] })] });
    expect(placeOf(named, away({ departments: ['law'] }))).toMatchObject({ departmentId: 'law' });
  });

  it('neither of the two is an author or has decided, in whosever place', () => {
    expect(placeOf(aCase({ authors: ['admin:2'] }), away())).toBe('review.self-approval');
    expect(placeOf(aCase({ authors: ['admin:3'] }), away())).toBe('review.delegator-author');
    const after = (...decisions: OpenCase['decisions']) => placeOf(aCase({ decisions }), away());
    expect(after(decided('admin:2'))).toBe('review.decided-already');
    expect(after(decided('admin:9', 'admin:2'))).toBe('review.decided-already');
    expect(after(decided('admin:3'))).toBe('review.delegator-decided');
    expect(after(decided('admin:9', 'admin:3'))).toBe('review.delegator-decided');
    expect(after(decided('admin:9', 'admin:8'))).toMatchObject({ role: 'signatory' });
  });

  it('whoever was stood in for has decided', () => {
    const open = aCase({ decisions: [decided('admin:9', 'admin:3')] });
    const back = { ref: 'admin:3', name: '沈', roles: ['signatory'] };
    expect(mayDecide(open, back, [])).toBe('review.decided-already');
  });

  it('a stage is skipped too, and nothing that is over is decided', () => {
    const open = aCase({ stages: [aStage({ roles: ['none'], skipRoles: ['signatory'] })] });
    expect(maySkip(open, reviewer)).toBe(false);
    expect(maySkip(open, reviewer, [away()])).toBe(true);
    const seen = { fingerprint: 'f1', verdict: 'skip' as const };
    expect(decideOn(open, reviewer, [], seen, [away()])).toMatchObject({
      capacity: { role: 'signatory', absent: { ref: 'admin:3' } },
    });
    expect(placeOf(aCase({ approved: true }), away())).toBe('review.already-approved');
    expect(mayDecide(null, reviewer, [], [away()])).toBe('review.case-closed');
  });
});
