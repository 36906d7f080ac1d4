// What readers were told of corrections of an item: it stands in the revisions alone, which were approved with it.
import type { ItemKey } from '../../../../src/contracts/item';
import type { RecordedPublication } from '../../../../src/contracts/publication-chain';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import { toRevisionContent } from '../../../../src/contracts/revision-versions';
import { prepared } from '../../../../src/platform/sql/prepared';
import { publicationFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Published, Told } from '../core/views';

/** A correction with the bytes of its revision. */
export type ToldRow = { publication: RecordedPublication; bytes: Buffer };

/** What it tells of the publication that it superseded; undefined: nothing. */
export const toTold = ({ publication, bytes }: ToldRow): Told | undefined => {
  const { correction } = toRevisionContent(bytes);
  return correction?.told && correction.note && correction.corrects === publication.supersedes
    ? { note: correction.note, at: new Date(publication.publishedAt) }
    : undefined;
};

/** Of an item on the portal since it became public, newest first. */
const OF_ITEM = prepared(`select ${publicationFacts('p')} as publication, b.bytes
  from gongkai.publications p join gongkai.revisions r using (fingerprint) join gongkai.revision_bytes b using (fingerprint)
  where p.item_type = $1 and p.document_id = $2 and p.locale = $3 and p.kind = 'correction' and r.tells_readers
    and p.publication_id <= $4 and p.published_at >= $5
  order by p.publication_id desc`);

type Span = Pick<Published, 'publicationId' | 'firstPublishedAt'>;

/** All that readers were told of a publication and of those before it, since the item became public; newest first. */
export const readAllTold = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  { publicationId, firstPublishedAt }: Span,
  macs: Pick<RegisterMacs, 'isGenuine'>,
): Promise<Told[]> => {
  const params = [type, documentId, locale, publicationId, firstPublishedAt];
  const rows = await sql<ToldRow>(OF_ITEM, params);
  return rows
    .filter(({ publication }) => macs.isGenuine('publication', publication))
    .flatMap((row) => toTold(row) ?? []);
};

/** The newest of it. What was never corrected is not asked for: every delivery waits for this. */
export const readNewestTold = async (
  sql: Sql,
  item: ItemKey,
  published: Published,
  macs: Pick<RegisterMacs, 'isGenuine'>,
): Promise<Told | null> =>
  published.publishedAt.getTime() === published.firstPublishedAt.getTime()
    ? null
    : ((await readAllTold(sql, item, published, macs))[0] ?? null);
