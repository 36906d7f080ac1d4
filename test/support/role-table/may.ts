// The definition of who may do what when, from the rules themselves: the grants of roles, the bounds of departments, the
// states, and who may decide.
import { isApproved, toLock } from '../../../plugins/review/server/core/item-state';
import { toMay } from '../../../plugins/review/server/core/may';
import {
  decideOn,
  mayDecide,
  maySkip,
  type OpenCase,
} from '../../../plugins/review/server/core/workflow';
import type { Absent } from '../../../src/contracts/delegation';
import {
  isWithin,
  toReadingBounds,
  toWritingBounds,
} from '../../../src/contracts/department-scope';
import type { Verdict } from '../../../src/contracts/register-macs';
import { isCalledUpon } from '../../../src/contracts/workflow-stage';
import { holds, type TablePerson } from './people';
import { TABLE_STAGES, type TableState } from './states';

const OWN = 'own-department';
const FINGERPRINT = 'f';
const ABSENT: Absent = {
  ...{ delegationId: 1, ref: 'absent', name: '', roles: ['first-reviewer'], departments: [OWN] },
};
const DEPARTMENTS = { own: [OWN], other: ['other-department'], whole: [] };

const toFacts = (person: TablePerson, { stageIndex, state, live, hasCase }: TableState) => {
  const { key, role, place, standing } = person;
  const actor = { ref: key, name: '', roles: [role] };
  const departments = DEPARTMENTS[place];
  const absent = standing === 'delegate' ? [ABSENT] : [];
  const at = { departmentId: OWN, createdBy: null };
  const skipped = { stageIndex: 0, verdict: 'skip' as const, decidedBy: key, departmentId: null };
  const open: OpenCase | null =
    stageIndex === null
      ? null
      : {
          ...{ caseId: 1, fingerprint: FINGERPRINT, stages: TABLE_STAGES, stageIndex },
          approved: isApproved(state),
          authors: standing === 'author' || standing === 'co-author' ? [key] : [],
          departmentId: OWN,
          decisions: standing === 'skipped' && stageIndex > 0 ? [skipped] : [],
        };
  const reads = (of: Pick<Absent, 'ref' | 'name' | 'roles' | 'departments'>) => {
    const bounds = toReadingBounds(of, of.departments);
    return isWithin(bounds, at, of.ref) || isCalledUpon(TABLE_STAGES, of, bounds);
  };
  const mayWrite = isWithin(toWritingBounds(actor, departments), at, key);
  const abilities = {
    submit: mayWrite && holds(role, 'plugin::review.submit'),
    publish: mayWrite && holds(role, 'plugin::channels.publish'),
    withdraw: holds(role, 'plugin::channels.withdraw'),
  };
  const refusal = mayDecide(open, actor, departments, absent);
  const skip = maySkip(open, actor, absent);
  return {
    ...{ state, live, open, actor, departments, absent, mayWrite, refusal },
    decides: holds(role, 'plugin::review.decide'),
    mayReadCase:
      hasCase &&
      holds(role, 'plugin::review.read') &&
      [{ ...actor, departments }, ...absent].some(reads),
    speaks: holds(role, 'plugin::review.submit') || holds(role, 'plugin::review.decide'),
    edits: holds(role, 'plugin::content-manager.explorer.update', 'api::news-post.news-post'),
    may: toMay(state, live, abilities, { refusal, message: null, opinionOnly: false, skip }),
    abilities,
  };
};
type Facts = ReturnType<typeof toFacts>;

const decidesAs =
  (verdict: Verdict) =>
  ({ decides, open, actor, departments, absent }: Facts): boolean => {
    const on = { fingerprint: FINGERPRINT, verdict };
    return decides && 'capacity' in decideOn(open, actor, departments, on, absent);
  };
const claims = ({ decides, refusal }: Facts): boolean => decides && refusal === undefined;
const publishes = ({ may }: Facts): boolean => may.publish;
const readsCase = ({ mayReadCase }: Facts): boolean => mayReadCase;
const speaks = (facts: Facts): boolean => facts.mayReadCase && facts.speaks;

/** Every act on an item, and whether it is open to somebody. */
const ACTIONS = {
  edit: ['编辑并保存', ({ edits, mayWrite, state }) => edits && toLock(state, mayWrite) === null],
  // What is public and was not changed has nothing to review.
  submit: ['提交审核', ({ may, state }) => may.submit && state !== 'public'],
  submitUrgent: ['按应急程序提交', ({ may, state }) => may.submit && state !== 'public'],
  claim: ['领取', claims],
  release: ['放回（已领取的）', claims],
  approve: ['同意', decidesAs('approve')],
  return: ['退回', decidesAs('return')],
  skip: ['跳过环节', decidesAs('skip')],
  comment: ['提意见', decidesAs('comment')],
  recall: ['撤回审核', ({ may }) => may.recall],
  publish: ['发布', publishes],
  schedule: ['设定发布时间', publishes],
  unschedule: ['取消定时', (facts) => publishes(facts) && facts.state === 'scheduled'],
  withdraw: ['立即撤稿', ({ may }) => may.withdraw],
  askWithdrawal: ['申请撤稿', ({ abilities, live }) => abilities.submit && live],
  // What is public and not in review again: nothing could be held back.
  embargo: [
    '设定解禁时间',
    ({ abilities, live, open }) => abilities.publish && (!live || open !== null),
  ],
  remark: ['写批注', (facts) => speaks(facts) && facts.open !== null],
  resolve: ['处理批注', speaks],
  answer: ['答复检查发现', ({ abilities, open }) => abilities.submit && open === null],
  read: ['查看审核单', readsCase],
  print: ['打印审核单', readsCase],
  export: ['导出审核单（Word）', readsCase],
} satisfies Record<string, [nameZh: string, isOpen: (facts: Facts) => boolean]>;

export type TableAction = keyof typeof ACTIONS;
export const TABLE_ACTIONS = Object.keys(ACTIONS) as TableAction[];
export const nameOfAction = (action: TableAction): string => ACTIONS[action][0];

export const isAllowed = (person: TablePerson, at: TableState, action: TableAction): boolean =>
  ACTIONS[action][1](toFacts(person, at));
