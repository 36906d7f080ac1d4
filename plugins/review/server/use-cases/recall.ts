import type { Actor } from '../../../../src/contracts/actor';
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
    const seen = await cases.readOpenCase(database.sql, caseId);
    if (!seen) return refuse('review.case-closed');
    const { item } = seen;
    return database.transact(async (sql) => {
      await lockItem(sql, item);
      const open = await cases.readOpenCase(sql, caseId);
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
