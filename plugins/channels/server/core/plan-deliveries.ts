import type { Account, Intent } from '../../../../src/contracts/channel';

export type PlannedDelivery = {
  accountId: string;
  intent: Intent;
  /** A person does it: no attempt is due, the worker has nothing to do. */
  awaitsPerson: boolean;
};

/**
 * What a publication does at each account: those wanted, those that hold the item, and those where an earlier delivery
 * has no known outcome yet and so may come to hold it. Disabled accounts get nothing new, but what they hold is updated
 * or withdrawn. `wanted` is empty for a withdrawal.
 */
export const planDeliveries = ({
  accounts,
  wanted,
  held,
  open,
}: {
  accounts: readonly Account[];
  wanted: readonly string[];
  held: readonly string[];
  open: readonly string[];
}): PlannedDelivery[] =>
  accounts.flatMap((account): PlannedDelivery[] => {
    const isWanted = wanted.includes(account.accountId);
    const mayHold = held.includes(account.accountId) || open.includes(account.accountId);
    if (mayHold) return [toPlan(account, isWanted ? 'update' : 'withdraw')];
    return isWanted && account.enabled ? [toPlan(account, 'publish')] : [];
  });

const toPlan = ({ accountId, connector }: Account, intent: Intent): PlannedDelivery => ({
  accountId,
  intent,
  awaitsPerson: connector === 'manual' && intent === 'publish',
});
