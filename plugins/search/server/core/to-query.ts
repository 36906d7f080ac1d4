// What a reader typed, as the text of a tsquery. Nothing of it is an operator: every word is quoted.
import { takeNumbers, toNumberToken } from './document-numbers';
import { isStopWord, normalise, toPairs, toToken } from './normalise';
import type { Segmenter } from './segmenter';
import { quoteToken } from './to-vector';

export const LONGEST_QUESTION = 100;
const MOST_WORDS = 12;

export type SearchQuery = {
  /** All words, each by itself, a synonym or its parts. '' where nothing can be searched for. */
  all: string;
  /** Any of them; '' where there is but one. */
  any: string;
  /** What is marked in results, longest first. */
  marked: string[];
  /** Its words, for another spelling. */
  words: string[];
};

export type SynonymGroups = readonly (readonly string[])[];

const allOf = (parts: readonly string[]): string =>
  parts.length > 1 ? `(${parts.join(' & ')})` : (parts[0] ?? '');
const anyOf = (parts: readonly string[]): string =>
  parts.length > 1 ? `(${parts.join(' | ')})` : (parts[0] ?? '');

const tokensOf = (segmenter: Segmenter, term: string): string[] => [
  ...new Set(segmenter.cutForSearch(term).flatMap((word) => toToken(word) ?? [])),
];

/** A term as index words: as it stands, or all its parts, or (in titles) its pairs of characters. */
const toTerm = (segmenter: Segmenter, term: string): string => {
  const token = toToken(term);
  const parts = tokensOf(segmenter, term).filter((part) => part !== token);
  const pairs = toPairs(term);
  const ways = [
    ...(token === undefined || /\s/.test(term) ? [] : [quoteToken(token)]),
    ...(parts.length > 1 ? [allOf(parts.map(quoteToken))] : []),
    ...(pairs.length > 0 ? [allOf(pairs.map(quoteToken))] : []),
  ];
  return anyOf([...new Set(ways)]);
};

/** Terms of several words are found in the text before it is cut. */
const takePhrases = (text: string, groups: SynonymGroups) => {
  const found: string[] = [];
  let rest = ` ${text.replaceAll(/\s+/g, ' ')} `;
  const phrases = groups.flat().filter((term) => /\s/.test(term));
  for (const phrase of [...phrases].sort((one, other) => other.length - one.length)) {
    if (!rest.includes(` ${phrase} `)) continue;
    found.push(phrase);
    rest = rest.replace(` ${phrase} `, ' ');
  }
  return { found, rest };
};

const toWords = (segmenter: Segmenter, text: string): string[] => {
  const cut = segmenter.cut(text).flatMap((word) => toToken(word) ?? []);
  const words = [...new Set(cut)];
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
};

export const toQuery = (
  segmenter: Segmenter,
  groups: SynonymGroups,
  question: string,
  documentNumber = '',
): SearchQuery => {
  const asked = takeNumbers(normalise(question.slice(0, LONGEST_QUESTION)));
  const wanted = takeNumbers(normalise(documentNumber.slice(0, LONGEST_QUESTION)));
  const { found, rest } = takePhrases(asked.rest, groups);
  const words = [...found, ...toWords(segmenter, `${rest} ${wanted.rest}`)];
  const formOf = (term: string) => (/\s/.test(term) ? term : (toToken(term) ?? term));
  const forms = groups.map((group) => group.map(formOf));
  const namesOf = (word: string) => [
    ...new Set([word, ...forms.filter((group) => group.includes(word)).flat()]),
  ];
  const numbers = [...asked.numbers, ...wanted.numbers].flatMap(
    (number) => toNumberToken(number) ?? [],
  );
  const parts = [
    ...numbers.map(quoteToken),
    ...words.map((word) => anyOf(namesOf(word).map((name) => toTerm(segmenter, name)))),
  ].filter((part) => part !== '');
  const marked = words.flatMap((word) =>
    namesOf(word).flatMap((name) => [name, ...tokensOf(segmenter, name)]),
  );
  return {
    all: parts.join(' & '),
    any: parts.length > 1 ? parts.join(' | ') : '',
    marked: [...new Set(marked)]
      .filter((word) => !isStopWord(word))
      .sort((one, other) => other.length - one.length),
    words,
  };
};
