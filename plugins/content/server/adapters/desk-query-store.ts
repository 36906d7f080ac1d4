// Small questions to the desk's tables about many working copies at once.
import type { ItemKey } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { NamedDocument, NameDocuments } from '../use-cases/ports';
import type { WorkingCopyTables } from './working-copy-store';

export type Twin = { documentId: string; title: string; updatedAt: Date };

/** At most so many items with the same title are named. */
const TWINS = 5;

/** What a copy does not take along: numbers belong to one document, and what it changed was changed once. */
const NOT_COPIED = [
  'indexNumber',
  'documentNumber',
  'repeals',
  'amends',
  'changedBy',
  'changedOn',
  'takenFromAddress',
  'takenFromPublishedOn',
  'correction',
];
const COPY_MARKS: Record<string, string> = { 'zh-Hans': '（副本）', en: ' (copy)' };

/** Equal for titles that differ in spaces and case only; index-working-copies.ts has the index of exactly this. */
const SAME_TITLE = (title: string) => `md5(lower(regexp_replace(${title}, '\\s', '', 'g')))`;

export const createDeskQueryStore = (tables: WorkingCopyTables) => {
  const { table, columns } = tables['normative-document'];

  const nameDocuments: NameDocuments = (sql, documentIds, locale) =>
    sql<NamedDocument>(
      `select distinct on (document_id) document_id as "documentId", title, ${columns.documentNumber} as "documentNumber"
       from ${table} where document_id = any ($1::text[]) order by document_id, locale <> $2`,
      [documentIds, locale],
    );

  /** Other items of the type and locale that have this title already, the newest first. */
  const findTwins = (sql: Sql, { type, documentId, locale }: ItemKey, title: string) =>
    sql<Twin>(
      `select document_id as "documentId", title, updated_at as "updatedAt" from ${tables[type].table}
       where locale = $1 and ${SAME_TITLE('title')} = ${SAME_TITLE('$2::text')} and document_id <> $3
       order by updated_at desc limit ${TWINS}`,
      [locale, title, documentId],
    );

  /** Makes a copied row the start of another item. */
  const cleanCopy = async (sql: Sql, { type, documentId, locale }: ItemKey): Promise<void> => {
    const own = tables[type];
    const cleared = NOT_COPIED.flatMap((name) => {
      const column = own.columns[name];
      return column === undefined ? [] : [`, ${column} = null`];
    });
    await sql(
      `update ${own.table} set title = coalesce(title, '') || $3::text${cleared.join('')}
       where document_id = $1 and locale = $2`,
      [documentId, locale, COPY_MARKS[locale] ?? COPY_MARKS.en],
    );
  };

  return { nameDocuments, findTwins, cleanCopy };
};
export type DeskQueryStore = ReturnType<typeof createDeskQueryStore>;
