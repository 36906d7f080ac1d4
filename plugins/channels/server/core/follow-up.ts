import type { DeliveryState, Intent } from '../../../../src/contracts/channel';
import type { DeliveryFacts } from './deliveries';

type FollowUpIntent = Exclude<Intent, 'publish'>;

/** What has to happen at an account once an entry of an older publication was recorded there. */
export type FollowUp =
  | { do: 'nothing' }
  /** The newest publication has no delivery there yet. */
  | { do: 'plan'; intent: FollowUpIntent }
  /** It has one that was given up: it is needed after all. */
  | { do: 'plan-again'; intent: FollowUpIntent }
  /** It is confirmed and final: a person has to put the account right. */
  | { do: 'tell' };

/** The newest publication's delivery at this account: its state, or null when there is none. */
export const toFollowUp = (
  facts: Pick<
    DeliveryFacts,
    'publicationId' | 'newestPublicationId' | 'newestKind' | 'newestAccounts' | 'account'
  >,
  newestState: DeliveryState | null,
): FollowUp => {
  if (facts.newestPublicationId === facts.publicationId) return { do: 'nothing' };
  const stays =
    facts.newestKind !== 'withdrawal' && facts.newestAccounts.includes(facts.account.accountId);
  const intent = stays ? 'update' : 'withdraw';
  if (newestState === null) return { do: 'plan', intent };
  if (newestState === 'confirmed') return { do: 'tell' };
  if (newestState === 'cancelled' || newestState === 'failed' || newestState === 'planned') {
    return { do: 'plan-again', intent };
  }
  return { do: 'nothing' };
};
