import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { Clock } from '../../../../src/platform/clock';
import { lockItem } from '../../../../src/platform/sql/item-lock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { type Claim, HELD_FOR_MS, toHolder } from '../core/claim';
import { refuse } from '../core/refusals';
import { mayDecide } from '../core/workflow';
import type { CaseStore } from './ports';

/** Claims of tasks, by case and stage. */
export type ClaimStore = {
  readNewest(sql: Sql, at: { caseId: number; stageIndex: number }): Promise<Claim | null>;
  append(sql: Sql, claim: Claim & { caseId: number; stageIndex: number }): Promise<void>;
};

type Deps = {
  database: Database;
  clock: Clock;
  cases: Pick<CaseStore, 'readOpenCase'>;
  claims: ClaimStore;
};

/**
 * Takes a task that the person may decide on, or takes it over. It bars nobody from deciding: whoever is away must not
 * hold up the others.
 */
export const createClaim =
  ({ database, clock, cases, claims }: Deps) =>
  async (
    { caseId, takeOver }: { caseId: number; takeOver: boolean },
    actor: Actor,
  ): Promise<Outcome<{ until: Date }>> => {
    const open = await cases.readOpenCase(database.sql, caseId, actor.ref);
    const refusal = mayDecide(open, actor, open?.departments ?? []);
    if (!open || refusal) return refuse(refusal ?? 'review.case-closed');
    return database.transact(async (sql) => {
      await lockItem(sql, open.item);
      const place = { caseId, stageIndex: open.stageIndex };
      const now = clock.now();
      const holder = toHolder(await claims.readNewest(sql, place), now);
      if (holder && holder.ref !== actor.ref && !takeOver) return refuse('review.claimed');
      const until = new Date(now.getTime() + HELD_FOR_MS);
      const by = { madeBy: actor.ref, madeByName: actor.name, madeAt: now, expiresAt: until };
      await claims.append(sql, { ...place, act: 'claim', ...by });
      return { ok: true, until };
    });
  };

/** Gives a task back before it expires. */
export const createRelease =
  ({ database, clock, cases, claims }: Deps) =>
  async ({ caseId }: { caseId: number }, actor: Actor): Promise<Outcome> => {
    const open = await cases.readOpenCase(database.sql, caseId, actor.ref);
    if (!open) return refuse('review.case-closed');
    return database.transact(async (sql) => {
      await lockItem(sql, open.item);
      const place = { caseId, stageIndex: open.stageIndex };
      const now = clock.now();
      const holder = toHolder(await claims.readNewest(sql, place), now);
      if (holder?.ref !== actor.ref) return refuse('review.not-claimed');
      const by = { madeBy: actor.ref, madeByName: actor.name, madeAt: now, expiresAt: now };
      await claims.append(sql, { ...place, act: 'release', ...by });
      return { ok: true };
    });
  };
