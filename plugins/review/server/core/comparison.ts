// Against which older revision a case is read: what is public, what came back last, or one that a person names.

export type ComparedCase = {
  caseId: number;
  fingerprint: string;
  end: { outcome: string } | null;
};
export type ComparedPublication = {
  publicationId: number;
  kind: string;
  caseId: number | null;
  supersedes: number | null;
  fingerprint: string | null;
};

export type Against = 'live' | 'last-returned' | 'revision';
export type Bases = { live: string | null; lastReturned: string | null };

/** What is public, or what was when this case was published: its own text says nothing against itself. */
const liveBeside = (
  caseId: number,
  publications: readonly ComparedPublication[],
): string | null => {
  const own = publications.find((publication) => publication.caseId === caseId);
  const beside = own
    ? publications.find(({ publicationId }) => publicationId === own.supersedes)
    : publications[0];
  return beside && beside.kind !== 'withdrawal' ? beside.fingerprint : null;
};

/** Cases and publications of the item, newest first. */
export const toBases = (
  caseId: number,
  cases: readonly ComparedCase[],
  publications: readonly ComparedPublication[],
): Bases => ({
  live: liveBeside(caseId, publications),
  lastReturned:
    cases.find((one) => one.caseId < caseId && one.end?.outcome === 'returned')?.fingerprint ??
    null,
});

/**
 * The revision to hold the case against; null where there is none of that kind. Nothing asked: what is public, or else what
 * came back.
 */
export const pickBase = (
  { live, lastReturned }: Bases,
  asked: string,
): { against: Against; fingerprint: string } | null => {
  const named = { live, 'last-returned': lastReturned };
  if (asked === 'live' || asked === 'last-returned') {
    const fingerprint = named[asked];
    return fingerprint === null ? null : { against: asked, fingerprint };
  }
  if (asked !== '') return { against: 'revision', fingerprint: asked };
  if (live !== null) return { against: 'live', fingerprint: live };
  return lastReturned === null ? null : { against: 'last-returned', fingerprint: lastReturned };
};
