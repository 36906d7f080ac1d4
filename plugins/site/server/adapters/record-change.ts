// The portal's own rows in the transaction that confirms a delivery: one statement, since every delivery waits for it.
import type { ItemKey } from '../../../../src/contracts/item';
import { prepared } from '../../../../src/platform/sql/prepared';
import type { Sql } from '../../../../src/platform/sql/sql';
import { toItemMark } from '../core/stale-marks';
import type { Entry, StaleMark } from '../core/views';
import { SAVE_ENTRY, toEntryParams } from './entry-store';

/** Its three parameters begin at `first`. */
const marked = (first: number) => `insert into gongkai.stale_lists (list, locale, month)
       select * from unnest($${first}::text[], $${first + 1}::text[], $${first + 2}::text[])`;

const RECORD_PUBLISHED = prepared(`with marked as (${marked(16)}),
       moved as (insert into gongkai.stale_lists (list, locale) select $19, $3
         where exists (select 1 from gongkai.site_settings_versions where version > $20)
           or exists (select 1 from gongkai.publications where item_type = $1 and document_id = $2 and locale <> $3))
     ${SAVE_ENTRY}`);

const toColumns = (marks: readonly StaleMark[]) => [
  marks.map(({ list }) => list),
  marks.map(({ locale }) => locale),
  marks.map(({ month }) => month),
];

/**
 * Keeps what stands on the portal now and marks what that makes out of date; the page itself too, where newer settings
 * than `settingsVersion` have been stored since it was made, or where another language of it may be on its way: each was
 * made without knowing of the other.
 */
export const recordPublished = async (
  sql: Sql,
  entry: Entry,
  { marks, settingsVersion }: { marks: readonly StaleMark[]; settingsVersion: number },
): Promise<void> => {
  const own = toItemMark(entry.item).list;
  await sql(RECORD_PUBLISHED, [...toEntryParams(entry), ...toColumns(marks), own, settingsVersion]);
};

/** Forgets what stood on the portal and marks what that makes out of date. */
export const recordWithdrawn = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  marks: readonly StaleMark[],
): Promise<void> => {
  await sql(
    `with marked as (${marked(1)})
     delete from gongkai.portal_entries where item_type = $4 and document_id = $5 and locale = $6`,
    [...toColumns(marks), type, documentId, locale],
  );
};
