import type { Actor } from '../../../../src/contracts/actor';
import type { ItemKey } from '../../../../src/contracts/item';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import type { Clock } from '../../../../src/platform/clock';
import { lockItem } from '../../../../src/platform/sql/item-lock';
import type { Database } from '../../../../src/platform/sql/sql';
import { type EmbargoWish, judgeWish } from '../core/embargo';
import type { EmbargoStore } from '../core/ports';
import { refuse, type Refused } from '../core/refusals';
import { judgeDueAt } from '../core/schedules';

export type SetEmbargoDeps = {
  database: Database;
  clock: Clock;
  macs: RegisterMacs;
  embargoes: EmbargoStore;
};

/**
 * Sets until when an item must not be public, moves it, or lifts it (until: null). Bringing it forward needs a reason, and
 * once the item is in review a person who signs: the reviewers approved it under this embargo.
 */
export const createSetEmbargo =
  ({ database, clock, macs, embargoes }: SetEmbargoDeps) =>
  async ({
    item,
    actor,
    ...wish
  }: EmbargoWish & { item: ItemKey; actor: Pick<Actor, 'ref' | 'name'> }): Promise<
    Refused | { ok: true }
  > => {
    const now = clock.now();
    const problem = wish.until && judgeDueAt(wish.until, now);
    if (problem) return refuse(problem, 'until');
    return database.transact(async (sql): Promise<Refused | { ok: true }> => {
      await lockItem(sql, item);
      const obstacle = judgeWish(await embargoes.readStanding(sql, item), wish, now);
      if (obstacle) return refuse(obstacle, 'until');
      const facts = {
        ...{ ...item, untilAt: wish.until, reason: wish.reason.trim() },
        ...{ setBy: actor.ref, setByName: actor.name, setAt: now },
      };
      await embargoes.insert(sql, { ...facts, mac: macs.make('embargo', facts) });
      return { ok: true };
    });
  };
