// Whether readers are told of a correction (更正说明): the answer is part of the revision, so it is reviewed with it.
import { z } from 'zod';

import type { FieldError } from './outcome';

/** Characters, as people count them. */
export const NOTE_LIMIT = 200;

export const correction = z.strictObject({
  /** The publication that it corrects: of the next one the question is asked anew. */
  corrects: z.number().int().positive(),
  /** Whether readers are told. */
  told: z.boolean(),
  /** What they are told; null where they are not. */
  note: z.string().nullable(),
});
export type Correction = z.infer<typeof correction>;

/** The field of the form, as in a FieldError. */
const PATH = 'correction';

/** The answer in a working copy, which may hold anything; undefined where it is none. */
export const readCorrection = (value: unknown): Correction | undefined => {
  const { data } = correction.safeParse(value);
  if (!data) return undefined;
  const { corrects, told, note } = data;
  return { corrects, told, note: told && note?.trim() ? note.trim() : null };
};

const findProblem = (answer: Correction | undefined, liveId: number | null): string | null => {
  if (liveId === null) {
    return answer ? '稿件现在没有公开，更正说明不再适用，请保存一次再提交' : null;
  }
  if (answer?.corrects !== liveId) return '稿件已经公开，请选择这次更正是否告知读者';
  if (!answer.told) return null;
  if (answer.note === null) return '请填写告知读者的更正说明';
  const { length } = [...answer.note];
  return length > NOTE_LIMIT ? `更正说明最多 ${NOTE_LIMIT} 字，现有 ${length} 字` : null;
};

/** Why a revision cannot be submitted while this publication is live (null: none is). */
export const toCorrectionProblems = (
  content: { correction?: Correction | undefined },
  liveId: number | null,
): FieldError[] => {
  const message = findProblem(content.correction, liveId);
  return message === null ? [] : [{ path: PATH, message }];
};
