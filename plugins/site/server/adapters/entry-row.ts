import type { ItemKey, ItemType } from '../../../../src/contracts/item';
import type { DocumentFacts, Entry } from '../core/views';

export type KeyRow = { item_type: ItemType; document_id: string; locale: string };
export type EntryRow = KeyRow & {
  publication_id: number;
  column_id: string;
  title: string;
  path: string;
  published_at: Date;
  files: string[];
  interprets: string[];
  links: string[];
  repeals: string[];
  amends: string[];
  effective_on: string | null;
  document: DocumentFacts | null;
};

export const toKey = (row: KeyRow): ItemKey => ({
  type: row.item_type,
  documentId: row.document_id,
  locale: row.locale,
});

/** A row of gongkai.portal_entries. */
export const ofRow = (row: EntryRow): Entry => ({
  item: toKey(row),
  publicationId: row.publication_id,
  columnId: row.column_id,
  title: row.title,
  path: row.path,
  publishedAt: row.published_at,
  files: row.files,
  interprets: row.interprets,
  links: row.links,
  repeals: row.repeals,
  amends: row.amends,
  effectiveOn: row.effective_on,
  document: row.document,
});

/** Its columns. */
export const ENTRY =
  'item_type, document_id, locale, publication_id, column_id, title, path, published_at, files, interprets, links, repeals, amends, effective_on, document';
