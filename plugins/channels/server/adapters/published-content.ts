import {
  liveOf,
  type RecordedPublication,
  toChain,
} from '../../../../src/contracts/publication-chain';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import { type RevisionContent } from '../../../../src/contracts/revision';
import { toRevisionContent } from '../../../../src/contracts/revision-versions';
import { publicationFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';

/** `content` is null where nothing of the item is public now, or its bytes were expunged. */
export type PublishedContent = { accountId: string; content: RevisionContent | null };

type Row = {
  accountId: string;
  publicationId: number;
  publication: RecordedPublication;
  bytes: Buffer | null;
};

/** What is public now of a delivery's item, and never anything else of it; undefined: no such delivery. */
export const readPublishedContent = async (
  sql: Sql,
  deliveryId: number,
  macs: Pick<RegisterMacs, 'isGenuine'>,
): Promise<PublishedContent | undefined> => {
  // Read here and not in SQL: what an operator posts must be these bytes, whatever functions the database has.
  const rows = await sql<Row>(
    `select d.account_id as "accountId", c.publication_id as "publicationId", ${publicationFacts('c')} as publication, b.bytes
     from gongkai.deliveries d
     join gongkai.publications p using (publication_id)
     join gongkai.publications c on c.item_type = p.item_type and c.document_id = p.document_id and c.locale = p.locale
     left join gongkai.revision_bytes b on b.fingerprint = c.fingerprint
     where d.delivery_id = $1`,
    [deliveryId],
  );
  const [first] = rows;
  if (!first) return undefined;
  const live = liveOf(
    toChain(
      rows.map(({ publication }) => publication),
      macs,
    ),
  );
  const bytes = rows.find(({ publicationId }) => publicationId === live?.publicationId)?.bytes;
  return { accountId: first.accountId, content: bytes ? toRevisionContent(bytes) : null };
};
