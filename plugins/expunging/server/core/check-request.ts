import { type ExpungingCause, isExpungingCause } from '../../../../src/contracts/expunging';
import { type ExpungingRefusal, LONGEST_NOTE } from './refusals';

export type RequestInput = { fingerprints: readonly string[]; cause: string; note: string };
/** A revision of the item, as far as asking needs it. */
export type KnownRevision = { fingerprint: string; isExpunged: boolean; isAsked: boolean };
export type RequestProblem = {
  refusal: ExpungingRefusal;
  path?: 'fingerprints' | 'cause' | 'note';
};

/** Seven digits in a row are part of a number of a person, an account or a telephone, which would be kept for good here. */
const QUOTES = /\d{7}/;

/** Whether words hold a number that looks like one of a person, an account or a telephone. */
export const quotesNumber = (words: string): boolean =>
  QUOTES.test(words.normalize('NFKC').replaceAll(/[\s-]/g, ''));

/** Whether these words may be kept beside a tombstone. */
export const checkNote = (note: string): RequestProblem | undefined => {
  if (note.length > LONGEST_NOTE) return { refusal: 'expunging.note-too-long', path: 'note' };
  return quotesNumber(note) ? { refusal: 'expunging.note-quotes', path: 'note' } : undefined;
};

export const isRightCause = (
  input: RequestInput,
): input is RequestInput & { cause: ExpungingCause } => isExpungingCause(input.cause);

/** What stands against asking for these revisions of an item. */
export const checkRequest = (
  input: RequestInput,
  known: readonly KnownRevision[],
): RequestProblem | undefined => {
  const path = 'fingerprints' as const;
  if (input.fingerprints.length === 0) return { refusal: 'expunging.nothing-named', path };
  const named = input.fingerprints.map((name) =>
    known.find(({ fingerprint }) => fingerprint === name),
  );
  if (named.includes(undefined)) return { refusal: 'expunging.not-of-the-item', path };
  if (named.some((one) => one?.isExpunged)) return { refusal: 'expunging.gone-already', path };
  if (named.some((one) => one?.isAsked)) return { refusal: 'expunging.asked-already', path };
  if (!isRightCause(input)) return { refusal: 'expunging.no-cause', path: 'cause' };
  return checkNote(input.note);
};
