import type { DeliveryState } from '../../../../src/contracts/channel';
import type { DeliveryFacts } from './deliveries';
import { refuse, type Refused } from './refusals';

export type Retry = { ok: true; to: Extract<DeliveryState, 'planned' | 'sending'> };

/**
 * What a retry by a person does. `failed` and `planned` are tried again at once; `unconfirmed` goes back to `sending`
 * without a lock, which means: looked up first, never repeated blindly. What waits for a person is not the worker's.
 */
export const decideRetry = (
  facts: Pick<DeliveryFacts, 'state' | 'isForged' | 'publicationId' | 'newestPublicationId'>,
  awaitsPerson: boolean,
): Retry | Refused => {
  if (facts.isForged) return refuse('channels.forged-publication');
  if (facts.state === 'unconfirmed') return { ok: true, to: 'sending' };
  if (facts.state !== 'failed' && facts.state !== 'planned') {
    return refuse('channels.nothing-to-retry');
  }
  if (facts.publicationId !== facts.newestPublicationId) return refuse('channels.superseded');
  if (awaitsPerson) return refuse('channels.needs-person');
  return { ok: true, to: 'planned' };
};
