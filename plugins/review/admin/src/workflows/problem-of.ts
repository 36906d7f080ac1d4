import type { FieldProblem } from '../review-types';

/** What is said of each place of a draft, as one text; undefined where nothing is. */
export const problemOf = (problems: readonly FieldProblem[], path: string): string | undefined =>
  problems
    .filter((one) => one.path === path)
    .map(({ message }) => message)
    .join(' ') || undefined;
