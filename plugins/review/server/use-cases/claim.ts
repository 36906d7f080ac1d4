import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { Clock } from '../../../../src/platform/clock';
import { lockItem } from '../../../../src/platform/sql/item-lock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { type Claim, type ClaimAct, HELD_FOR_MS, type Holder, toHolder } from '../core/claim';
import { refuse } from '../core/refusals';
import { mayDecide } from '../core/workflow';
import type { CaseAtStage, CaseStore, ReadAbsent } from './ports';

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
  readAbsent: ReadAbsent;
};

/** The task as it stands at its case's present stage, under the item's lock; `append` adds the next word on it. */
const inHand = <Done extends object>(
  { database, clock, claims }: Deps,
  { caseId, stageIndex, item }: CaseAtStage,
  actor: Actor,
  work: (task: {
    holder: Holder | null;
    now: Date;
    append(act: ClaimAct, until: Date): Promise<void>;
  }) => Promise<Outcome<Done>>,
): Promise<Outcome<Done>> =>
  database.transact(async (sql) => {
    await lockItem(sql, item);
    const place = { caseId, stageIndex };
    const now = clock.now();
    const by = { madeBy: actor.ref, madeByName: actor.name, madeAt: now };
    return work({
      holder: toHolder(await claims.readNewest(sql, place), now),
      now,
      append: (act, expiresAt) => claims.append(sql, { ...place, act, ...by, expiresAt }),
    });
  });

/**
 * Takes a task that the person may decide on, or takes it over. It bars nobody from deciding: whoever is away must not
 * hold up the others.
 */
export const createClaim =
  (deps: Deps) =>
  async (
    { caseId, takeOver }: { caseId: number; takeOver: boolean },
    actor: Actor,
  ): Promise<Outcome<{ until: Date }>> => {
    const open = await deps.cases.readOpenCase(deps.database.sql, caseId, actor.ref);
    const absent = await deps.readAbsent(deps.database.sql, open?.delegations ?? null);
    const refusal = mayDecide(open, actor, open?.departments ?? [], absent);
    if (!open || refusal) return refuse(refusal ?? 'review.case-closed');
    return inHand(deps, open, actor, async ({ holder, now, append }) => {
      if (holder && holder.ref !== actor.ref && !takeOver) return refuse('review.claimed');
      const until = new Date(now.getTime() + HELD_FOR_MS);
      await append('claim', until);
      return { ok: true, until };
    });
  };

/** Gives a task back before it expires. */
export const createRelease =
  (deps: Deps) =>
  async ({ caseId }: { caseId: number }, actor: Actor): Promise<Outcome> => {
    const open = await deps.cases.readOpenCase(deps.database.sql, caseId, actor.ref);
    if (!open) return refuse('review.case-closed');
    return inHand(deps, open, actor, async ({ holder, now, append }) => {
      if (holder?.ref !== actor.ref) return refuse('review.not-claimed');
      await append('release', now);
      return { ok: true };
    });
  };
