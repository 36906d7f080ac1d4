import type { Actor } from '../../../../src/contracts/actor';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import { lockItem } from '../../../../src/platform/sql/item-lock';
import { toStanding } from '../core/may-publish';
import { planDeliveries } from '../core/plan-deliveries';
import type { MadePublication } from '../core/ports';
import { refuse } from '../core/refusals';
import { createDo, type PlanDeed } from './deed';
import type { PlanDeps, PublishDeps } from './publish';

export type WithdrawInput = {
  item: ItemKey;
  reason: string;
  actor: Pick<Actor, 'ref' | 'name'>;
};

/** What withdrawing an item is, under its lock: the deed, or a refusal. */
export const createPlanWithdrawal =
  ({
    clock,
    publications,
    macs,
  }: Pick<PlanDeps, 'clock' | 'publications' | 'macs'>): PlanDeed<WithdrawInput> =>
  async (sql, { item, reason, actor }) => {
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
    const withdrawal = { ...act, item, actor, deliveries, mac };
    return { ok: true, make: () => publications.insertWithdrawal(sql, withdrawal) };
  };

/**
 * Takes an item out of the public: a publication of kind `withdrawal`, and a delivery to every account that holds it or
 * may come to hold it (sending, unconfirmed). Needs a reason. The item stays in its year's figure.
 */
export const createWithdraw = (deps: PublishDeps) => {
  const withdraw = createDo(deps, createPlanWithdrawal(deps));
  return async (input: WithdrawInput): Promise<Outcome<MadePublication>> =>
    input.reason.trim() === '' ? refuse('channels.reason-required', 'reason') : withdraw(input);
};
