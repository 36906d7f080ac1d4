// Words of the other language that a screen may say, and why. Short on purpose: whatever can be translated is.
import type { Allowed, Language } from './find-foreign';
import { LISTED, WRITTEN } from './ground';

const IN_CHINESE: readonly Allowed[] = [
  { what: LISTED, at: /^\/settings\/words/, why: 'the words that the page lists' },
  { what: /[\w.-]+@[\w.-]+\.\w+/g, why: 'e-mail addresses, by which people sign in' },
  { what: /\b(Word|WPS|Markdown|CSV)\b/g, why: 'names of programs and forms of files' },
  { what: /(?<=\d ?)[KMG]B\b/g, why: 'units of size' },
  { what: /\b(Ctrl|Shift|Alt|Tab|Esc)\b/g, why: 'keys, as they are printed on the keyboard' },
  { what: /^English$/g, why: 'a language to choose is called by its own name' },
  { what: /^\.?(png|pdf|docx?)$/gi, why: 'kinds of files' },
  { what: /[\p{L}\p{N}/_-]+\.(png|pdf|docx?)\b/gu, why: 'files of this test' },
  { what: /\b(https?:\/\/)?www\.old\.example[\w/.]*/g, why: 'the old site of this test' },
  { what: /^news$/g, why: 'the address of a column of this test' },
  { what: /https:\/\/www\.gov\.cn|^https:\/\/$|(?<=例如 )tzgg/g, why: 'examples of an address' },
  { what: /\bAPI\b/g, why: 'what Chinese programmers call it too' },
  {
    what: /^[\w/ .:-]+$/g,
    at: /^\/settings\/api-tokens/,
    why: 'routes for programs, by their names in code',
  },
  {
    what: /^Chinese \(Simplified\) \(zh-Hans\)$/g,
    at: /^\/settings\/internationalization/,
    why: "Strapi's list of all languages of the world, for the super administrator",
  },
  { what: /\bICP\b/g, why: 'what the office of the register of sites calls its numbers' },
  {
    what: /^Government Information$/g,
    at: /^\/settings\/portal/,
    why: 'the English name of the site, as the office wrote it',
  },
  { what: /\bSHA-256\b/g, why: 'the name of a sum, for whoever checks a batch by hand' },
  { what: /\b([0-9a-f]{8}|[0-9a-f]{12}|[0-9a-f]{64})\b/g, why: 'fingerprints, of devices too' },
  { what: /^[a-z0-9]{24}$/g, why: 'document ids, in a column that a person chose to see' },
  { what: /\b(i\. ii\. iii|I\. II\. III)\b/g, why: 'the signs of a list' },
];

const IN_ENGLISH: readonly Allowed[] = [
  { what: LISTED, at: /^\/settings\/words/, why: 'the words that the page lists' },
  { what: /\b(fujian\.pdf|huiyi\.png|www\.old\.example)$/g, why: 'names, not ids of messages' },
  {
    what: /\{(机构代码|年份|流水号5?)\}/g,
    at: /^\/settings\/unit/,
    why: 'marks as they are typed',
  },
  {
    what: /^政务公开$/g,
    at: /^\/settings\/portal/,
    why: 'the Chinese name of the site, as the office wrote it',
  },
  { what: /（脚注）/g, why: 'a footnote within its text, as 查看差异 flattens it' },
  { what: WRITTEN, why: 'written by people of this test' },
  { what: /^\p{Script=Han}$/gu, why: 'the family name of a person, in place of a portrait' },
  { what: /^中文 \(简体\)$/g, why: 'a language to choose is called by its own name' },
];

export const allowedIn = (language: Language, screen: string): readonly Allowed[] =>
  (language === 'en' ? IN_ENGLISH : IN_CHINESE).filter(({ at }) => at?.test(screen) ?? true);
