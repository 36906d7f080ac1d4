// What the server and the stored configuration say in Chinese, in English. One list for both edges: the CMS answers errors in
// the language of the person (src/middlewares/translate-admin-errors.ts), and the admin shows what lies inside answers so.
// A text that is not here stays Chinese: never a wrong word, and the language test names it.
import { ITEM_FIELDS, SETTING_FIELDS } from './field-names';
import { FIELD_PROBLEMS, REFUSALS, REMARKS_ON_PAGES, STORED } from './in-english-texts';
import { WORKFLOW_PROBLEMS } from './in-english-workflows';

const NAMES: Record<string, string> = Object.fromEntries(
  [...Object.values(ITEM_FIELDS), ...Object.values(SETTING_FIELDS)].map(([zh, en]) => [zh, en]),
);
const TEXTS: Readonly<Record<string, string>> = {
  ...NAMES,
  ...STORED,
  ...REFUSALS,
  ...FIELD_PROBLEMS,
  ...REMARKS_ON_PAGES,
  ...WORKFLOW_PROBLEMS,
};

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Texts with places in braces, as expressions that find them. */
const PATTERNS = Object.entries(TEXTS)
  .filter(([zh]) => zh.includes('{'))
  .map(([zh, en]) => ({
    places: [...zh.matchAll(/\{(\w+)\}/g)].map(([, place]) => place ?? ''),
    expression: new RegExp(`^${escape(zh).replace(/\\\{\w+\\\}/g, '(.+?)')}$`, 's'),
    en,
  }));

/** Lists are written with 、 in Chinese; what stands in a place may itself be a name, or a text of ours. */
const translatePlace = (text: string): string =>
  TEXTS[text] ??
  text
    .split('、')
    .map((one) => NAMES[one] ?? one)
    .join(', ');

const fill = (en: string, places: string[], found: string[]): string =>
  places.reduce((text, place, index) => {
    const value = translatePlace(found[index] ?? '');
    return text.replaceAll(`{${place}}`, () => value);
  }, en);

/** Texts that name files come in both languages already: '中文 / English'. */
const BOTH = /^(.*\p{Script=Han}.*?) \/ ([^/]*[A-Za-z]{2}[^/]*)$/su;

/** The Chinese half of a text in both languages; any other text as it is. */
export const toChinese = (text: string): string => BOTH.exec(text)?.[1] ?? text;

/** The English of a Chinese text of ours; undefined where there is none. */
export const toEnglish = (text: string): string | undefined => {
  const half = BOTH.exec(text)?.[2];
  if (half !== undefined) return half;
  const plain = TEXTS[text];
  if (plain !== undefined) return plain;
  for (const { places, expression, en } of PATTERNS) {
    const match = expression.exec(text);
    if (match) return fill(en, places, match.slice(1));
  }
  return undefined;
};

/** Of several remarks in one text, '…；…：about', each in English where there is one. */
export const remarksToEnglish = (text: string): string =>
  text
    .split('；')
    .map((remark) => {
      const [what = '', ...about] = remark.split('：');
      return [toEnglish(what) ?? what, ...about].join(': ');
    })
    .join('; ');
