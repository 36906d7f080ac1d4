import type { Account } from '../../../../src/contracts/channel';
import type { Refusal } from './refusals';

export type NewestPublication = { publicationId: number; isWithdrawal: boolean };

/** What publish decides from, read under the item's lock. */
export type PublishFacts = {
  fingerprint: string;
  open: boolean;
  approved: boolean;
  published: boolean;
  /** null: the bytes were expunged. */
  wanted: readonly string[] | null;
  disclosure: string | null;
  newest: NewestPublication | null;
  accounts: readonly Account[];
  /** Accounts that hold the item, by the ledger. */
  held: readonly string[];
  /** Accounts where a delivery of the item is sending or unconfirmed. */
  pending: readonly string[];
};

/** Why this case may not be published now; null when it may. 公开属性: only 主动公开. */
export const findPublishObstacle = (
  facts: PublishFacts | null,
  seenFingerprint: string,
): Refusal | null => {
  if (!facts) return 'channels.no-case';
  if (facts.published) return 'channels.already-published';
  if (!facts.open) return 'channels.case-closed';
  if (!facts.approved) return 'channels.not-approved';
  if (facts.fingerprint !== seenFingerprint) return 'channels.fingerprint-differs';
  if (facts.wanted === null) return 'channels.expunged';
  if (facts.disclosure !== 'proactive') return 'channels.not-proactive';
  return null;
};
