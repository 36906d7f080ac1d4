import type { RecordedBundle } from '../../../../src/contracts/bundle';
import type { ItemKey } from '../../../../src/contracts/item';
import type { BundleEndFacts, BundleFacts } from '../../../../src/contracts/register-macs';
import type { Sql } from '../../../../src/platform/sql/sql';

export type BundleStore = {
  /** All that the item was bound in, newest first. */
  readBundles(sql: Sql, item: ItemKey): Promise<RecordedBundle[]>;
  insert(sql: Sql, bundle: BundleFacts & { mac: string }): Promise<number>;
  insertEnd(sql: Sql, end: BundleEndFacts & { mac: string }): Promise<void>;
  /** Of working copies, in the order asked; null: it has none, or no working copy is there. */
  readTitles(sql: Sql, items: readonly ItemKey[]): Promise<(string | null)[]>;
};
