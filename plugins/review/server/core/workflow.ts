import type { Actor } from '../../../../src/contracts/actor';

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
  /** Who has decided in this case. */
  deciders: readonly string[];
};

export type DecisionRefusal =
  | 'review.case-closed'
  | 'review.already-approved'
  | 'review.moved-on'
  | 'review.wrong-role'
  | 'review.self-approval'
  | 'review.decided-already';

/**
 * Whether this person may decide at the case's present stage; undefined means yes. Being an administrator never counts:
 * only the stage's role does. Authors and those who have decided in this case are barred (design.md, invariant 1).
 */
export const mayDecide = (open: OpenCase | null, actor: Actor): DecisionRefusal | undefined => {
  if (!open) return 'review.case-closed';
  if (open.approved) return 'review.already-approved';
  const stage = open.stages[open.stageIndex];
  if (!stage || !actor.roles.includes(stage.role)) return 'review.wrong-role';
  if (open.authors.includes(actor.ref)) return 'review.self-approval';
  if (open.deciders.includes(actor.ref)) return 'review.decided-already';
  return undefined;
};

/** As mayDecide, for a decision that names the fingerprint its reviewer saw. */
export const mayDecideOn = (
  open: OpenCase | null,
  actor: Actor,
  seenFingerprint: string,
): DecisionRefusal | undefined => {
  if (open && open.fingerprint !== seenFingerprint) return 'review.moved-on';
  return mayDecide(open, actor);
};
