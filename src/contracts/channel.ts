import type { Sql } from '../platform/sql/sql';
import type { AccountField, AccountTools, ConnectorTools } from './connector-tools';
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

/**
 * Every answer a connector can give, by what has to happen next. Messages are for people: Chinese, and what to do. It throws
 * only where something is broken on our side.
 */
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
  /** The service took it and works on it: it is looked up after the pause, and sent no second time. */
  | { kind: 'pending'; code: string; message: string; lookAfterMs: number }
  /** Certainly not done, for a passing reason: tried again after a pause, some times. */
  | { kind: 'retry'; code: string; message: string }
  /** Certainly not done, and not before this instant (a day's quota): tried again then, as often as it takes. */
  | { kind: 'wait-until'; code: string; message: string; until: Date }
  /** Certainly not done before an operator changed something. `parks`: nothing of this account can go (credentials). */
  | { kind: 'operator-must-act'; code: string; message: string; parks?: boolean }
  /** Certainly not done: the service does not take the item as it is. */
  | { kind: 'editor-must-fix'; code: string; message: string }
  /** A person must do it (a connector that cannot update, a network served by hand). */
  | { kind: 'needs-person'; code: string; message: string }
  /** Sent, and nobody knows whether it arrived: −1, a reset, a 5xx, a cut answer, or "duplicate". Looked up at once. */
  | { kind: 'unknown'; code: string; message: string };

export type LookUpOutcome =
  | {
      kind: 'found';
      address: string | null;
      externalId: string | null;
      publishedAt?: Date;
      evidence?: Record<string, unknown>;
      record?: ConfirmRecord;
    }
  /** Certainly not there, and it will not appear: the act may be tried again. */
  | { kind: 'absent' }
  /** There and not finished. */
  | { kind: 'pending'; message: string; lookAfterMs: number }
  /** `found`: what stands there instead, for the person who settles it. */
  | { kind: 'unknown'; message: string; found?: Record<string, unknown> };

export type CredentialsCheck =
  /** `facts`: what the service says of the account (its name, the address it sees us come from), for its card. */
  | { kind: 'valid'; expiresAt: Date | null; facts: Record<string, string> }
  | { kind: 'invalid'; code: string; message: string }
  /** The service could not be asked. */
  | { kind: 'unknown'; message: string };

/** What fits on a channel; null means no limit. Units: characters, bytes. */
export type ChannelLimits = {
  titleCharacters: number | null;
  summaryCharacters: number | null;
  textCharacters: number | null;
  pictures: number | null;
  pictureBytes: number | null;
};
export const NO_LIMITS: ChannelLimits = {
  ...{ titleCharacters: null, summaryCharacters: null, textCharacters: null },
  ...{ pictures: null, pictureBytes: null },
};

/** How fast one account may be served, by all workers together. */
export type Pace = {
  /** Deliveries at once. */
  atOnce: number;
  perMinute: number;
  /** A later publication waits for the earlier ones that are due. */
  inOrder: boolean;
};

/** The port of a channel (渠道). A connector is a plain module without Strapi; a package may bring one (docs/connectors.md). */
export type Connector = {
  /** By which accounts choose it. */
  name: string;
  /** What an account needs before it can be served. */
  fields: readonly AccountField[];
  /** null: as fast as we can (the portal), or never by itself (by hand). */
  pace: Pace | null;
  /**
   * Whether each mutation is told to `tools.steps`. Then an attempt that died before anything was sent is repeated; without
   * it whatever was begun is looked up first.
   */
  tellsSteps: boolean;
  publish(order: DeliveryOrder, tools: ConnectorTools): Promise<DeliveryOutcome>;
  update(order: DeliveryOrder, tools: ConnectorTools): Promise<DeliveryOutcome>;
  withdraw(order: DeliveryOrder, tools: ConnectorTools): Promise<DeliveryOutcome>;
  /** Asks the channel whether this order's act has already happened there. Changes nothing; may be repeated. */
  lookUp(order: DeliveryOrder, tools: ConnectorTools): Promise<LookUpOutcome>;
  /** Figures of the item by name as they stand now; null where the channel gives none. */
  readMetrics(order: DeliveryOrder, tools: ConnectorTools): Promise<Record<string, number> | null>;
  limits(account: Account): ChannelLimits;
  /** HTML of the item as this channel shows it. */
  preview(revision: Revision, settings: SiteSettings, account: Account): Promise<string>;
  checkCredentials(account: Account, tools: AccountTools): Promise<CredentialsCheck>;
};
