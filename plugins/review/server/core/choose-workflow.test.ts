import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { WorkflowAssignment } from '../../../../src/contracts/workflow-assignment';
import { chooseWorkflow } from './choose-workflow';

const PARENTS = new Map([
  ['news', null],
  ['policy', null],
  ['rules', 'policy'],
  ['local-rules', 'rules'],
]);
const anItem = (traits: Partial<Parameters<typeof chooseWorkflow>[1]> = {}) => ({
  type: 'news-post' as const,
  columnId: 'local-rules',
  departmentId: 'law',
  origin: 'repost',
  ...traits,
});
const to = (workflowId: string, traits: Partial<WorkflowAssignment> = {}): WorkflowAssignment => ({
  ...{ type: null, columnId: null, departmentId: null, origin: null },
  ...traits,
  workflowId,
});
const choose = (...assignments: WorkflowAssignment[]) =>
  chooseWorkflow(assignments, anItem(), PARENTS);

describe('the workflow of an item', () => {
  it('is the default where nothing fits', () => {
    expect(choose()).toBe('default');
    expect(choose(to('a', { type: 'interpretation' }), to('b', { columnId: 'news' }))).toBe(
      'default',
    );
  });
  it('is the most exact one, whatever their order', () => {
    const all = [
      to('everything'),
      to('type', { type: 'news-post' }),
      to('repost', { origin: 'repost' }),
      to('department', { departmentId: 'law' }),
      to('department-and-type', { departmentId: 'law', type: 'news-post' }),
      to('policy', { columnId: 'policy' }),
      to('rules', { columnId: 'rules' }),
      to('rules-and-type', { columnId: 'rules', type: 'news-post' }),
      to('policy-and-all', { columnId: 'policy', departmentId: 'law', origin: 'repost' }),
    ];
    for (let count = all.length; count > 0; count -= 1) {
      const some = all.slice(0, count);
      const answer = choose(...some);
      expect(choose(...some.toReversed())).toBe(answer);
    }
    expect(choose(...all)).toBe('rules-and-type');
    expect(choose(...all.slice(0, 5))).toBe('department-and-type');
    expect(choose(...all.slice(0, 3))).toBe('repost');
    expect(choose(...all.slice(0, 1))).toBe('everything');
  });
  it('is found for an item without column or department, and among columns that stand in a circle', () => {
    const bare = anItem({ columnId: null, departmentId: null, origin: null });
    const assignments = [to('type', { type: 'news-post' }), to('policy', { columnId: 'policy' })];
    expect(chooseWorkflow(assignments, bare, PARENTS)).toBe('type');
    const circle = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ]);
    expect(chooseWorkflow(assignments, anItem({ columnId: 'a' }), circle)).toBe('type');
  });
  it('never depends on the order of assignments that differ in what they name', () => {
    const one = fc.record({
      type: fc.constantFrom(null, 'news-post' as const),
      columnId: fc.constantFrom(null, 'policy', 'rules', 'local-rules'),
      departmentId: fc.constantFrom(null, 'law'),
      origin: fc.constantFrom(null, 'repost' as const),
    });
    const many = fc.uniqueArray(one, { selector: (each) => JSON.stringify(each), maxLength: 12 });
    fc.assert(
      fc.property(many, fc.nat(), (criteria, turn) => {
        const all = criteria.map((each, at) => to(`w${at}`, each));
        const at = all.length === 0 ? 0 : turn % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at)].toReversed();
        expect(choose(...turned)).toBe(choose(...all));
      }),
    );
  });
});
