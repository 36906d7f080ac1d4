import type { Actor } from '../../../../src/contracts/actor';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { Clock } from '../../../../src/platform/clock';
import { lockItem } from '../../../../src/platform/sql/item-lock';
import type { Database } from '../../../../src/platform/sql/sql';
import { refuse } from '../core/refusals';
import { mayDecideOn } from '../core/workflow';
import type { CaseStore } from './ports';

export type Decision = {
  caseId: number;
  verdict: 'approve' | 'return';
  reason: string;
  /** Of the revision that the reviewer saw. */
  fingerprint: string;
};

type Deps = { database: Database; clock: Clock; cases: CaseStore };

/**
 * Approves or returns at the case's present stage. Locks the item, checks who decides and what was seen, records the
 * decision with name and role as of now; a return ends the case and unlocks the working copy.
 */
export const createDecide =
  ({ database, clock, cases }: Deps) =>
  async (
    decision: Decision,
    actor: Actor,
  ): Promise<Outcome<{ approved: boolean; item: ItemKey }>> => {
    if (decision.verdict !== 'approve' && decision.verdict !== 'return')
      return refuse('review.unknown-verdict');
    if (decision.verdict === 'return' && decision.reason.trim() === '')
      return refuse('review.reason-required');
    const item = await cases.readCaseItem(database.sql, decision.caseId);
    if (!item) return refuse('review.case-closed');
    return database.transact(async (sql) => {
      await lockItem(sql, item);
      const open = await cases.readOpenCase(sql, decision.caseId);
      const refusal = mayDecideOn(open, actor, decision.fingerprint);
      if (refusal) return refuse(refusal);
      const { stages, stageIndex } = open as NonNullable<typeof open>;
      const at = clock.now();
      const role = stages[stageIndex]?.role ?? '';
      await cases.insertDecision(sql, { ...decision, stageIndex, role, actor, at });
      if (decision.verdict === 'return') {
        await cases.endCase(sql, { ...decision, outcome: 'returned', actor, at });
        return { ok: true, approved: false, item };
      }
      return { ok: true, approved: stageIndex + 1 === stages.length, item };
    });
  };
