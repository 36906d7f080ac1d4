import { normalise } from './normalise';

const LONGEST = 40;

/**
 * What is kept of a search: the words in one form, or nothing where they look like a person's number, address or
 * telephone, or are too long to be a search.
 */
export const toKeptWords = (question: string): string | null => {
  const words = normalise(question).replaceAll(/\s+/g, ' ').trim();
  const joined = words.replaceAll(/[\s\-–—().,;:、，。·/\\|_+*#~]/g, '');
  if (words === '' || words.length > LONGEST || /[\u0000-\u001f@]/.test(words)) return null;
  return /\d{7}/.test(joined) ? null : words;
};
