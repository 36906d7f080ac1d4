import type { Said } from './collect-said';

export type Language = 'zh-Hans' | 'en';
/** Words of the other language that a screen may say, and why. */
export type Allowed = {
  what: RegExp;
  why: string;
  /** On which screens; all where absent. */ at?: RegExp;
};
export type Finding = Said & { words: string };

const LATIN = /[A-Za-z]{2,}(?:[\s.,'’-]+[A-Za-z]{2,})*/g;
/** Strapi's own name is as foreign in English as a Chinese word. */
const HAN = /[\p{Script=Han}，。；：？！（）、《》]+|\bStrapi\b/gu;
/** What formatMessage answers for a message that is not there. */
const MESSAGE_ID = /^(?:[a-z][\w-]*\.)+[\w-]+$/i;

const without = (text: string, allowed: readonly Allowed[]): string =>
  allowed.reduce((left, { what }) => left.replace(what, ' '), text);

/** The words of each text that are not of `language`; empty where the page speaks one language. */
export const findForeign = (
  said: readonly Said[],
  language: Language,
  allowed: readonly Allowed[],
): Finding[] =>
  said.flatMap((one) => {
    const text = without(one.text, allowed).trim();
    const foreign = language === 'zh-Hans' ? LATIN : MESSAGE_ID.test(text) ? MESSAGE_ID : HAN;
    const words = [...(text.match(foreign) ?? [])].join(' … ');
    return words === '' ? [] : [{ ...one, words }];
  });
