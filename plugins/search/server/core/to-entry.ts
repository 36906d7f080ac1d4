import { createHash } from 'node:crypto';

import type { RevisionContent } from '../../../../src/contracts/revision';
import { toBodyText } from '../../../../src/platform/html/body-to-text';
import { toKeepable } from './normalise';
import type { SealedFacts } from './seal';
import type { Segmenter } from './segmenter';
import { DOMAIN_TERMS, OWN_SYNONYMS } from './terms';
import type { SynonymGroups } from './to-query';
import {
  MOST_CHARACTERS,
  toTitleTokens,
  toTokens,
  toVector,
  type WeightedToken,
} from './to-vector';

/** What the portal holds of an item, and what its revision says. */
export type Held = {
  publicationId: number;
  columnId: string;
  path: string;
  title: string;
  publishedAt: Date;
  content: RevisionContent;
  /** 文号 of the documents that it interprets: whoever asks for one finds what explains it, too. */
  interpretedNumbers?: readonly string[];
};
export type SearchEntry = SealedFacts & { titleVector: string; wholeVector: string };

/** To be raised whenever the code below, or how words are made, gives other vectors. */
const CODE = 3;

/** Names everything that an entry's words follow from. */
export const toMadeBy = (groups: SynonymGroups, keys: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([CODE, DOMAIN_TERMS, OWN_SYNONYMS, groups, keys[0]]))
    .digest('hex')
    .slice(0, 16);

const withWeight = (tokens: readonly string[], weight: WeightedToken['weight']) =>
  tokens.map((token) => ({ token, weight }));

/** What is found and shown of an item: its title, its number, its words. */
export const toSearchEntry = (segmenter: Segmenter, held: Held): SearchEntry => {
  const { content, title, interpretedNumbers = [], ...place } = held;
  const documentNumber = content.documentNumber ?? '';
  const text = toBodyText(content.body);
  const whole =
    content.summary && !text.startsWith(content.summary) ? `${content.summary}\n${text}` : text;
  const body = toKeepable(whole.slice(0, MOST_CHARACTERS));
  const heading: WeightedToken[] = [
    ...toTitleTokens(segmenter, title),
    ...withWeight(toTokens(segmenter, documentNumber), 'A'),
    ...withWeight(toTokens(segmenter, content.keywords ?? ''), 'B'),
    ...withWeight(toTokens(segmenter, content.indexNumber ?? ''), 'B'),
    ...withWeight(toTokens(segmenter, interpretedNumbers.join(' ')), 'B'),
  ];
  const files = [...content.attachments, ...(content.documentFile ? [content.documentFile] : [])];
  const names = files.flatMap(({ name }) => toTokens(segmenter, name));
  return {
    ...place,
    ...{ type: content.type, documentId: content.documentId, locale: content.locale },
    ...{ title: toKeepable(title), documentNumber, body },
    titleVector: toVector(heading),
    wholeVector: toVector([
      ...heading,
      ...withWeight(toTokens(segmenter, content.summary ?? ''), 'B'),
      ...withWeight(toTokens(segmenter, text), 'D'),
      ...withWeight(names, 'C'),
    ]),
  };
};
