import type { CheckFinding } from '../../../../src/contracts/check-finding';
import type { FileReference, RevisionContent } from '../../../../src/contracts/revision';
import type { WordEntry } from '../../../../src/contracts/word-list';
import { fieldsOf, type FieldText } from './fields-of';
import { flatten } from './flatten';
import type { Hit, TextRule } from './rule';
import { bankCard, email, idCard, mobile } from './rules/personal-numbers.rule';
import { documentNumberBrackets, leftOver, noSuchDay } from './rules/wording.rule';
import { findWords, type ReadWord, toReadWords } from './word-list';

/** In the order in which findings of one place are named. */
const RULES: readonly TextRule[] = [
  idCard,
  mobile,
  bankCard,
  email,
  documentNumberBrackets,
  noSuchDay,
  leftOver,
];

/** What an item is held against on this day. */
export type Ground = {
  words: readonly WordEntry[];
  /** 'YYYY-MM-DD' in Asia/Shanghai. */
  today: string;
  /** Of the items that the text links to, those that nobody can read: title or id. */
  linksNotPublic: readonly string[];
};

/** So many characters before and after a place are shown. */
const AROUND = 12;

const toLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

const toFinding = (
  { path, text }: FieldText,
  places: readonly number[],
  rule: CheckFinding['rule'],
  { from, to, suggestion, severity = 'warn' }: Hit,
): CheckFinding => {
  const [begin = 0, end = 0] = [places[from], places[to]];
  return {
    rule,
    severity,
    path,
    found: toLine(text.slice(begin, end)),
    before: toLine(text.slice(Math.max(0, begin - AROUND), begin)),
    after: toLine(text.slice(end, end + AROUND)),
    suggestion,
  };
};

const checkText = (field: FieldText, words: readonly ReadWord[]): CheckFinding[] => {
  const { text, places } = flatten(field.text);
  const ofWords = findWords(text, words).map((hit) => ({ rule: 'word' as const, hit }));
  const ofRules = RULES.flatMap(({ rule, find }) => find(text).map((hit) => ({ rule, hit })));
  return [...ofWords, ...ofRules]
    .sort((one, other) => one.hit.from - other.hit.from)
    .map(({ rule, hit }) => toFinding(field, places, rule, hit));
};

const toWhole = (rule: CheckFinding['rule'], path: string, found: string): CheckFinding => ({
  rule,
  severity: 'warn',
  path,
  found,
  before: '',
  after: '',
  suggestion: null,
});

const isPicture = ({ mime }: FileReference): boolean => mime.startsWith('image/');

/** Pictures of the text carry theirs in the text; WCAG 1.1.1. */
const checkAlternatives = ({ cover, pictures, body }: RevisionContent): CheckFinding[] => {
  const lacks = (file: FileReference) => isPicture(file) && !file.alternativeText?.trim();
  const inBody =
    body.format === 'html' ? (body.html.match(/<img(?! alt="[^"]*[^"\s])/g) ?? []) : [];
  return [
    ...(cover && lacks(cover) ? [toWhole('no-alternative-text', 'cover', cover.name)] : []),
    ...pictures.filter(lacks).map(({ name }) => toWhole('no-alternative-text', 'pictures', name)),
    ...(inBody.length > 0 ? [toWhole('no-alternative-text', 'body', `× ${inBody.length}`)] : []),
  ];
};

/** What whoever writes and whoever decides should look at, in the order of the form. */
export const checkItem = (content: RevisionContent, ground: Ground): CheckFinding[] => {
  const words = toReadWords(ground.words, ground.today);
  return [
    ...fieldsOf(content).flatMap((field) => checkText(field, words)),
    ...checkAlternatives(content),
    ...ground.linksNotPublic.map((name) => toWhole('link-not-public', 'body', name)),
  ];
};
