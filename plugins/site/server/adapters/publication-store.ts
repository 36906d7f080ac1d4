import type { ItemKey } from '../../../../src/contracts/item';
import { type RevisionContent } from '../../../../src/contracts/revision';
import { toRevisionContent } from '../../../../src/contracts/revision-versions';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Published } from '../core/views';

type Row = {
  publication_id: number;
  fingerprint: string;
  published_at: Date;
  first_published_at: Date;
};

const toPublished = (row: Row): Published => ({
  publicationId: row.publication_id,
  fingerprint: row.fingerprint,
  publishedAt: row.published_at,
  firstPublishedAt: row.first_published_at,
});

/** What is public of an item now, by the register. */
export const readLivePublication = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
): Promise<Published | undefined> => {
  const [row] = await sql<Row>(
    `select publication_id, fingerprint, published_at, first_published_at from gongkai.live_publications
     where item_type = $1 and document_id = $2 and locale = $3`,
    [type, documentId, locale],
  );
  return row && toPublished(row);
};

/**
 * Any publication of a revision, live or not; first published: the publication that began the time in public it belongs
 * to (the newest `first` or `takeover` up to it).
 */
export const readPublication = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  publicationId: number,
): Promise<Published | undefined> => {
  const [row] = await sql<Row>(
    `select publication_id, fingerprint, published_at, coalesce(
       (select f.published_at from gongkai.publications f
        where f.item_type = p.item_type and f.document_id = p.document_id and f.locale = p.locale
          and f.publication_id <= p.publication_id and f.kind in ('first', 'takeover')
        order by f.publication_id desc limit 1), p.published_at) as first_published_at
     from gongkai.publications p
     where publication_id = $4 and item_type = $1 and document_id = $2 and locale = $3 and fingerprint is not null`,
    [type, documentId, locale, publicationId],
  );
  return row && toPublished(row);
};

/** The revision's content; undefined where its bytes were expunged. */
export const readContent = async (
  sql: Sql,
  fingerprint: string,
): Promise<RevisionContent | undefined> => {
  const [row] = await sql<{ bytes: Buffer }>(
    'select bytes from gongkai.revision_bytes where fingerprint = $1',
    [fingerprint],
  );
  return row && toRevisionContent(row.bytes);
};
