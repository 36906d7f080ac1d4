import type { Chain } from '../../../../src/contracts/publication-chain';
import { liveOf } from '../../../../src/contracts/publication-chain';

/** A revision that was published, as often as it was. */
export type PastRevision = {
  /** Of the item: 1 is the first that was ever public. */
  number: number;
  publicationId: number;
  fingerprint: string;
  kind: string;
  publishedByName: string;
  publishedAt: Date;
  isLive: boolean;
};

/** The published revisions of an item by its genuine publications, newest first. */
export const toPastRevisions = (chain: Chain): PastRevision[] => {
  const live = liveOf(chain);
  const published = chain.genuine.flatMap(({ fingerprint, ...one }) =>
    fingerprint === null ? [] : [{ ...one, fingerprint }],
  );
  return published
    .map((one, index) => ({
      number: index + 1,
      publicationId: one.publicationId,
      fingerprint: one.fingerprint,
      kind: one.kind,
      publishedByName: one.publishedByName,
      publishedAt: new Date(one.publishedAt),
      isLive: one.publicationId === live?.publicationId,
    }))
    .reverse();
};
