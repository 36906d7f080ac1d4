// What is known of a delivery at the moment it is attempted or recorded; read under its locks.
import type {
  Account,
  DeliveryState,
  Held,
  Intent,
  PublicationKind,
} from '../../../../src/contracts/channel';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Revision } from '../../../../src/contracts/revision';

export type CountedAs = 'new' | 'again' | 'update' | 'withdrawal' | 'takeover';

export type DeliveryFacts = {
  deliveryId: number;
  publicationId: number;
  kind: PublicationKind;
  publishedAt: Date;
  /** When the item was first published since it was last not public. */
  firstPublishedAt: Date;
  item: ItemKey;
  account: Account;
  intent: Intent;
  state: DeliveryState;
  /** planned, and no attempt is due: a person does it. */
  awaitsPerson: boolean;
  /** Why nothing of the account may go now. */
  accountStopped: 'paused' | 'parked' | null;
  /** Attempts begun so far. */
  attempts: number;
  /** The publication is none that the application made: it is neither sent nor recorded, and changes nothing. */
  isForged: boolean;
  /** The end of the item's chain of publications; another than publicationId means that this delivery's is over. */
  newestPublicationId: number;
  newestKind: PublicationKind;
  /** Accounts of the newest publication's revision; empty when it is a withdrawal. */
  newestAccounts: readonly string[];
  held: Held | null;
  /** The ledger has a `new` or `takeover` entry of the item at this account. */
  everPublished: boolean;
  /** An earlier delivery of the item at this account is sending or unconfirmed. */
  earlierOpen: boolean;
  /** Of the publication; for a withdrawal null. */
  revision: Revision | null;
  /** What the counts are made by; for a withdrawal of what is withdrawn. */
  dimensions: Dimensions;
};

export type Dimensions = { format: string; departmentId: string; columnId: string };

/** What a confirmed delivery writes into the ledger. */
export type LedgerEntry = {
  act: Intent;
  countedAs: CountedAs;
  publishedAt: Date;
  address: string | null;
  externalId: string | null;
  evidence: Record<string, unknown> | null;
  enteredBy: string;
};
