import type { CheckFinding } from '../../../../src/contracts/check-finding';
import { type FileText, toSpot } from './files/file-reading';
import { flatten } from './flatten';
import type { Hit, TextRule } from './rule';
import { bankCard, email, idCard, mobile } from './rules/personal-numbers.rule';
import { documentNumberBrackets, leftOver, noSuchDay } from './rules/wording.rule';
import { type ItemOfFinding, toFindingKey } from './to-finding';
import { findWords, type WordIndex } from './word-list';

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

/** A text that will be public, the field of the form that it stands in, and the file, where it stands in one. */
export type TextToCheck = {
  path: string;
  text: string;
  file?: { name: string; sha256: string; spots: FileText['spots'] };
};

/** So many characters before and after a place are shown. */
const AROUND = 12;

const toLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

type Found = { rule: CheckFinding['rule']; hit: Hit };

const toFinding = (
  item: ItemOfFinding,
  { path, text, file }: TextToCheck,
  flat: ReturnType<typeof flatten>,
  { rule, hit }: Found,
): CheckFinding => {
  const { from, to, suggestion, severity = 'warn' } = hit;
  const [begin = 0, end = 0] = [flat.places[from], flat.places[to]];
  return {
    key: toFindingKey(item, rule, file?.sha256 ?? path, flat.text.slice(from, to)),
    rule,
    severity,
    path,
    file: file ? { name: file.name, spot: toSpot(file.spots, begin) } : null,
    found: toLine(text.slice(begin, end)),
    before: toLine(text.slice(Math.max(0, begin - AROUND), begin)),
    after: toLine(text.slice(end, end + AROUND)),
    suggestion,
    // A word that the list bars is barred: who keeps the list says what may stand.
    answerable: severity === 'warn',
    answer: null,
  };
};

/** What the rules and the words find in one text, in the order of the text. */
export const checkText = (
  item: ItemOfFinding,
  given: TextToCheck,
  words: WordIndex,
): CheckFinding[] => {
  const flat = flatten(given.text);
  const ofWords = findWords(flat.text, words).map((hit) => ({ rule: 'word' as const, hit }));
  const ofRules = RULES.flatMap(({ rule, find }) => find(flat.text).map((hit) => ({ rule, hit })));
  return [...ofWords, ...ofRules]
    .sort((one, other) => one.hit.from - other.hit.from)
    .map((found) => toFinding(item, given, flat, found));
};
