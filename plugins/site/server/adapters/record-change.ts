// The portal's own rows in the transaction that confirms a delivery: one statement, since every delivery waits for it.
import type { ItemKey } from '../../../../src/contracts/item';
import { prepared } from '../../../../src/platform/sql/prepared';
import type { Sql } from '../../../../src/platform/sql/sql';
import { toItemMark } from '../core/stale-marks';
import type { Entry, StaleMark } from '../core/views';

const MARKED = `insert into gongkai.stale_lists (list, locale, month)
       select * from unnest($1::text[], $2::text[], $3::text[])`;

const RECORD_PUBLISHED = prepared(`with marked as (${MARKED}),
       moved as (insert into gongkai.stale_lists (list, locale) select $4, $5
         where exists (select 1 from gongkai.site_settings_versions where version > $6))
     insert into gongkai.portal_entries (item_type, document_id, locale, publication_id, column_id, title, path,
       published_at, files, interprets)
     values ($7, $8, $5, $9, $10, $11, $12, $13, $14, $15)
     on conflict (item_type, document_id, locale) do update set publication_id = excluded.publication_id,
       column_id = excluded.column_id, title = excluded.title, path = excluded.path,
       published_at = excluded.published_at, files = excluded.files, interprets = excluded.interprets`);

const toColumns = (marks: readonly StaleMark[]) => [
  marks.map(({ list }) => list),
  marks.map(({ locale }) => locale),
  marks.map(({ month }) => month),
];

/**
 * Keeps what stands on the portal now and marks what that makes out of date; the page itself too, where newer settings
 * than `settingsVersion` have been stored since it was made.
 */
export const recordPublished = async (
  sql: Sql,
  entry: Entry,
  { marks, settingsVersion }: { marks: readonly StaleMark[]; settingsVersion: number },
): Promise<void> => {
  const { item } = entry;
  const own = toItemMark(item);
  await sql(RECORD_PUBLISHED, [
    ...toColumns(marks),
    own.list,
    item.locale,
    settingsVersion,
    item.type,
    item.documentId,
    entry.publicationId,
    entry.columnId,
    entry.title,
    entry.path,
    entry.publishedAt,
    entry.files,
    entry.interprets,
  ]);
};

/** Forgets what stood on the portal and marks what that makes out of date. */
export const recordWithdrawn = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  marks: readonly StaleMark[],
): Promise<void> => {
  await sql(
    `with marked as (${MARKED})
     delete from gongkai.portal_entries where item_type = $4 and document_id = $5 and locale = $6`,
    [...toColumns(marks), type, documentId, locale],
  );
};
