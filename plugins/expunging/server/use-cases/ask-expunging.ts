import type { Actor } from '../../../../src/contracts/actor';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import type { Clock } from '../../../../src/platform/clock';
import { lockItem } from '../../../../src/platform/sql/item-lock';
import type { Database } from '../../../../src/platform/sql/sql';
import { checkRequest, isRightCause, type RequestInput } from '../core/check-request';
import { type ExpungingRefusal, REFUSALS } from '../core/refusals';
import type { ExpungingStore } from './ports';

export type AskDeps = {
  database: Database;
  clock: Clock;
  macs: RegisterMacs;
  store: Pick<ExpungingStore, 'readRevisions' | 'insertRequest'>;
};

export const refuse = (
  refusal: ExpungingRefusal,
  path?: string,
): Extract<Outcome, { ok: false }> => {
  const message = REFUSALS[refusal];
  return { ok: false, refusal, message, ...(path && { errors: [{ path, message }] }) };
};

/** The first of two people: names revisions of an item, and why their bytes have to go. Nothing is removed yet. */
export const createAskExpunging =
  ({ database, clock, macs, store }: AskDeps) =>
  async (
    item: ItemKey,
    given: RequestInput,
    by: Actor,
  ): Promise<Outcome<{ expungingId: number }>> =>
    database.transact(async (sql): Promise<Outcome<{ expungingId: number }>> => {
      await lockItem(sql, item);
      const input = { ...given, note: given.note.trim() };
      const problem = checkRequest(input, await store.readRevisions(sql, item));
      if (problem) return refuse(problem.refusal, problem.path);
      if (!isRightCause(input)) return refuse('expunging.no-cause', 'cause');
      const facts = {
        ...{ ...item, ...input, fingerprints: [...new Set(input.fingerprints)].sort() },
        ...{ askedBy: by.ref, askedByName: by.name, askedAt: clock.now() },
      };
      const mac = macs.make('expunging-request', facts);
      return { ok: true, expungingId: await store.insertRequest(sql, { ...facts, mac }) };
    });
