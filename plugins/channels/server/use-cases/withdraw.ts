import type { Actor } from '../../../../src/contracts/actor';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import { lockItem } from '../../../../src/platform/sql/item-lock';
import type { Sql } from '../../../../src/platform/sql/sql';
import { planDeliveries } from '../core/plan-deliveries';
import type { MadePublication } from '../core/ports';
import { refuse } from '../core/refusals';
import { type PublishDeps, toDue } from './publish';

export type WithdrawInput = {
  item: ItemKey;
  reason: string;
  actor: Pick<Actor, 'ref' | 'name'>;
};

/**
 * Takes an item out of the public: a publication of kind `withdrawal`, and a delivery to every account that holds it or
 * may come to hold it (sending, unconfirmed). Needs a reason. The item stays in its year's figure.
 */
export const createWithdraw = ({ database, clock, publications, hintDeliveries }: PublishDeps) => {
  const withdrawLocked = async (
    sql: Sql,
    { item, reason, actor }: WithdrawInput,
  ): Promise<Outcome<MadePublication>> => {
    await lockItem(sql, item);
    const { newest, accounts, held, pending } = await publications.readForWithdraw(sql, item);
    if (!newest || newest.isWithdrawal) return refuse('channels.nothing-live');
    const made = await publications.insertWithdrawal(sql, {
      item,
      supersedes: newest.publicationId,
      reason: reason.trim(),
      actor,
      publishedAt: clock.now(),
      deliveries: planDeliveries({ accounts, held, open: pending, wanted: [] }),
    });
    return { ok: true, ...made };
  };

  return async (input: WithdrawInput): Promise<Outcome<MadePublication>> => {
    if (input.reason.trim() === '') return refuse('channels.reason-required', 'reason');
    const outcome = await database.transact((sql) => withdrawLocked(sql, input));
    if (outcome.ok) hintDeliveries(toDue(outcome));
    return outcome;
  };
};
