// An item's chain of publications as far as the application made it: what is public of an item follows from it, and never
// from the register's pointer alone, which a forged row moves too.
import type { PublicationFacts, Recorded, RegisterMacs } from './register-macs';

export type RecordedPublication = Recorded<PublicationFacts> & { publicationId: number };

export type Chain = {
  /** In their order. */
  genuine: readonly RecordedPublication[];
  forgedIds: ReadonlySet<number>;
};

export const toChain = (
  rows: readonly RecordedPublication[] | null,
  macs: Pick<RegisterMacs, 'isGenuine'>,
): Chain => {
  const genuine = (rows ?? []).filter((row) => macs.isGenuine('publication', row));
  const known = new Set(genuine.map(({ publicationId }) => publicationId));
  const forged = (rows ?? []).filter(({ publicationId }) => !known.has(publicationId));
  return {
    genuine: genuine.sort((a, b) => a.publicationId - b.publicationId),
    forgedIds: new Set(forged.map(({ publicationId }) => publicationId)),
  };
};

/** The end of the chain. */
export const newestOf = ({ genuine }: Chain): RecordedPublication | undefined => genuine.at(-1);

/** What is public of the item now: the end of the chain, unless that is a withdrawal. */
export const liveOf = (chain: Chain): RecordedPublication | undefined => {
  const newest = newestOf(chain);
  return newest?.kind === 'withdrawal' ? undefined : newest;
};

/** When the time in public began that a publication belongs to: the newest `first` or `takeover` up to it. */
export const firstPublishedAt = ({ genuine }: Chain, publication: RecordedPublication): Date => {
  const began = genuine.findLast(
    ({ publicationId, kind }) =>
      publicationId <= publication.publicationId && (kind === 'first' || kind === 'takeover'),
  );
  return new Date((began ?? publication).publishedAt);
};

/** What the ledger says of one account, row by row. */
export type LedgerLine = { publicationId: number; accountId: string; act: string };

/** The last genuine line of each account, unless it is a withdrawal: what the accounts hold. Lines come newest first. */
export const toHeld = <Line extends LedgerLine>(
  lines: readonly Line[] | null,
  { forgedIds }: Chain,
): Line[] => {
  const last = new Map<string, Line>();
  for (const line of lines ?? []) {
    if (forgedIds.has(line.publicationId) || last.has(line.accountId)) continue;
    last.set(line.accountId, line);
  }
  return [...last.values()].filter(({ act }) => act !== 'withdraw');
};
