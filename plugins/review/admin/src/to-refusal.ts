import type { FieldProblem } from './review-types';

export type Answer = { data?: unknown; error?: unknown };
type Problem = {
  message?: string;
  details?: { code?: string; errors?: { path?: string[]; message?: string }[] };
};

/** The code of a refusal; undefined where it was done. */
export const toCode = (answer: Answer): string | undefined =>
  (answer.error as Problem | undefined)?.details?.code;

/** Message of a refused mutation, or null where it was done. */
export const toRefusal = (answer: Answer, unknownMessage: string): string | null =>
  answer.error === undefined ? null : ((answer.error as Problem).message ?? unknownMessage);

/** The fields that a refused submission names; empty where it names none. */
export const toFieldProblems = (answer: Answer): FieldProblem[] =>
  ((answer.error as Problem | undefined)?.details?.errors ?? []).map(({ path, message }) => ({
    path: path?.join('.') ?? '',
    message: message ?? '',
  }));
