import type { Severity } from '../../../../src/contracts/check-finding';
import type { WordEntry } from '../../../../src/contracts/word-list';
import { flatten } from './flatten';
import type { Hit } from './rule';

/** A word of the list as texts are read; the suggestion as the list has it. */
export type ReadWord = {
  wrong: string;
  right: string;
  suggestion: string | null;
  severity: Severity;
};

const holdsOn = ({ fromOn, untilOn }: WordEntry, today: string): boolean =>
  (fromOn === null || fromOn <= today) && (untilOn === null || untilOn >= today);

const placesOf = (text: string, word: string): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    places.push(at);
  }
  return places;
};

/** A right form that holds the wrong one (截至 for 截) is no hit. */
const isWithinRight = (text: string, at: number, { wrong, right }: ReadWord): boolean => {
  const inside = right.indexOf(wrong);
  return inside !== -1 && text.startsWith(right, at - inside);
};

/** As the text is read, so that a list kept in full-width signs finds its words. */
const toRead = (entry: WordEntry): ReadWord => ({
  wrong: flatten(entry.wrong).text,
  right: flatten(entry.right).text,
  suggestion: entry.right || null,
  severity: entry.severity,
});

/** The words that hold today, made ready once for all texts of an item. */
export const toReadWords = (entries: readonly WordEntry[], today: string): ReadWord[] =>
  entries
    .filter((entry) => holdsOn(entry, today))
    .map(toRead)
    .filter(({ wrong }) => wrong !== '');

/**
 * Every place of every word, in a flat text. Upper and lower case are told apart: a list may mean just that. Takes words ×
 * length of the text: 1,000 words over 20,000 characters in a few ms.
 */
export const findWords = (text: string, words: readonly ReadWord[]): Hit[] =>
  words.flatMap((word) =>
    placesOf(text, word.wrong)
      .filter((at) => !isWithinRight(text, at, word))
      .map((at) => ({
        from: at,
        to: at + word.wrong.length,
        suggestion: word.suggestion,
        severity: word.severity,
      })),
  );
