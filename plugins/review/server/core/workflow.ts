import type { Actor } from '../../../../src/contracts/actor';
import {
  type Departments,
  isWithin,
  toDecisionBounds,
} from '../../../../src/contracts/department-scope';

/** A stage (审核环节): a step of a workflow, done by a role. */
export type Stage = { key: string; nameZh: string; nameEn: string; role: string };

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
  /** Who has decided in this case. */
  deciders: readonly string[];
};

export type DecisionRefusal =
  | 'review.case-closed'
  | 'review.already-approved'
  | 'review.moved-on'
  | 'review.wrong-role'
  | 'review.other-department'
  | 'review.self-approval'
  | 'review.decided-already';

/**
 * Whether this person may decide at the case's present stage; undefined means yes. Being an administrator never counts:
 * only the stage's role does, and at the department's stage the person's departments. Authors and those who have decided
 * in this case are barred (design.md, invariant 1).
 */
export const mayDecide = (
  open: OpenCase | null,
  actor: Actor,
  departments: Departments,
): DecisionRefusal | undefined => {
  if (!open) return 'review.case-closed';
  if (open.approved) return 'review.already-approved';
  const stage = open.stages[open.stageIndex];
  if (!stage || !actor.roles.includes(stage.role)) return 'review.wrong-role';
  const place = { departmentId: open.departmentId, createdBy: null };
  if (!isWithin(toDecisionBounds(stage.role, departments), place, actor.ref))
    return 'review.other-department';
  if (open.authors.includes(actor.ref)) return 'review.self-approval';
  if (open.deciders.includes(actor.ref)) return 'review.decided-already';
  return undefined;
};

/** As mayDecide, for a decision that names the fingerprint its reviewer saw. */
export const mayDecideOn = (
  open: OpenCase | null,
  actor: Actor,
  departments: Departments,
  seenFingerprint: string,
): DecisionRefusal | undefined => {
  if (open && open.fingerprint !== seenFingerprint) return 'review.moved-on';
  return mayDecide(open, actor, departments);
};
