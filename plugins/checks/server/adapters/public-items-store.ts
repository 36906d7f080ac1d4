import type { ItemKey } from '../../../../src/contracts/item';
import type { BodyItemLink } from '../../../../src/platform/html/body-references';
import type { Sql } from '../../../../src/platform/sql/sql';

/** Of these items, those that nobody can read in the item's language; inBundle: they will be public together with it. */
export const readNotPublic = (
  sql: Sql,
  items: readonly BodyItemLink[],
  { type, documentId, locale }: Pick<ItemKey, 'type' | 'documentId' | 'locale'>,
): Promise<(BodyItemLink & { inBundle: boolean })[]> =>
  sql<BodyItemLink & { inBundle: boolean }>(
    `select type, document_id as "documentId", exists (select from gongkai.bundle_items own
         join gongkai.bundle_items other using (bundle_id)
       where own.item_type = $4 and own.document_id = $5 and own.locale = $3
         and other.item_type = asked.type and other.document_id = asked.document_id and other.locale = $3
         and not exists (select from gongkai.bundle_ends e where e.bundle_id = own.bundle_id)) as "inBundle"
     from unnest($1::text[], $2::text[]) asked (type, document_id)
     where not exists (select 1 from gongkai.live_publications l
       where l.item_type = asked.type and l.document_id = asked.document_id and l.locale = $3)`,
    [
      ...[items.map((one) => one.type), items.map((one) => one.documentId), locale],
      ...[type, documentId],
    ],
  );
