import type { ItemKey } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';

/** inBatch: imported from an old site, and neither taken over nor given up yet. */
export type ItemStatus = { inReview: boolean; live: boolean; inBatch: boolean };

/** What the register says of an item that bears on whether its working copy may be changed or deleted. */
export const readItemStatus = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
): Promise<ItemStatus> => {
  const [row] = await sql<ItemStatus>(
    `select exists (select 1 from gongkai.open_cases where item_type = $1 and document_id = $2 and locale = $3) as "inReview",
            exists (select 1 from gongkai.live_publications where item_type = $1 and document_id = $2 and locale = $3) as live,
            exists (select 1 from gongkai.import_items i where item_type = $1 and document_id = $2 and locale = $3
              and not exists (select 1 from gongkai.import_discards d where d.batch_id = i.batch_id)
              and not exists (select 1 from gongkai.publications p where p.item_type = $1 and p.document_id = $2 and p.locale = $3)) as "inBatch"`,
    [type, documentId, locale],
  );
  // Fails closed: without an answer the item counts as locked and public.
  return row ?? { inReview: true, live: true, inBatch: true };
};

export const recordDeletion = async (sql: Sql, item: ItemKey, actor: string): Promise<void> => {
  await sql(
    `select gongkai.record_event('working-copy.deleted', $1, 'working-copy', $2, $3::jsonb)`,
    [actor, `${item.type}/${item.documentId}/${item.locale}`, {}],
  );
};
