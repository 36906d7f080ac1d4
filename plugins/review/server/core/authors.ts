import {
  type Chain,
  liveOf,
  type RecordedPublication,
  toChain,
} from '../../../../src/contracts/publication-chain';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';

type Published = RecordedPublication & { saveNumber: number | null };
type Known = {
  publications: readonly Published[] | null;
  savers: readonly { savedBy: string; lastNumber: number }[] | null;
};

/**
 * The submitter, and everyone who saved after the save from which the newest first or correction was taken. A forged
 * publication does not count: it would take real authors off the list.
 */
const toAuthors = ({ publications, savers }: Known, { forgedIds }: Chain, submitter: string) => {
  const taken = (publications ?? []).filter(
    ({ publicationId, caseId }) => caseId !== null && !forgedIds.has(publicationId),
  );
  const after = taken.at(-1)?.saveNumber ?? 0;
  const since = (savers ?? []).filter(({ lastNumber }) => lastNumber > after);
  return [...new Set([submitter, ...since.map(({ savedBy }) => savedBy)])];
};

/** What a submission takes from the item's history. Publications in their order. */
export const readHistory = (
  known: Known,
  submitter: string,
  macs: Pick<RegisterMacs, 'isGenuine'>,
): { authors: string[]; liveFingerprint: string | null } => {
  const chain = toChain(known.publications, macs);
  return {
    authors: toAuthors(known, chain, submitter),
    liveFingerprint: liveOf(chain)?.fingerprint ?? null,
  };
};
