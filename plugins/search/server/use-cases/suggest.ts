import type { Sql } from '../../../../src/platform/sql/sql';
import { normalise, toToken } from '../core/normalise';
import type { SearchStore, ToSound } from '../core/ports';
import type { Segmenter } from '../core/segmenter';

/** Spans of a question that are looked up, and spellings that are tried. */
const MOST_SPANS = 8;
const MOST_TRIED = 3;
const LONGEST_SPAN = 8;

/** Neighbouring words, by themselves and joined, the longest first. */
export const toSpans = (segmenter: Segmenter, question: string): string[] => {
  const runs = normalise(question)
    .split(/[^\p{L}\p{N}]+/u)
    .map((run) => segmenter.cut(run).filter((word) => toToken(word) !== undefined));
  const spans = runs.flatMap((words) =>
    words.flatMap((_, from) =>
      [1, 2, 3, 4].map((count) => words.slice(from, from + count).join('')),
    ),
  );
  return [...new Set(spans)]
    .filter((span) => {
      const length = [...span].length;
      return length >= 2 && (length <= LONGEST_SPAN || /^[a-z]{3,30}$/.test(span));
    })
    .sort((one, other) => other.length - one.length);
};

/** The span with each of its characters open in turn, for `like`. */
export const toPatterns = (span: string): string[] => {
  const signs = [...span];
  return signs.map((_, at) => signs.map((sign, place) => (place === at ? '_' : sign)).join(''));
};

export type SuggestDeps = { store: SearchStore; openSegmenter(): Segmenter; toSound: ToSound };

/** Other spellings of a question, the likeliest first: one character otherwise, or another that sounds the same. */
export const createSuggest =
  ({ store, openSegmenter, toSound }: SuggestDeps) =>
  async (
    sql: Sql,
    locale: string,
    question: string,
  ): Promise<{ question: string; word: string }[]> => {
    const text = normalise(question);
    const spans = toSpans(openSegmenter(), question);
    const known = await store.knownWords(sql, locale, spans);
    const tried: { question: string; word: string; weight: number }[] = [];
    for (const span of spans.filter((one) => !known.has(one)).slice(0, MOST_SPANS)) {
      const sound = toSound(span);
      const wanted = { word: span, sound, patterns: toPatterns(span) };
      const similar = await store.findSimilar(sql, locale, wanted);
      for (const { word, titles } of similar) {
        const sounds = toSound(word) === sound ? 4 : 1;
        const weight = sounds * [...span].length * Math.log(2 + titles);
        tried.push({ question: text.replace(span, word), word, weight });
      }
    }
    return tried.sort((one, other) => other.weight - one.weight).slice(0, MOST_TRIED);
  };
