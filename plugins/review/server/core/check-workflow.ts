// What cannot work in a workflow or in its assignments, in words for whoever keeps them.
import {
  RESERVED_WORKFLOWS,
  TAKE_DOWN_WORKFLOW,
  WITHDRAWAL_WORKFLOW,
} from '../../../../src/contracts/case-subject';
import type { FieldError } from '../../../../src/contracts/outcome';
import { MOST_LIMIT_DAYS } from '../../../../src/contracts/waiting';
import type { WorkflowAssignment } from '../../../../src/contracts/workflow-assignment';
import { type Stage, toNeeded } from '../../../../src/contracts/workflow-stage';

/** workflowId null: a new one. */
export type WorkflowDraft = {
  workflowId?: string | null;
  nameZh: string;
  nameEn: string;
  stages: readonly Stage[];
};
export type KnownRole = { nameZh: string; mayDecide: boolean };
/** What there is, by code and by document id. */
export type Known = {
  roles: ReadonlyMap<string, KnownRole>;
  departments: ReadonlySet<string>;
  columns: ReadonlySet<string>;
  workflows: ReadonlySet<string>;
};

export const MOST_STAGES = 12;
export const MOST_PEOPLE = 9;
const LONGEST_NAME = 40;
/** Fewer people than this never let anything out; to withdraw, one besides whoever asks or acted suffices. */
const toFewest = ({ workflowId }: WorkflowDraft): number =>
  workflowId === WITHDRAWAL_WORKFLOW || workflowId === TAKE_DOWN_WORKFLOW ? 1 : 2;

type Problem = FieldError;
type Test = readonly [boolean, string, string];
const toProblems = (tests: readonly Test[]): Problem[] =>
  tests.filter(([is]) => is).map(([, path, message]) => ({ path, message }));

const isWhole = (value: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= 1 && value <= most;

const checkRoles = (codes: readonly string[], path: string, { roles }: Known): Problem[] =>
  codes.flatMap((code) => {
    const role = roles.get(code);
    if (!role) return [{ path, message: `没有代码为“${code}”的角色，可能已被删除。` }];
    const message = `角色“${role.nameZh}”没有“作出审核决定”的权限，不能办理审核环节。`;
    return role.mayDecide ? [] : [{ path, message }];
  });

const checkDepartments = ({ scope, departments }: Stage, path: string, known: Known): Problem[] => {
  if (scope !== 'named') {
    const message = '只有会签环节才列出处室。';
    return departments.length > 0 ? [{ path, message }] : [];
  }
  return toProblems([
    [departments.length < 2, path, '会签至少要选两个处室；只有一个处室时，请改用普通环节。'],
    [departments.length > MOST_PEOPLE, path, `会签最多选 ${MOST_PEOPLE} 个处室。`],
    [new Set(departments).size < departments.length, path, '会签的处室重复了。'],
    [
      departments.some((id) => !known.departments.has(id)),
      path,
      '会签的处室中有已被删除的，请重新选择。',
    ],
  ]);
};

const checkSilence = ({ scope, silenceDays = null }: Stage, path: string): Problem[] =>
  toProblems([
    [silenceDays !== null && scope !== 'named', path, '只有会签环节才设“逾期视为同意”。'],
    [
      silenceDays !== null && !isWhole(silenceDays, MOST_LIMIT_DAYS),
      path,
      `“逾期视为同意”应为 1 至 ${MOST_LIMIT_DAYS} 个工作日，不设请留空。`,
    ],
  ]);

const checkStage = (stage: Stage, index: number, known: Known): Problem[] => {
  const { roles, skipRoles, scope, count, limitDays, nameZh } = stage;
  const at = (name: string) => `stages.${index}.${name}`;
  return [
    ...toProblems([
      [nameZh.trim() === '', at('nameZh'), '请填写环节名称。'],
      [nameZh.length > LONGEST_NAME, at('nameZh'), `环节名称最长 ${LONGEST_NAME} 字。`],
      [stage.nameEn.length > LONGEST_NAME, at('nameEn'), `英文名称最长 ${LONGEST_NAME} 个字符。`],
      [roles.length === 0, at('roles'), '请选择由哪个角色办理，否则没有人能办理这个环节。'],
      [
        scope !== 'named' && !isWhole(count, MOST_PEOPLE),
        at('count'),
        `同意人数应为 1 至 ${MOST_PEOPLE} 的整数。`,
      ],
      [
        limitDays !== null && !isWhole(limitDays, MOST_LIMIT_DAYS),
        at('limitDays'),
        `办理时限应为 1 至 ${MOST_LIMIT_DAYS} 个工作日，不限时请留空。`,
      ],
    ]),
    ...checkSilence(stage, at('silenceDays')),
    ...checkRoles(roles, at('roles'), known),
    ...checkRoles(skipRoles, at('skipRoles'), known),
    ...checkDepartments(stage, at('departments'), known),
  ];
};

/** People who approve whatever is skipped and whoever is silent: nobody decides twice, so this many different ones. */
export const countApprovals = (ofFlow: readonly Stage[]): number =>
  ofFlow
    .filter(
      ({ commentOnly, skipRoles, silenceDays = null }) =>
        !commentOnly && skipRoles.length === 0 && silenceDays === null,
    )
    .reduce((sum, stage) => sum + toNeeded(stage), 0);

const checkWhole = (ofFlow: readonly Stage[], fewest: number): Problem[] => {
  if (ofFlow.length === 0) return [{ path: 'stages', message: '流程至少要有一个审核环节。' }];
  const last = ofFlow[ofFlow.length - 1];
  const names = ofFlow.map(({ nameZh }) => nameZh.trim());
  return toProblems([
    [ofFlow.length > MOST_STAGES, 'stages', `流程最多 ${MOST_STAGES} 个环节。`],
    [new Set(names).size < names.length, 'stages', '环节名称重复，审核记录里将无法分辨。'],
    [
      last?.commentOnly === true || (last?.skipRoles.length ?? 0) > 0,
      'stages',
      '最后一个环节决定稿件能否公开，不能只提意见，也不能跳过。',
    ],
    [
      countApprovals(ofFlow) < fewest,
      'stages',
      fewest === 1
        ? '按这个流程，没有人同意就能撤稿。至少要有一个不能跳过、需要同意的环节。'
        : '按这个流程，一个人同意就能让稿件公开。不能跳过、需要同意的环节合计至少要有两个人。',
    ],
  ]);
};

/** Empty where it may be saved. */
export const checkWorkflow = (draft: WorkflowDraft, known: Known): Problem[] => [
  ...toProblems([
    [draft.nameZh.trim() === '', 'nameZh', '请填写流程名称。'],
    [draft.nameZh.length > LONGEST_NAME, 'nameZh', `流程名称最长 ${LONGEST_NAME} 字。`],
    [draft.nameEn.length > LONGEST_NAME, 'nameEn', `英文名称最长 ${LONGEST_NAME} 个字符。`],
  ]),
  ...checkWhole(draft.stages, toFewest(draft)),
  ...draft.stages.flatMap((stage, index) => checkStage(stage, index, known)),
];

const toCriteria = ({ type, columnId, departmentId, origin }: WorkflowAssignment): string =>
  JSON.stringify([type, columnId, departmentId, origin]);

/** Two that name the same would leave it to chance which holds. */
export const checkAssignments = (
  assignments: readonly WorkflowAssignment[],
  known: Known,
): Problem[] =>
  assignments.flatMap((one, index) => {
    const path = `assignments.${index}`;
    const isTwice = assignments.some(
      (other, place) => place < index && toCriteria(other) === toCriteria(one),
    );
    const isMissing = (id: string | null, there: ReadonlySet<string>) =>
      id !== null && !there.has(id);
    return toProblems([
      [isTwice, path, '与前面的一条条件相同。'],
      [!known.workflows.has(one.workflowId), path, '所选的审核流程不存在。'],
      [
        RESERVED_WORKFLOWS.includes(one.workflowId),
        path,
        '这个流程由系统自动采用（应急发布、撤稿），不能指定给稿件。',
      ],
      [isMissing(one.columnId, known.columns), path, '所选的栏目已被删除。'],
      [isMissing(one.departmentId, known.departments), path, '所选的处室已被删除。'],
    ]);
  });
