import type { ItemKey } from '../../../../src/contracts/item';
import { prepared } from '../../../../src/platform/sql/prepared';
import { recordEvent } from '../../../../src/platform/sql/record-event';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { WorkingCopyTables } from './working-copy-store';

/** inBatch: imported from an old site, and neither taken over nor given up yet. */
export type ItemStatus = { inReview: boolean; live: boolean; inBatch: boolean };

/** What the register says of an item that bears on whether its working copy may be changed or deleted. */
export const readItemStatus = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
): Promise<ItemStatus> => {
  const [row] = await sql<ItemStatus>(
    `select exists (select 1 from gongkai.open_cases where item_type = $1 and document_id = $2 and locale = $3 and subject = 'publication') as "inReview",
            exists (select 1 from gongkai.live_publications where item_type = $1 and document_id = $2 and locale = $3) as live,
            exists (select 1 from gongkai.import_items i where item_type = $1 and document_id = $2 and locale = $3
              and not exists (select 1 from gongkai.import_discards d where d.batch_id = i.batch_id)
              and not exists (select 1 from gongkai.publications p where p.item_type = $1 and p.document_id = $2 and p.locale = $3)) as "inBatch"`,
    [type, documentId, locale],
  );
  // Fails closed: without an answer the item counts as locked and public.
  return row ?? { inReview: true, live: true, inBatch: true };
};

/**
 * What bears on a save: whether the item is locked, when its working copy was saved last (null: it has none), and which
 * publication of it is live.
 */
export type Standing = { inReview: boolean; savedAt: Date | null; liveId: number | null };

// Strapi's own instants have no zone and are written in UTC, as every process of ours runs.
const toStandingStatement = (table: string) =>
  prepared(`select exists (select from gongkai.open_cases where item_type = $1 and document_id = $2 and locale = $3 and subject = 'publication') as "inReview",
     (select t.updated_at at time zone 'UTC' from ${table} t where t.document_id = $2 and t.locale = $3) as "savedAt",
     (select l.publication_id from gongkai.live_publications l where l.item_type = $1 and l.document_id = $2 and l.locale = $3) as "liveId"`);

/** Reads the standing of an item, in one statement because it runs at every save. */
export const createReadStanding = (tables: WorkingCopyTables) => {
  const statements = new Map(
    Object.entries(tables).map(([type, { table }]) => [type, toStandingStatement(table)]),
  );
  return async (sql: Sql, { type, documentId, locale }: ItemKey): Promise<Standing> => {
    const asked = [type, documentId, locale];
    const [row] = await sql<Standing>(statements.get(type) as string, asked);
    // Fails closed: without an answer the item counts as locked.
    return row ?? { inReview: true, savedAt: null, liveId: null };
  };
};

export const recordDeletion = async (sql: Sql, item: ItemKey, actor: string): Promise<void> => {
  const id = `${item.type}/${item.documentId}/${item.locale}`;
  const subject = { table: 'working-copy', id };
  await recordEvent(sql, { action: 'working-copy.deleted', actor, subject });
};
