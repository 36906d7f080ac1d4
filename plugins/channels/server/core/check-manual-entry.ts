import type { Intent } from '../../../../src/contracts/channel';
import type { DeliveryFacts } from './deliveries';
import { refuse, type Refused } from './refusals';

export type ManualEntry = {
  /** Where the public reads it; may be absent for a withdrawal. */
  address: string | null;
  publishedAt: Date;
};

const MINUTE_MS = 60_000;

const isWebAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && hostname.includes('.');
};

/** What the person did there, by what the account then held; null: there was nothing to withdraw. */
export const toRecordedAct = ({
  intent,
  held,
  publicationId,
}: Pick<DeliveryFacts, 'intent' | 'held' | 'publicationId'>): Intent | null => {
  if (intent === 'withdraw') return held ? 'withdraw' : null;
  // Something newer is there already: what was posted besides is a post of its own.
  return held && held.publicationId < publicationId ? 'update' : 'publish';
};

/**
 * Checks an operator's entry of a post made by hand. A cancelled delivery is taken all the same, because the post is
 * public. The time is entered to the minute, so it is compared to the minute.
 */
export const checkManualEntry = (
  facts: DeliveryFacts,
  entry: ManualEntry,
  now: Date,
): Refused | null => {
  if (facts.isForged) return refuse('channels.forged-publication');
  if (facts.state === 'confirmed') return refuse('channels.already-confirmed');
  const isForPerson = facts.state === 'unconfirmed' || facts.awaitsPerson;
  if (facts.account.connector !== 'manual' && !isForPerson) {
    return refuse('channels.not-manual');
  }
  if (facts.state === 'sending') return refuse('channels.being-sent');
  const act = toRecordedAct(facts);
  if (act === null) return refuse('channels.nothing-held');
  if (entry.address === null ? act !== 'withdraw' : !isWebAddress(entry.address)) {
    return refuse('channels.bad-address', 'address');
  }
  if (Number.isNaN(entry.publishedAt.getTime())) return refuse('channels.bad-time', 'publishedAt');
  if (entry.publishedAt > now) return refuse('channels.in-future', 'publishedAt');
  const earliest = Math.floor(facts.publishedAt.getTime() / MINUTE_MS) * MINUTE_MS;
  if (entry.publishedAt.getTime() < earliest) {
    return refuse('channels.before-publication', 'publishedAt');
  }
  return null;
};
