// From what an entrance did to the answer that the table shows.
import { toAdminMessage } from '../../../platform/strapi/to-admin-message';
import type { Reply } from './http-call';
import type { Answer } from './side-door';

const isChinese = (text: string) => /\p{Script=Han}/u.test(text);
const LONGEST = 160;
const shorten = (text: string) => text.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST);

/** An answer of the CMS over HTTP. */
export const ofHttp = async (asked: Promise<Reply>): Promise<Answer> => {
  const { status, message } = await asked;
  const refused = status >= 400;
  const answer = { refused, said: shorten(`${status} ${message}`) };
  if (status >= 500) return { ...answer, wrong: 'answers 500' };
  return refused && !isChinese(message)
    ? { ...answer, wrong: 'refuses, but not in Chinese' }
    : answer;
};

/** Errors that Strapi answers with 4xx and with their message; any other would be a 500. */
const SAID = ['ApplicationError', 'ValidationError', 'PolicyError', 'NotFoundError'];

/** A call inside the CMS's own process: refused as an error that HTTP would answer with 4xx. */
export const ofService = async (work: () => Promise<unknown>): Promise<Answer> => {
  try {
    await work();
    return { refused: false, said: '完成 done' };
  } catch (error) {
    const { name, message: own } = error as Error;
    // As the admin's routes say it.
    const message = toAdminMessage({ status: 400, name, message: own }, 'zh-Hans') ?? own;
    const answer = { refused: true, said: shorten(`${name}: ${message}`) };
    if (!SAID.includes(name)) return { ...answer, wrong: 'would be answered with 500' };
    return isChinese(message) ? answer : { ...answer, wrong: 'refuses, but not in Chinese' };
  }
};

/** A statement as the role that CMS and worker run as; PostgreSQL's refusals are for programs. */
export const ofSql = async (work: () => Promise<unknown>): Promise<Answer> => {
  try {
    await work();
    return { refused: false, said: '完成 done' };
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    // What is no refusal of the database (a lost connection, a mistyped statement) proves nothing.
    const isRefusal = /^(42501|23\d{3}|GK\d{3}|428C9)$/.test(code ?? '');
    const answer = { refused: true, said: shorten(`${code ?? '?'} ${message}`) };
    return isRefusal ? answer : { ...answer, wrong: 'failed otherwise than by a refusal' };
  }
};
