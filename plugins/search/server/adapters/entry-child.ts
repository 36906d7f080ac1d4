// The process that makes entries: it holds the dictionary, and ends when nothing was asked for a while.
import { toSearchEntry } from '../core/to-entry';
import type { MakeRequest } from './entry-maker';
import { openOwnSegmenter } from './jieba-segmenter';

process.on('message', ({ id, terms, held }: MakeRequest) => {
  try {
    const segmenter = openOwnSegmenter();
    segmenter.learn(terms);
    process.send?.({ id, entry: toSearchEntry(segmenter, held) });
  } catch (error) {
    process.send?.({ id, problem: error instanceof Error ? error.stack : String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
