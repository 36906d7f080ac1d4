import type { FileRule, FileSpot } from '../../../../../src/contracts/check-finding';
import { type FileFact, type FileReading, type FileText, TEXT_LIMIT } from './file-reading';

const EXAMPLE_LENGTH = 40;
const toLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

export type ReadingDraft = {
  /** A line of text at this place; lines of one place are read together. */
  add(text: string, spot: FileSpot): void;
  /** One more of what a file should not carry; told once for each rule and group, with their number and the first. */
  note(rule: FileRule, spot: FileSpot | null, example?: string, group?: string): void;
  /** Told as it is. */
  tell(rule: FileRule, found: string, spot?: FileSpot | null): void;
  toReading(): FileReading;
};

/** Gathers what a reader finds. Text beyond the limit is not kept, and the file says so. */
export const draftReading = (): ReadingDraft => {
  const pieces: string[] = [];
  const spots: FileText['spots'] = [];
  const told: FileFact[] = [];
  const counted = new Map<string, { fact: FileFact; count: number }>();
  let length = 0;
  let isCut = false;
  return {
    add(text, spot) {
      if (text.trim() === '') return;
      if (length + text.length > TEXT_LIMIT) isCut = true;
      if (isCut) return;
      spots.push([length, spot]);
      pieces.push(text);
      length += text.length + 1;
    },
    note(rule, spot, example = '', group = '') {
      const key = `${rule}/${group}`;
      const known = counted.get(key);
      if (known) known.count += 1;
      const fact = { rule, found: '', example: toLine(example).slice(0, EXAMPLE_LENGTH), spot };
      if (!known) counted.set(key, { fact, count: 1 });
    },
    tell: (rule, found, spot = null) => void told.push({ rule, found, example: '', spot }),
    toReading() {
      const facts = [...counted.values()].map(({ fact, count }) => ({
        ...fact,
        found: `× ${count}`,
      }));
      const cut: FileFact[] = isCut
        ? [{ rule: 'file-unread', found: 'too-long', example: '', spot: null }]
        : [];
      return {
        texts: pieces.length > 0 ? [{ text: pieces.join('\n'), spots }] : [],
        facts: [...facts, ...told, ...cut],
      };
    },
  };
};
