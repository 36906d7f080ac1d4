import type { CheckRule, Severity } from '../../../../src/contracts/check-finding';

/** Where a rule stops over a flat text: the first sign and the one after the last. */
export type Hit = { from: number; to: number; suggestion: string | null; severity?: Severity };

/** A rule over one text. Pure; takes time in proportion to the text. */
export type TextRule = { rule: CheckRule; find(text: string): Hit[] };

/** All matches of a global expression that hold; `read` answers the suggestion, or undefined where it is no hit after all. */
export const findAll = (
  text: string,
  expression: RegExp,
  read: (match: string) => string | null | undefined,
): Hit[] =>
  [...text.matchAll(expression)].flatMap((match) => {
    const suggestion = read(match[0]);
    if (suggestion === undefined) return [];
    return [{ from: match.index, to: match.index + match[0].length, suggestion }];
  });
