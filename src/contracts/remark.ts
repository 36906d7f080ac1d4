// Remarks (批注) on what is in review: remarks keeps them, review shows them and lets nothing with open ones be submitted.
import type { FieldError } from './outcome';

export type RemarkAct = 'begin' | 'reply' | 'resolve' | 'reopen';

/** How a thread that nobody has resolved begins. */
export type OpenThread = { field: string | null; words: string; madeByName: string };

const SHOWN = 40;

/** Why an item with open threads cannot be submitted, at the fields they point to. */
export const toThreadProblems = (threads: readonly OpenThread[] | null): FieldError[] =>
  (threads ?? []).map(({ field, words, madeByName }) => {
    const said = words.replaceAll(/\s+/g, ' ');
    const cut = said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said;
    return { path: field ?? 'title', message: `${madeByName}的批注尚未处理：${cut}` };
  });
