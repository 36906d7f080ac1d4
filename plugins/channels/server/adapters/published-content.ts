import { type RevisionContent } from '../../../../src/contracts/revision';
import { toRevisionContent } from '../../../../src/contracts/revision-versions';
import type { Sql } from '../../../../src/platform/sql/sql';

/** `content` is null where nothing of the item is public now, or its bytes were expunged. */
export type PublishedContent = { accountId: string; content: RevisionContent | null };

/** What is public now of a delivery's item, and never anything else of it; undefined: no such delivery. */
export const readPublishedContent = async (
  sql: Sql,
  deliveryId: number,
): Promise<PublishedContent | undefined> => {
  // Read here and not in SQL: what an operator posts must be these bytes, whatever functions the database has.
  const [row] = await sql<{ accountId: string; bytes: Buffer | null }>(
    `select d.account_id as "accountId", b.bytes
     from gongkai.deliveries d
     join gongkai.publications p using (publication_id)
     left join gongkai.live_publications l using (item_type, document_id, locale)
     left join gongkai.revision_bytes b on b.fingerprint = l.fingerprint
     where d.delivery_id = $1`,
    [deliveryId],
  );
  if (!row) return undefined;
  const { accountId, bytes } = row;
  return { accountId, content: bytes && toRevisionContent(bytes) };
};
