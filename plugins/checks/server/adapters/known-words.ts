import type { CheckGround } from '../../../../src/contracts/check-look';
import { type WordEntry, wordList } from '../../../../src/contracts/word-list';
import { SHIPPED_WORDS } from '../core/shipped-words';

export type KnownWords = { version: number; words: readonly WordEntry[] };

const SHIPPED: KnownWords = { version: 0, words: SHIPPED_WORDS };

/** Remembers the newest word list that was read: a version never changes, so its words are fetched and parsed once. */
export const keepWords = () => {
  let newest = SHIPPED;
  return {
    /** What a question is asked with; hand it back with the answer, for another may have been read meanwhile. */
    known: (): KnownWords => newest,
    take(list: CheckGround['list'], asked: KnownWords): KnownWords {
      if (list === null) return SHIPPED;
      if (list.version === asked.version) return asked;
      const read = { version: list.version, words: wordList.parse(list.words) };
      if (read.version > newest.version) newest = read;
      return read;
    },
  };
};
