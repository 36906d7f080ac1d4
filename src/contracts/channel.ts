import type { Sql } from '../platform/sql/sql';
import type { ItemKey } from './item';
import type { Revision } from './revision';
import type { SiteSettings, VersionedSettings } from './site-settings';

/** 账号: where the public reads on a channel. Rows of gongkai.accounts. */
export type Account = {
  accountId: string;
  channel: string;
  /** Which connector serves it: 'portal', 'manual', later 'wechat', 'weibo'. */
  connector: string;
  nameZh: string;
  nameEn: string;
  enabled: boolean;
};

export type Intent = 'publish' | 'update' | 'withdraw';
export type DeliveryState =
  'planned' | 'sending' | 'confirmed' | 'failed' | 'unconfirmed' | 'cancelled';
export type PublicationKind = 'first' | 'correction' | 'takeover' | 'withdrawal';

/** What an account holds of an item now, by the ledger; null when nothing. */
export type Held = { publicationId: number; address: string | null; externalId: string | null };

/** What a connector is asked to do; act is already decided from what the account holds. */
export type DeliveryOrder = {
  deliveryId: number;
  publicationId: number;
  account: Account;
  act: Intent;
  item: ItemKey;
  /** null only for act 'withdraw'. */
  revision: Revision | null;
  publishedAt: Date;
  /** When the item was first published since it was last not public. */
  firstPublishedAt: Date;
  held: Held | null;
  /** Of the site, as they stood when the attempt began. */
  site: VersionedSettings;
};

/**
 * What a connector writes of its own in the one transaction that confirms the delivery (the portal: portal_entries and
 * stale_lists). It may run on a later attempt too, so it must be safe to repeat, and it does nothing outside the database.
 */
export type ConfirmRecord = (sql: Sql) => Promise<void>;

/** Every answer a connector can give; it throws only where something is broken on our side (then it is tried again). */
export type DeliveryOutcome =
  | {
      kind: 'confirmed';
      address: string | null;
      externalId: string | null;
      /** The network's own time; absent means the publication's. */
      publishedAt?: Date;
      evidence?: Record<string, unknown>;
      record?: ConfirmRecord;
    }
  /** A person must do it (a connector that cannot update, a network served by hand). */
  | { kind: 'needs-person'; code: string; message: string }
  | { kind: 'failed'; code: string; message: string; permanent: boolean }
  /** Sent, and nobody knows whether it arrived. */
  | { kind: 'unconfirmed'; code: string; message: string };

export type LookUpOutcome =
  | {
      kind: 'found';
      address: string | null;
      externalId: string | null;
      publishedAt?: Date;
      record?: ConfirmRecord;
    }
  | { kind: 'absent' }
  | { kind: 'unknown'; message: string };

/** What fits on a channel; null means no limit. Units: characters, bytes. */
export type ChannelLimits = {
  titleCharacters: number | null;
  textCharacters: number | null;
  pictures: number | null;
};

/** The port of a channel (渠道). A connector is a plain module without Strapi. */
export type Connector = {
  name: string;
  publish(order: DeliveryOrder): Promise<DeliveryOutcome>;
  update(order: DeliveryOrder): Promise<DeliveryOutcome>;
  withdraw(order: DeliveryOrder): Promise<DeliveryOutcome>;
  /** Asks the channel whether this order's act has already happened there. */
  lookUp(order: DeliveryOrder): Promise<LookUpOutcome>;
  readMetrics(order: DeliveryOrder): Promise<Record<string, number> | null>;
  limits(): ChannelLimits;
  /** HTML of the item as this channel shows it. */
  preview(revision: Revision, settings: SiteSettings): Promise<string>;
};
