import type { Actor } from '../../../../src/contracts/actor';
import { toBlocked } from '../../../../src/contracts/barring-findings';
import type { BeginLook, CheckLook } from '../../../../src/contracts/check-look';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { RegisterMacs, Verdict } from '../../../../src/contracts/register-macs';
import { AppError } from '../../../../src/platform/app-error';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { refuse } from '../core/refusals';
import { type Capacity, decideOn, toStanding } from '../core/workflow';
import type { CaseAtStage, CaseStore, ReadAbsent } from './ports';

export type Decision = {
  caseId: number;
  verdict: Verdict;
  reason: string;
  /** Of the revision that the reviewer saw. */
  fingerprint: string;
};

type Deps = {
  database: Database;
  clock: Clock;
  cases: CaseStore;
  macs: Pick<RegisterMacs, 'make'>;
  beginLook: BeginLook;
  readAbsent: ReadAbsent;
};
/** What bars it by the lists of today, as problems of fields. */
const findBarred = async ({ bytes, ground }: CaseAtStage, look: CheckLook | undefined) =>
  look && ground ? toBlocked(await look.findBarring({ bytes, ground })) : [];

type Decided = Outcome<{ approved: boolean; item: ItemKey }>;

const VERDICTS: readonly Verdict[] = ['approve', 'return', 'comment', 'skip'];

/** By whom and as what it is decided. */
const toRecord = (
  decision: Decision,
  { stageIndex }: CaseAtStage,
  actor: Actor,
  { role, departmentId, absent }: Capacity,
) => ({
  ...{ ...decision, stageIndex, departmentId },
  ...{ decidedBy: actor.ref, decidedByName: actor.name, decidedRole: role },
  delegationId: absent?.delegationId ?? null,
  ...{ delegator: absent?.ref ?? null, delegatorName: absent?.name ?? null },
});

/**
 * Approves, returns, gives an opinion or skips at the case's present stage: checks who decides and what was seen, records
 * the decision with name and role as of now; a return ends the case and unlocks the working copy. What the checks of today
 * bar is not approved, whatever they said before.
 *
 * The item's lock is not needed here: a decision is one insert, and the register's trigger locks the open case and holds
 * it to the stage that was read, so of two decisions, or a decision and a recall, exactly one stands.
 */
const createDecideOnSeen = ({ database, clock, cases, macs, beginLook, readAbsent }: Deps) => {
  const record = async (
    sql: Sql,
    decision: Decision,
    open: CaseAtStage,
    actor: Actor,
    capacity: Capacity,
  ): Promise<Decided> => {
    const { stages, decisions, item } = open;
    const at = clock.now();
    const made = { ...toRecord(decision, open, actor, capacity), decidedAt: at };
    await cases.insertDecision(sql, { ...made, mac: macs.make('decision', made) });
    if (decision.verdict === 'return') {
      await cases.endCase(sql, { ...decision, outcome: 'returned', actor, at });
      return { ok: true, approved: false, item };
    }
    return { ok: true, approved: toStanding(stages, [...decisions, made]).approved, item };
  };

  return async (decision: Decision, actor: Actor): Promise<Decided> => {
    const { verdict, reason } = decision;
    if (!VERDICTS.includes(verdict)) return refuse('review.unknown-verdict');
    if (verdict !== 'approve' && reason.trim() === '') return refuse('review.reason-required');
    const look = verdict === 'approve' ? beginLook(decision.fingerprint) : undefined;
    const open = await cases.readOpenCase(database.sql, decision.caseId, actor.ref, look);
    const absent = await readAbsent(database.sql, open?.delegations ?? null);
    const answer = decideOn(open, actor, open?.departments ?? [], decision, absent);
    if (!open || 'refusal' in answer)
      return refuse('refusal' in answer ? answer.refusal : 'review.case-closed');
    const barred = await findBarred(open, look);
    if (barred.length > 0) return refuse('review.barred-today', barred);
    const run = (sql: Sql) => record(sql, decision, open, actor, answer.capacity);
    try {
      // A return writes two rows, the others one.
      return await (verdict === 'return' ? database.transact(run) : run(database.sql));
    } catch (error) {
      if (error instanceof AppError && error.code === 'review.moved-on')
        return refuse('review.moved-on');
      throw error;
    }
  };
};

/** What a decision is refused for where its text is no longer in review. */
const IS_OVER = ['review.case-closed', 'review.moved-on'];

/** Decides, and tells whoever decided on a text that was taken back and changed meanwhile that, not only that it is over. */
export const createDecide = (deps: Deps) => {
  const decide = createDecideOnSeen(deps);
  return async (decision: Decision, actor: Actor): Promise<Decided> => {
    const outcome = await decide(decision, actor);
    if (outcome.ok || !IS_OVER.includes(outcome.refusal)) return outcome;
    const isEdited = await deps.cases.isEditedSince(deps.database.sql, decision);
    return isEdited ? refuse('review.edited-since') : outcome;
  };
};
