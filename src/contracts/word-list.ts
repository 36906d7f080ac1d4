import { z } from 'zod';

const day = z.iso.date().nullable();

/** One line of the word list: what must not stand, what stands there instead. Days are those of Asia/Shanghai. */
export const wordEntry = z.strictObject({
  wrong: z.string().min(1).max(100),
  /** '' where the word has no other form. */
  right: z.string().max(100),
  severity: z.enum(['block', 'warn']),
  /** From this day on, and up to and including this one; null: without limit. */
  fromOn: day,
  untilOn: day,
});
export type WordEntry = z.infer<typeof wordEntry>;

/** A version of the word list is a register row. */
export const wordList = z.array(wordEntry);
