import type { ItemKey } from '../../../../src/contracts/item';

/** The three parameters that name an item, in the order of every statement here. */
export const itemParams = ({ type, documentId, locale }: ItemKey) => [type, documentId, locale];

/** SQL for the number that an item's advisory lock is taken on; the same text as toItemLockName. */
export const itemLockSql = (row: string) =>
  `hashtextextended('item/' || ${row}.item_type || '/' || ${row}.document_id || '/' || ${row}.locale, 0)`;
