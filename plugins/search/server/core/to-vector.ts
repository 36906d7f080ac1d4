// What is indexed of an item, as the text of a tsvector, within the limits of PostgreSQL.
import { takeNumbers, toNumberTokens } from './document-numbers';
import { isStopWord, normalise, toPairs, toToken } from './normalise';
import type { Segmenter } from './segmenter';

export type Weight = 'A' | 'B' | 'C' | 'D';
export type WeightedToken = { token: string; weight: Weight };

const LAST_POSITION = 16_383;
/** Of one lexeme; PostgreSQL keeps 255, and more say nothing. */
const MOST_POSITIONS = 32;
/** A tsvector has 1 MB; each lexeme costs its bytes and some of its own. */
const MOST_BYTES = 900_000;
const OWN_BYTES = 8;
/** Of a long document its beginning is found. */
export const MOST_CHARACTERS = 200_000;

export const toTokens = (segmenter: Segmenter, text: string): string[] => {
  const plain = normalise(text.slice(0, MOST_CHARACTERS));
  const { numbers } = takeNumbers(plain);
  const words = segmenter.cutForSearch(plain).flatMap((word) => toToken(word) ?? []);
  return [...words.filter((token) => !isStopWord(token)), ...numbers.flatMap(toNumberTokens)];
};

/** The tokens of a title, with its pairs of characters at the lowest weight. */
export const toTitleTokens = (segmenter: Segmenter, title: string): WeightedToken[] => [
  ...toTokens(segmenter, title).map((token) => ({ token, weight: 'A' as const })),
  ...toPairs(normalise(title)).map((token) => ({ token, weight: 'D' as const })),
];

/** A text for tsvector or tsquery to read as one lexeme. */
export const quoteToken = (token: string): string =>
  `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

export const toVector = (tokens: readonly WeightedToken[]): string => {
  const positions = new Map<string, string[]>();
  let bytes = 0;
  let position = 0;
  for (const { token, weight } of tokens) {
    position = Math.min(position + 1, LAST_POSITION);
    const known = positions.get(token);
    const cost = known ? 2 : Buffer.byteLength(token) + OWN_BYTES;
    if (bytes + cost > MOST_BYTES) break;
    if ((known?.length ?? 0) >= MOST_POSITIONS) continue;
    bytes += cost;
    positions.set(token, [...(known ?? []), `${position}${weight === 'D' ? '' : weight}`]);
  }
  return [...positions].map(([token, at]) => `${quoteToken(token)}:${at.join(',')}`).join(' ');
};
