import { createHash } from 'node:crypto';

import type { CheckFinding } from '../../../../src/contracts/check-finding';
import type { WordEntry } from '../../../../src/contracts/word-list';
import { toReadWords } from './word-list';

/** Names the words that are in force on a day: a list changes when it is saved, and when a word begins or ends. */
export const toListKey = (words: readonly WordEntry[], today: string): string =>
  createHash('sha256')
    .update(JSON.stringify(toReadWords(words, today)))
    .digest('hex');

export type ArchiveHit = Pick<
  CheckFinding,
  'key' | 'severity' | 'path' | 'found' | 'before' | 'after' | 'suggestion'
> & { fileName: string | null; places: number };

/** What of an item's findings is work: words, each once, with the number of its places. What was answered is no work. */
export const toArchiveHits = (findings: readonly CheckFinding[]): ArchiveHit[] => {
  const hits = new Map<string, ArchiveHit>();
  for (const { rule, answer, file, ...finding } of findings) {
    if (rule !== 'word' || answer !== null) continue;
    const known = hits.get(finding.key);
    if (known) known.places += 1;
    else hits.set(finding.key, { ...finding, fileName: file?.name ?? null, places: 1 });
  }
  return [...hits.values()];
};
