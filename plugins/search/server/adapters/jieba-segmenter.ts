import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

import type { Segmenter } from '../core/segmenter';
import { DOMAIN_TERMS, OWN_SYNONYMS } from '../core/terms';

/** So often that the word always wins over its parts; sub-words are found all the same. */
const FREQUENCY = 200_000;

let opened: Segmenter | undefined;

/** The dictionary takes some hundred milliseconds and 80 MB: read once for the process, when first needed. */
const openSegmenter = (words: readonly string[]): Segmenter => {
  if (opened) return opened;
  const jieba = Jieba.withDict(dict);
  const known = new Set<string>();
  const learn = (more: readonly string[]): void => {
    const fresh = more.filter(
      (word) => /^[\p{Script=Han}A-Za-z0-9.]{2,}$/u.test(word) && !known.has(word),
    );
    if (fresh.length === 0) return;
    for (const word of fresh) known.add(word);
    jieba.loadDict(Buffer.from(fresh.map((word) => `${word} ${FREQUENCY} n\n`).join('')));
  };
  learn(words);
  opened = {
    cut: (text) => jieba.cut(text, true),
    cutForSearch: (text) => jieba.cutForSearch(text, true),
    learn,
  };
  return opened;
};

/** With the words of the code. */
export const openOwnSegmenter = (): Segmenter =>
  openSegmenter([...DOMAIN_TERMS, ...OWN_SYNONYMS.flat()]);
