import type { BodyItemLink } from '../../../../src/platform/html/body-references';
import type { Sql } from '../../../../src/platform/sql/sql';

/** Of these items, those that nobody can read in this locale. */
export const readNotPublic = (
  sql: Sql,
  items: readonly BodyItemLink[],
  locale: string,
): Promise<BodyItemLink[]> =>
  sql<BodyItemLink>(
    `select type, document_id as "documentId" from unnest($1::text[], $2::text[]) asked (type, document_id)
     where not exists (select 1 from gongkai.live_publications l
       where l.item_type = asked.type and l.document_id = asked.document_id and l.locale = $3)`,
    [items.map(({ type }) => type), items.map(({ documentId }) => documentId), locale],
  );
