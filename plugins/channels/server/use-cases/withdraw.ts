import type { Actor } from '../../../../src/contracts/actor';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import { lockItem } from '../../../../src/platform/sql/item-lock';
import type { Sql } from '../../../../src/platform/sql/sql';
import { toStanding } from '../core/may-publish';
import { planDeliveries } from '../core/plan-deliveries';
import type { MadePublication, NewWithdrawal } from '../core/ports';
import { refuse, type Refused } from '../core/refusals';
import { type PublishDeps, toDue } from './publish';

export type WithdrawInput = {
  item: ItemKey;
  reason: string;
  actor: Pick<Actor, 'ref' | 'name'>;
};

type Plan = { ok: true; withdrawal: NewWithdrawal };

/** Decides in the caller's transaction, under the item's lock, what withdrawing it is: nothing is written. */
export const createPlanWithdrawal =
  ({ clock, publications, macs }: Pick<PublishDeps, 'clock' | 'publications' | 'macs'>) =>
  async (sql: Sql, { item, reason, actor }: WithdrawInput): Promise<Plan | Refused> => {
    await lockItem(sql, item);
    const standing = toStanding(await publications.readForWithdraw(sql, item), macs);
    const { newest, isPublic, accounts, held, pending } = standing;
    // A forged withdrawal at the end of the chain took nothing away; a forged publication is to be withdrawn all the same.
    if (!newest || (newest.isWithdrawal && !isPublic)) return refuse('channels.nothing-live');
    const act = {
      supersedes: newest.publicationId,
      reason: reason.trim(),
      publishedAt: clock.now(),
    };
    const mac = macs.make('publication', {
      ...{ ...item, ...act, kind: 'withdrawal', caseId: null, batchId: null, fingerprint: null },
      ...{ publishedBy: actor.ref, publishedByName: actor.name },
    });
    const deliveries = planDeliveries({ accounts, held, open: pending, wanted: [] });
    return { ok: true, withdrawal: { ...act, item, actor, deliveries, mac } };
  };

/**
 * Takes an item out of the public: a publication of kind `withdrawal`, and a delivery to every account that holds it or
 * may come to hold it (sending, unconfirmed). Needs a reason. The item stays in its year's figure.
 */
export const createWithdraw = (deps: PublishDeps) => {
  const { database, publications, hintDeliveries } = deps;
  const plan = createPlanWithdrawal(deps);
  return async (input: WithdrawInput): Promise<Outcome<MadePublication>> => {
    if (input.reason.trim() === '') return refuse('channels.reason-required', 'reason');
    const outcome = await database.transact(async (sql): Promise<Outcome<MadePublication>> => {
      const planned = await plan(sql, input);
      if (!planned.ok) return planned;
      return { ok: true, ...(await publications.insertWithdrawal(sql, planned.withdrawal)) };
    });
    if (outcome.ok) hintDeliveries(toDue(outcome));
    return outcome;
  };
};
