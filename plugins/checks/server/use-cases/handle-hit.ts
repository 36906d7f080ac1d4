import type { Actor } from '../../../../src/contracts/actor';
import { type Departments, isWithin } from '../../../../src/contracts/department-scope';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { Clock } from '../../../../src/platform/clock';
import type { Sql } from '../../../../src/platform/sql/sql';
import { refuse } from '../core/refusals';

const LONGEST = 500;

export type Handling = { item: ItemKey; key: string; reason: string; by: Actor; at: Date };
export type HandleDeps = {
  sql: Sql;
  clock: Clock;
  readHit(
    sql: Sql,
    item: ItemKey,
    key: string,
  ): Promise<{ departmentId: string | null } | undefined>;
  insertHandling(sql: Sql, handling: Handling): Promise<boolean>;
};

/** Records that a person looked at a hit in what is public, and why it may stay or what was done. Once for each hit. */
export const createHandleHit =
  ({ sql, clock, readHit, insertHandling }: HandleDeps) =>
  async (
    { item, key, reason }: Pick<Handling, 'item' | 'key' | 'reason'>,
    actor: Actor,
    bounds: Departments,
  ): Promise<Outcome> => {
    const given = reason.trim();
    if (given === '' || given.length > LONGEST) return refuse('checks.bad-answer');
    const hit = await readHit(sql, item, key);
    if (!hit) return refuse('checks.no-such-hit');
    if (!isWithin(bounds, { ...hit, createdBy: null }, actor.ref))
      return refuse('checks.other-department');
    const handling = { item, key, reason: given, by: actor, at: clock.now() };
    return (await insertHandling(sql, handling)) ? { ok: true } : refuse('checks.no-such-hit');
  };
