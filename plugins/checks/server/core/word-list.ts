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

/** The words by the sign that they begin with. */
export const toWordIndex = (words: readonly ReadWord[]): WordIndex => {
  const index: WordIndex = new Map();
  for (const word of words) {
    const first = word.wrong.charCodeAt(0);
    const same = index.get(first);
    if (same) same.push(word);
    else index.set(first, [word]);
  }
  return index;
};
export type WordIndex = Map<number, ReadWord[]>;

/**
 * Every place of every word, in a flat text; places of one word do not overlap. Upper and lower case are told apart: a list
 * may mean just that. Goes through the text once, however long the list is: files have a million signs.
 */
export const findWords = (text: string, words: WordIndex): Hit[] => {
  const hits: Hit[] = [];
  const ends = new Map<ReadWord, number>();
  for (let at = 0; at < text.length; at += 1) {
    for (const word of words.get(text.charCodeAt(at)) ?? []) {
      if (at < (ends.get(word) ?? 0) || !text.startsWith(word.wrong, at)) continue;
      const to = at + word.wrong.length;
      ends.set(word, to);
      if (isWithinRight(text, at, word)) continue;
      hits.push({ from: at, to, suggestion: word.suggestion, severity: word.severity });
    }
  }
  return hits;
};
