import type { ItemKey } from '../../../../src/contracts/item';
import type { Recorded, SiteSwitchFacts } from '../../../../src/contracts/register-macs';
import type { SwitchKind } from '../../../../src/contracts/site-switch';
import type { Sql } from '../../../../src/platform/sql/sql';

export type Switched = Recorded<SiteSwitchFacts>;

export type SwitchStore = {
  /** Waits for other transactions that switch. */
  lock(sql: Sql): Promise<void>;
  /** The newest first, of one kind or of both. */
  readNewest(sql: Sql, kind: SwitchKind | null, limit: number): Promise<Switched[]>;
  /** The publication of an item that stands on the portal and is the live one; null: none. */
  readPublicationId(sql: Sql, item: ItemKey): Promise<number | null>;
  insert(sql: Sql, facts: SiteSwitchFacts & { mac: string }): Promise<void>;
  /** The portal's style of the day is out of date. */
  markStale(sql: Sql): Promise<void>;
};
