import type { Budget } from './budget';

/** Chinese has no spaces: the platform's dictionary knows where a word ends. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Read in pieces, since the time it takes grows with the square of the text: up to the end of a sentence or so. */
const PIECES = /[^。！？；\n]{1,200}[。！？；\n]*|[。！？；\n]+/gu;
/** Where the dictionary would cost too much: a run of one script, or one sign. */
const RUNS = /[\p{Script=Latin}\p{N}]+|\s+|[^\p{Script=Latin}\p{N}\s]{1,20}/gu;

/** A text as the words to be held against each other; joined they are the text. */
export const segmentWords = (text: string, budget: Budget): string[] => {
  budget.characters -= text.length;
  if (budget.characters >= 0)
    return (text.match(PIECES) ?? []).flatMap((piece) =>
      Array.from(segmenter.segment(piece), ({ segment }) => segment),
    );
  budget.coarse = true;
  return text.match(RUNS) ?? [];
};
