import type { PastCase, Publication } from './review-types';

/** A passage through review with what it published, or a publication without one: a withdrawal, a takeover. */
export type HistoryEntry =
  | { kind: 'case'; past: PastCase; published: Publication | null }
  | { kind: 'publication'; publication: Publication };

type History = { history: PastCase[]; publications: Publication[] };

const timeOf = (entry: HistoryEntry): number =>
  Date.parse(
    entry.kind === 'case'
      ? (entry.past.end?.endedAt ?? entry.past.submittedAt)
      : entry.publication.publishedAt,
  );

/** What has happened to an item and is over, newest first. A withdrawal stands before the review that it ended. */
export const toHistoryEntries = ({ history, publications }: History): HistoryEntry[] => {
  const alone = publications
    .filter(({ caseId }) => caseId === null)
    .map((publication) => ({ kind: 'publication' as const, publication }));
  const cases = history
    .filter(({ end }) => end !== null)
    .map((past) => ({
      kind: 'case' as const,
      past,
      published: publications.find(({ caseId }) => caseId === past.caseId) ?? null,
    }));
  return [...alone, ...cases].sort((one, other) => timeOf(other) - timeOf(one));
};

/** What took back the publication of this case; null while nothing has. A correction of it may lie between. */
export const withdrawalAfter = (
  publications: Publication[],
  caseId: number,
): Publication | null => {
  const own = publications.find((publication) => publication.caseId === caseId);
  if (!own) return null;
  const later = publications.filter(({ publicationId }) => publicationId > own.publicationId);
  return later.findLast(({ kind }) => kind === 'withdrawal') ?? null;
};
