import type { Actor } from '../../../../src/contracts/actor';
import type { Absent } from '../../../../src/contracts/delegation';
import { type Departments, isWithin } from '../../../../src/contracts/department-scope';
import type { Verdict } from '../../../../src/contracts/register-macs';
import { type Stage, toNeeded } from '../../../../src/contracts/workflow-stage';

/** What was decided in a case, as far as it says who may decide now. */
export type Decided = {
  stageIndex: number;
  verdict: Verdict;
  decidedBy: string;
  /** For which of a stage's named departments. */
  departmentId: string | null;
  /** In whose place; none or null: in their own. */
  delegator?: string | null;
};

/** What is open of an item: its case, where it stands, and who may not decide. */
export type OpenCase = {
  caseId: number;
  fingerprint: string;
  authors: readonly string[];
  stages: readonly Stage[];
  stageIndex: number;
  approved: boolean;
  /** Of the revision. */
  departmentId: string | null;
  decisions: readonly Decided[];
};

export type DecisionRefusal =
  | 'review.case-closed'
  | 'review.already-approved'
  | 'review.moved-on'
  | 'review.wrong-role'
  | 'review.other-department'
  | 'review.not-named'
  | 'review.department-decided'
  | 'review.self-approval'
  | 'review.decided-already'
  | 'review.delegator-author'
  | 'review.delegator-decided'
  | 'review.opinion-only'
  | 'review.no-opinion-stage'
  | 'review.may-not-skip';

/** What a decision is made as: role and, at a stage of named departments, department; of whoever is away, for a delegate. */
export type Capacity = { role: string; departmentId: string | null; absent?: Absent };
type Answer = { refusal: DecisionRefusal } | { capacity: Capacity; stage?: Stage };

const firstHeld = (roles: readonly string[], { roles: held }: Actor): string | undefined =>
  roles.find((role) => held.includes(role));

/** Of the stage's named departments, those that have not spoken. */
export const toWaiting = ({ stages, stageIndex, decisions }: OpenCase): string[] => {
  const spoken = decisions.filter((one) => one.stageIndex === stageIndex);
  return (stages[stageIndex]?.departments ?? []).filter(
    (id) => !spoken.some(({ departmentId }) => departmentId === id),
  );
};

const inDepartment = (
  open: OpenCase,
  stage: Stage,
  { actor, departments }: { actor: Actor; departments: Departments },
): { departmentId: string | null } | { refusal: DecisionRefusal } => {
  if (stage.scope === 'named') {
    // Who belongs to no department speaks for none.
    if (!stage.departments.some((id) => departments.includes(id)))
      return { refusal: 'review.not-named' };
    const departmentId = toWaiting(open).find((id) => departments.includes(id));
    return departmentId === undefined ? { refusal: 'review.department-decided' } : { departmentId };
  }
  const place = { departmentId: open.departmentId, createdBy: null };
  const bounds = stage.scope === 'own' ? departments : [];
  return isWithin(bounds, place, actor.ref)
    ? { departmentId: null }
    : { refusal: 'review.other-department' };
};

/**
 * Authors and those who have decided in this case are barred (design.md, invariant 1); a skip is a decision too, and so is
 * what another decided in one's place.
 */
const findBar = (open: OpenCase, { ref }: Pick<Actor, 'ref'>): DecisionRefusal | undefined => {
  if (open.authors.includes(ref)) return 'review.self-approval';
  if (open.decisions.some(({ decidedBy, delegator }) => decidedBy === ref || delegator === ref))
    return 'review.decided-already';
  return undefined;
};

const toDecider = (open: OpenCase, actor: Actor, departments: Departments): Answer => {
  if (open.approved) return { refusal: 'review.already-approved' };
  const stage = open.stages[open.stageIndex];
  const role = stage && firstHeld(stage.roles, actor);
  if (!stage || role === undefined) return { refusal: 'review.wrong-role' };
  const place = inDepartment(open, stage, { actor, departments });
  if ('refusal' in place) return place;
  const refusal = findBar(open, actor);
  return refusal ? { refusal } : { capacity: { role, ...place }, stage };
};

/** Whoever may skip does so for the whole office. */
const toSkipper = (open: OpenCase, actor: Actor): Answer => {
  if (open.approved) return { refusal: 'review.already-approved' };
  const role = firstHeld(open.stages[open.stageIndex]?.skipRoles ?? [], actor);
  if (role === undefined) return { refusal: 'review.may-not-skip' };
  const refusal = findBar(open, actor);
  return refusal ? { refusal } : { capacity: { role, departmentId: null } };
};

const OF_ABSENT: Partial<Record<DecisionRefusal, DecisionRefusal>> = {
  'review.self-approval': 'review.delegator-author',
  'review.decided-already': 'review.delegator-decided',
};
type Ask = typeof toDecider;

/** In one's own place, else in that of somebody who is away: by their role and departments, and neither may be barred. */
const inAnyPlace = (
  ask: Ask,
  open: OpenCase,
  actor: Actor,
  departments: Departments,
  absent: readonly Absent[],
): Answer => {
  const own = ask(open, actor, departments);
  if ('capacity' in own || open.approved) return own;
  const bar = findBar(open, actor);
  const others = absent.map((one): Answer => {
    const answer = ask(open, one, one.departments);
    if ('refusal' in answer) return { refusal: OF_ABSENT[answer.refusal] ?? own.refusal };
    return bar ? { refusal: bar } : { ...answer, capacity: { ...answer.capacity, absent: one } };
  });
  const isTold = (one: Answer) => 'refusal' in one && one.refusal !== own.refusal;
  return others.find((one) => 'capacity' in one) ?? others.find(isTold) ?? own;
};

/**
 * Whether this person may decide at the case's present stage, and in whose place. Being an administrator never counts:
 * only a role of the stage does, and the person's departments where the stage asks for them.
 */
export const toDeciding = (
  open: OpenCase | null,
  actor: Actor,
  departments: Departments,
  absent: readonly Absent[] = [],
): Answer =>
  open
    ? inAnyPlace(toDecider, open, actor, departments, absent)
    : { refusal: 'review.case-closed' };

/** The same as why not; undefined means yes. */
export const mayDecide = (...asked: Parameters<typeof toDeciding>): DecisionRefusal | undefined => {
  const answer = toDeciding(...asked);
  return 'refusal' in answer ? answer.refusal : undefined;
};

/** Whether this person may leave the present stage out. */
export const maySkip = (
  open: OpenCase | null,
  actor: Actor,
  absent: readonly Absent[] = [],
): boolean => open !== null && 'capacity' in inAnyPlace(toSkipper, open, actor, [], absent);

/** For a decision that names the fingerprint its reviewer saw: what it is made as, or why it is not. */
export const decideOn = (
  open: OpenCase | null,
  actor: Actor,
  departments: Departments,
  { fingerprint, verdict }: { fingerprint: string; verdict: Verdict },
  absent: readonly Absent[] = [],
): Answer => {
  if (!open) return { refusal: 'review.case-closed' };
  if (open.fingerprint !== fingerprint) return { refusal: 'review.moved-on' };
  const ask = verdict === 'skip' ? toSkipper : toDecider;
  const answer = inAnyPlace(ask, open, actor, departments, absent);
  if (verdict === 'skip') return answer;
  if ('refusal' in answer || !answer.stage) return answer;
  const { commentOnly } = answer.stage;
  if (commentOnly && verdict !== 'comment') return { refusal: 'review.opinion-only' };
  if (!commentOnly && verdict === 'comment') return { refusal: 'review.no-opinion-stage' };
  return answer;
};

/** Whether what was decided at it fills a stage. */
export const isFilled = (stage: Stage, decided: readonly Decided[]): boolean =>
  decided.some(({ verdict }) => verdict === 'skip') ||
  decided.filter(({ verdict }) => verdict !== 'return').length >= toNeeded(stage);

/** Where a case stands by all that was decided in it: at the first stage that is not filled. As the register's triggers say. */
export const toStanding = (
  ofCase: readonly Stage[],
  decisions: readonly Decided[],
): Pick<OpenCase, 'stageIndex' | 'approved'> => {
  const open = ofCase.findIndex(
    (stage, index) =>
      !isFilled(
        stage,
        decisions.filter((one) => one.stageIndex === index),
      ),
  );
  return open === -1
    ? { stageIndex: ofCase.length, approved: true }
    : { stageIndex: open, approved: false };
};
