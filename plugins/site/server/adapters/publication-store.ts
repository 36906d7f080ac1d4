import type { ItemKey } from '../../../../src/contracts/item';
import {
  type Chain,
  firstPublishedAt,
  liveOf,
  type RecordedPublication,
  toChain,
} from '../../../../src/contracts/publication-chain';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import { type RevisionContent } from '../../../../src/contracts/revision';
import { toRevisionContent } from '../../../../src/contracts/revision-versions';
import { prepared } from '../../../../src/platform/sql/prepared';
import { chainFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Published } from '../core/views';

/** The account of the portal; the seed of the register makes it. */
export const PORTAL_ACCOUNT = 'portal';

const toPublished = (chain: Chain, row: RecordedPublication): Published | undefined =>
  row.fingerprint === null
    ? undefined
    : {
        publicationId: row.publicationId,
        fingerprint: row.fingerprint,
        publishedAt: new Date(row.publishedAt),
        firstPublishedAt: firstPublishedAt(chain, row),
      };

const CHAIN = prepared(`select ${chainFacts('$1', '$2', '$3')} as publications`);

/** The item's publications, the genuine apart from the forged. */
export const readChain = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  macs: Pick<RegisterMacs, 'isGenuine'>,
): Promise<Chain> => {
  const [row] = await sql<{ publications: RecordedPublication[] | null }>(CHAIN, [
    ...[type, documentId, locale],
  ]);
  return toChain(row?.publications ?? null, macs);
};

/** What is public of an item now, by its chain. */
export const toLivePublication = (chain: Chain): Published | undefined => {
  const live = liveOf(chain);
  return live && toPublished(chain, live);
};

/**
 * Any genuine publication of a revision, live or not; first published: the publication that began the time in public it
 * belongs to (the newest `first` or `takeover` up to it).
 */
export const findPublication = (chain: Chain, publicationId: number): Published | undefined => {
  const found = chain.genuine.find((one) => one.publicationId === publicationId);
  return found && toPublished(chain, found);
};

const BYTES = prepared('select bytes from gongkai.revision_bytes where fingerprint = $1');

/** The revision's content; undefined where its bytes were expunged. */
export const readContent = async (
  sql: Sql,
  fingerprint: string,
): Promise<RevisionContent | undefined> => {
  const [row] = await sql<{ bytes: Buffer }>(BYTES, [fingerprint]);
  return row && toRevisionContent(row.bytes);
};
