import type { ItemKey } from '../../contracts/item';
import type { Sql } from './sql';

/** What the advisory lock of an item is taken on. */
export const toItemLockName = ({ type, documentId, locale }: ItemKey) =>
  `item/${type}/${documentId}/${locale}`;

/**
 * What the advisory lock of an item at one account is taken on: by a delivery attempt for the session, by the renderer
 * of the portal's pages for its transaction.
 */
export const toAccountLockName = (item: ItemKey, accountId: string) =>
  `${toItemLockName(item)}/account/${accountId}`;

/**
 * Takes the lock of one item until the transaction ends. Saves, submissions, decisions, publications and operators'
 * entries of an item take it first and read afterwards: a statement that locks and reads at once would read what was
 * there before it waited.
 */
export const lockItem = async (sql: Sql, item: ItemKey): Promise<void> => {
  await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [toItemLockName(item)]);
};

/** Several, in one order for all who ask, so that nobody waits in a circle. Whoever holds one already may: the database ends one of the two, who tries again. */
export const lockItems = async (sql: Sql, items: readonly ItemKey[]): Promise<void> => {
  const names = [...new Set(items.map(toItemLockName))].sort();
  for (const name of names) {
    await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }
};
