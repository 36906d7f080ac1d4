import type { Actor } from '../../../../src/contracts/actor';
import { isAfterTheAct } from '../../../../src/contracts/case-subject';
import { isWithin, toWritingBounds } from '../../../../src/contracts/department-scope';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { Clock } from '../../../../src/platform/clock';
import { lockItem } from '../../../../src/platform/sql/item-lock';
import type { Database } from '../../../../src/platform/sql/sql';
import { refuse } from '../core/refusals';
import type { CaseStore } from './ports';

/** Calls an item back from review, or from waiting after approval; its working copy is unlocked, the approval is void. */
export const createRecall =
  ({ database, clock, cases }: { database: Database; clock: Clock; cases: CaseStore }) =>
  async (
    { caseId, reason }: { caseId: number; reason: string },
    actor: Actor,
  ): Promise<Outcome<{ item: ItemKey }>> => {
    const seen = await cases.readOpenCase(database.sql, caseId, actor.ref);
    if (!seen) return refuse('review.case-closed');
    if (isAfterTheAct(seen.subject)) return refuse('review.acted-first');
    const { item, departmentId, departments } = seen;
    const bounds = toWritingBounds(actor, departments);
    if (!isWithin(bounds, { departmentId, createdBy: null }, actor.ref))
      return refuse('review.not-your-department');
    return database.transact(async (sql) => {
      await lockItem(sql, item);
      const open = await cases.readOpenCase(sql, caseId, actor.ref);
      if (!open) return refuse('review.case-closed');
      const { fingerprint } = open;
      await cases.endCase(sql, {
        caseId,
        outcome: 'recalled',
        fingerprint,
        reason,
        actor,
        at: clock.now(),
      });
      return { ok: true, item };
    });
  };
