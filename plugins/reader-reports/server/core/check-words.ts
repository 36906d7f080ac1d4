export type WordsProblem = 'too-short' | 'too-long' | 'not-words';

export const SHORTEST = 4;
export const LONGEST = 500;

/** A reader points at a passage; who sends several addresses sells something. */
const MOST_LINKS = 1;
const LINK = /https?:\/\/|www\./gi;

/** As it is kept: lines and spaces in order, nothing that a screen cannot show. */
export const toWords = (given: string): string =>
  given
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** What keeps words from being taken; undefined: nothing. */
export const checkWords = (words: string): WordsProblem | undefined => {
  const length = [...words].length;
  if (length < SHORTEST) return 'too-short';
  if (length > LONGEST) return 'too-long';
  const letters = words.match(/\p{L}/gu) ?? [];
  if (letters.length < SHORTEST || new Set(letters).size < 3) return 'not-words';
  return (words.match(LINK) ?? []).length > MOST_LINKS ? 'not-words' : undefined;
};
