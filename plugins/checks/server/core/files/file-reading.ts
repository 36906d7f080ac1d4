// What the bytes of a file say: facts, true for as long as the bytes are. What of it is wrong is judged anew at each look.
import { z } from 'zod';

import { FILE_RULES, type FileSpot, SPOTS } from '../../../../../src/contracts/check-finding';

/** A reading made by another version is made again. Raise it whenever a reader finds more or less than before. */
export const READER_VERSION = 1;

/** Longer texts are cut, and the file counts as unread: a person has to look. */
export const TEXT_LIMIT = 1_000_000;

const spot = z.strictObject({
  kind: z.enum(SPOTS),
  number: z.number().int().nullable(),
  sheet: z.string().nullable(),
}) satisfies z.ZodType<FileSpot>;

/** A text that readers of the file can come to; `spots`: from which place of the text on it stands where, ascending. */
const fileText = z.strictObject({
  text: z.string(),
  spots: z.array(z.tuple([z.number().int(), spot])),
});
export type FileText = z.infer<typeof fileText>;

const fileFact = z.strictObject({
  rule: z.enum(FILE_RULES),
  /** How many, or what: shown as it is. */
  found: z.string(),
  /** How the first of them begins. */
  example: z.string(),
  spot: spot.nullable(),
});
export type FileFact = z.infer<typeof fileFact>;

export const fileReading = z.strictObject({
  texts: z.array(fileText),
  facts: z.array(fileFact),
});
export type FileReading = z.infer<typeof fileReading>;

/** Where in a file a place of its text stands. */
export const toSpot = (spots: FileText['spots'], at: number): FileSpot | null => {
  let [low, high] = [0, spots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spots[middle]?.[0] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return spots[low - 1]?.[1] ?? null;
};

export const aSpot = (
  kind: FileSpot['kind'],
  number: number | null = null,
  sheet: string | null = null,
): FileSpot => ({ kind, number, sheet });

/** A file that nobody could look into. */
export const unread = (why: string): FileReading => ({
  texts: [],
  facts: [{ rule: 'file-unread', found: why, example: '', spot: null }],
});
