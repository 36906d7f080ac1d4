import type { Actor } from '../../../../src/contracts/actor';
import { toBlocked } from '../../../../src/contracts/barring-findings';
import type { BeginLook, CheckLook } from '../../../../src/contracts/check-look';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import { AppError } from '../../../../src/platform/app-error';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { refuse } from '../core/refusals';
import { mayDecideOn } from '../core/workflow';
import type { CaseAtStage, CaseStore } from './ports';

export type Decision = {
  caseId: number;
  verdict: 'approve' | 'return';
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
};
/** What bars it by the lists of today, as problems of fields. */
const findBarred = async ({ bytes, ground }: CaseAtStage, look: CheckLook | undefined) =>
  look && ground ? toBlocked(await look.findBarring({ bytes, ground })) : [];

type Decided = Outcome<{ approved: boolean; item: ItemKey }>;

/**
 * Approves or returns at the case's present stage: checks who decides and what was seen, records the decision with name
 * and role as of now; a return ends the case and unlocks the working copy. What the checks of today bar is not approved,
 * whatever they said before.
 *
 * The item's lock is not needed here: a decision is one insert, and the register's trigger locks the open case and holds
 * it to the stage that was read, so of two decisions, or a decision and a recall, exactly one stands.
 */
export const createDecide = ({ database, clock, cases, macs, beginLook }: Deps) => {
  const record = async (
    sql: Sql,
    decision: Decision,
    open: CaseAtStage,
    actor: Actor,
  ): Promise<Decided> => {
    const { stages, stageIndex, item } = open;
    const at = clock.now();
    const role = stages[stageIndex]?.role ?? '';
    const by = { decidedBy: actor.ref, decidedByName: actor.name, decidedRole: role };
    const made = { ...decision, stageIndex, ...by, decidedAt: at };
    await cases.insertDecision(sql, { ...made, mac: macs.make('decision', made) });
    if (decision.verdict === 'return') {
      await cases.endCase(sql, { ...decision, outcome: 'returned', actor, at });
      return { ok: true, approved: false, item };
    }
    return { ok: true, approved: stageIndex + 1 === stages.length, item };
  };

  return async (decision: Decision, actor: Actor): Promise<Decided> => {
    const { verdict, reason } = decision;
    if (verdict !== 'approve' && verdict !== 'return') return refuse('review.unknown-verdict');
    if (verdict === 'return' && reason.trim() === '') return refuse('review.reason-required');
    const look = verdict === 'approve' ? beginLook(decision.fingerprint) : undefined;
    const open = await cases.readOpenCase(database.sql, decision.caseId, actor.ref, look);
    const refusal = mayDecideOn(open, actor, open?.departments ?? [], decision.fingerprint);
    if (!open || refusal) return refuse(refusal ?? 'review.case-closed');
    const barred = await findBarred(open, look);
    if (barred.length > 0) return refuse('review.barred-today', barred);
    try {
      return await (verdict === 'approve'
        ? record(database.sql, decision, open, actor)
        : database.transact((sql) => record(sql, decision, open, actor)));
    } catch (error) {
      if (error instanceof AppError && error.code === 'review.moved-on')
        return refuse('review.moved-on');
      throw error;
    }
  };
};
