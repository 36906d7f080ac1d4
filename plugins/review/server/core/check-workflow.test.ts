import { describe, expect, it } from 'vitest';

import type { Stage } from '../../../../src/contracts/workflow-stage';
import { aStage } from '../../../../test/support/workflow-stage';
import { checkAssignments, checkWorkflow, type Known } from './check-workflow';

const KNOWN: Known = {
  roles: new Map([
    ['first-reviewer', { nameZh: '处室审核人', mayDecide: true }],
    ['signatory', { nameZh: '签发人', mayDecide: true }],
    ['editor', { nameZh: '编辑', mayDecide: false }],
  ]),
  departments: new Set(['law', 'finance']),
  columns: new Set(['policy']),
  workflows: new Set(['default', 'repost']),
};
const FIRST = aStage({ nameZh: '初审', roles: ['first-reviewer'], scope: 'own' });
const LAST = aStage({ nameZh: '终审' });

const problemsOf = (stages: Stage[], nameZh = '流程') =>
  checkWorkflow({ nameZh, nameEn: '', stages }, KNOWN).map(
    ({ path, message }) => `${path} ${message}`,
  );

describe('a workflow', () => {
  it('may be saved where two people must approve', () => {
    expect(problemsOf([FIRST, LAST])).toEqual([]);
    expect(problemsOf([{ ...LAST, count: 2 }])).toEqual([]);
    expect(problemsOf([{ ...LAST, scope: 'named', departments: ['law', 'finance'] }])).toEqual([]);
  });
  it.each<[string, Stage[], RegExp]>([
    ['no stage', [], /^stages 流程至少要有一个审核环节/],
    ['one person', [LAST], /^stages 按这个流程，一个人同意就能让稿件公开/],
    ['a skip that leaves one person', [{ ...FIRST, skipRoles: ['signatory'] }, LAST], /一个人同意/],
    ['opinions that leave one person', [{ ...FIRST, commentOnly: true }, LAST], /一个人同意/],
    ['no role', [{ ...FIRST, roles: [] }, LAST], /^stages.0.roles 请选择由哪个角色办理/],
    ['an unknown role', [FIRST, { ...LAST, roles: ['gone'] }], /^stages.1.roles 没有代码为“gone”/],
    [
      'a role that may not decide',
      [{ ...FIRST, roles: ['editor'] }, LAST],
      /“编辑”没有“作出审核决定”/,
    ],
    [
      'a skip by such a role',
      [FIRST, { ...FIRST, nameZh: '二', skipRoles: ['editor'] }, LAST],
      /^stages.1.skipRoles/,
    ],
    ['a count of 0', [{ ...FIRST, count: 0 }, LAST], /^stages.0.count 同意人数应为 1 至 9/],
    ['a count of 1.5', [{ ...FIRST, count: 1.5 }, LAST], /^stages.0.count/],
    ['no days', [{ ...FIRST, limitDays: 0 }, LAST], /^stages.0.limitDays 办理时限应为 1 至 60/],
    ['no name', [{ ...FIRST, nameZh: ' ' }, LAST], /^stages.0.nameZh 请填写环节名称/],
    ['the same name twice', [FIRST, { ...LAST, nameZh: '初审' }], /^stages 环节名称重复/],
    [
      'one department',
      [{ ...FIRST, scope: 'named', departments: ['law'] }, LAST],
      /会签至少要选两个处室/,
    ],
    [
      'a department twice',
      [{ ...FIRST, scope: 'named', departments: ['law', 'law'] }, LAST],
      /重复/,
    ],
    [
      'an unknown department',
      [{ ...FIRST, scope: 'named', departments: ['law', 'gone'] }, LAST],
      /已被删除/,
    ],
    [
      'departments that nobody asks',
      [{ ...FIRST, departments: ['law'] }, LAST],
      /只有会签环节才列出处室/,
    ],
    [
      'a last stage that may be skipped',
      [FIRST, { ...FIRST, nameZh: '二' }, { ...LAST, skipRoles: ['signatory'] }],
      /最后一个环节/,
    ],
    [
      'too many stages',
      Array.from({ length: 13 }, (_, at) => ({ ...LAST, nameZh: `第${at}` })),
      /最多 12 个/,
    ],
  ])('with %s is refused', (_, stages, expected) => {
    expect(problemsOf(stages).filter((one) => expected.test(one))).toHaveLength(1);
  });
  it('needs a name', () => {
    expect(problemsOf([FIRST, LAST], ' ')).toEqual(['nameZh 请填写流程名称。']);
  });
});

describe('assignments', () => {
  const to = (traits: object) => ({
    ...{ type: null, columnId: null, departmentId: null, origin: null, workflowId: 'repost' },
    ...traits,
  });
  it('may name any of what there is, and everything once', () => {
    const all = [to({}), to({ columnId: 'policy' }), to({ departmentId: 'law', origin: 'repost' })];
    expect(checkAssignments(all, KNOWN)).toEqual([]);
  });
  it('are refused where chance would choose, or something is gone', () => {
    const messages = (...all: ReturnType<typeof to>[]) =>
      checkAssignments(all, KNOWN).map(({ path, message }) => `${path} ${message}`);
    expect(messages(to({}), to({ workflowId: 'default' }))).toEqual([
      'assignments.1 与前面的一条条件相同。',
    ]);
    expect(messages(to({ columnId: 'gone' }))).toEqual(['assignments.0 所选的栏目已被删除。']);
    expect(messages(to({ departmentId: 'gone' }))).toEqual(['assignments.0 所选的处室已被删除。']);
    expect(messages(to({ workflowId: 'gone' }))).toEqual(['assignments.0 所选的审核流程不存在。']);
  });
});
