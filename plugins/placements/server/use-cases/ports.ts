import type { PlacementFacts } from '../../../../src/contracts/register-macs';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { NamedItem, PlacementGround, ShownItem } from '../core/check-placement';

export type PlacementStore = {
  /** Waits for other transactions that place. */
  lock(sql: Sql): Promise<void>;
  /** Of these items, those that stand on the portal by their live publication. */
  readShown(sql: Sql, items: readonly NamedItem[], locale: string): Promise<ShownItem[]>;
  insert(sql: Sql, facts: PlacementFacts & { mac: string }): Promise<void>;
  /** The page of the place is out of date. */
  markStale(sql: Sql, place: string, locale: string): Promise<void>;
};
/** What the portal says of its places. */
export type Places = {
  readNewest(sql: Sql, place: string, locale: string): Promise<PlacementGround['newest']>;
  readFamily(sql: Sql, columnId: string): Promise<readonly string[] | null>;
};
