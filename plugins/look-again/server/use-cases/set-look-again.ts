import type { Actor } from '../../../../src/contracts/actor';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import { type Clock, toShanghaiDay } from '../../../../src/platform/clock';
import { lockItem } from '../../../../src/platform/sql/item-lock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { checkLookAgain } from '../core/check-look-again';
import { type LookAgainRefusal, REFUSALS } from '../core/refusals';

export type SetLookAgainDeps = {
  database: Database;
  clock: Clock;
  readLookAgain(
    sql: Sql,
    item: ItemKey,
  ): Promise<{ isPublic: boolean; set: { dueOn: string | null } | null }>;
  insertLookAgain(
    sql: Sql,
    item: ItemKey,
    set: { dueOn: string | null; note: string; by: Actor; at: Date },
  ): Promise<void>;
};

export type LookAgainInput = { item: ItemKey; dueOn: string | null; note: string };

const refuse = (refusal: LookAgainRefusal, path?: string): Outcome => {
  const message = REFUSALS[refusal];
  return { ok: false, refusal, message, ...(path && { errors: [{ path, message }] }) };
};

/**
 * Sets on which day somebody looks at a public item again, in place of a day set before; or, without a day, says that it
 * was looked at. Needs words to either.
 */
export const createSetLookAgain =
  ({ database, clock, readLookAgain, insertLookAgain }: SetLookAgainDeps) =>
  async ({ item, dueOn, note: given }: LookAgainInput, by: Actor): Promise<Outcome> => {
    const note = given.trim();
    const problem = checkLookAgain({ dueOn, note }, toShanghaiDay(clock.now()));
    if (problem) return refuse(problem.refusal, problem.path);
    return database.transact(async (sql): Promise<Outcome> => {
      await lockItem(sql, item);
      const { isPublic, set } = await readLookAgain(sql, item);
      if (!isPublic) return refuse('look-again.not-public');
      if (dueOn === null && (set?.dueOn ?? null) === null) return refuse('look-again.nothing-set');
      await insertLookAgain(sql, item, { dueOn, note, by, at: clock.now() });
      return { ok: true };
    });
  };
