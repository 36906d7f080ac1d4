import type { ItemKey } from '../../contracts/item';
import type { Sql } from './sql';

/** What the advisory lock of an item is taken on. */
export const toItemLockName = ({ type, documentId, locale }: ItemKey) =>
  `item/${type}/${documentId}/${locale}`;

/**
 * Takes the lock of one item until the transaction ends. Saves, submissions, decisions, publications and operators'
 * entries of an item take it first and read afterwards: a statement that locks and reads at once would read what was
 * there before it waited.
 */
export const lockItem = async (sql: Sql, item: ItemKey): Promise<void> => {
  await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [toItemLockName(item)]);
};
