import type { SearchSettings } from '../../../../src/contracts/search-settings';
import { normalise } from './normalise';
import { LONGEST_WORD, MOST_LINES, MOST_WORDS, type SearchRefusal } from './refusals';

export type SettingsProblem = { refusal: SearchRefusal; path?: 'words' };

const isTooLong = (word: string): boolean => word.trim() === '' || [...word].length > LONGEST_WORD;

/** What is wrong with synonyms and best bets that are to be saved. */
export const checkSettings = ({
  synonyms,
  bestBets,
}: SearchSettings): SettingsProblem | undefined => {
  if (synonyms.length > MOST_LINES || bestBets.length > MOST_LINES)
    return { refusal: 'search.too-many' };
  if (synonyms.some(({ length }) => length < 2 || length > MOST_WORDS))
    return { refusal: 'search.group-too-small', path: 'words' };
  if (bestBets.some(({ words }) => words.length < 1 || words.length > MOST_WORDS))
    return { refusal: 'search.no-words', path: 'words' };
  const words = [...synonyms.flat(), ...bestBets.flatMap((bet) => bet.words)];
  if (words.some(isTooLong)) return { refusal: 'search.word-too-long', path: 'words' };
  const forms = synonyms.flat().map(normalise);
  if (new Set(forms).size < forms.length) return { refusal: 'search.word-twice', path: 'words' };
  return undefined;
};
