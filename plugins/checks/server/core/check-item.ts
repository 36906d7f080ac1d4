import type { CheckFinding } from '../../../../src/contracts/check-finding';
import type { FileReference, RevisionContent } from '../../../../src/contracts/revision';
import type { WordEntry } from '../../../../src/contracts/word-list';
import { checkFiles, type ReadFile } from './check-files';
import { checkText } from './check-text';
import { fieldsOf } from './fields-of';
import { toWhole } from './to-finding';
import { toReadWords, toWordIndex } from './word-list';

/** What an item is held against on this day. */
export type Ground = {
  words: readonly WordEntry[];
  /** 'YYYY-MM-DD' in Asia/Shanghai. */
  today: string;
  /** Of the items that the text links to, those that nobody can read: title or id. */
  linksNotPublic: readonly string[];
  /** Of the documents that it interprets, repeals or changes, those that nobody can read: field and title or id. */
  relatedNotPublic?: readonly { path: string; name: string }[];
  /** Of these, those that will be public together with it. */
  relatedInBundle?: readonly { path: string; name: string }[];
  /** Its files as they were read. */
  files: readonly ReadFile[];
};

const isPicture = ({ mime }: FileReference): boolean => mime.startsWith('image/');

/** Pictures of the text carry theirs in the text; WCAG 1.1.1. */
const checkAlternatives = (content: RevisionContent): CheckFinding[] => {
  const { cover, pictures, body } = content;
  const lacks = (file: FileReference) => isPicture(file) && !file.alternativeText?.trim();
  const say = (path: string, found: string) => toWhole(content, 'no-alternative-text', path, found);
  const inBody =
    body.format === 'html' ? (body.html.match(/<img(?! alt="[^"]*[^"\s])/g) ?? []) : [];
  return [
    ...(cover && lacks(cover) ? [say('cover', cover.name)] : []),
    ...pictures.filter(lacks).map(({ name }) => say('pictures', name)),
    ...(inBody.length > 0 ? [say('body', `× ${inBody.length}`)] : []),
  ];
};

/** What whoever writes and whoever decides should look at, in the order of the form, then file by file. */
export const checkItem = (content: RevisionContent, ground: Ground): CheckFinding[] => {
  const words = toWordIndex(toReadWords(ground.words, ground.today));
  return [
    ...fieldsOf(content).flatMap((field) => checkText(content, field, words)),
    ...checkAlternatives(content),
    ...ground.linksNotPublic.map((name) => toWhole(content, 'link-not-public', 'body', name)),
    ...(ground.relatedNotPublic ?? []).map(({ path, name }) =>
      toWhole(content, 'related-not-public', path, name),
    ),
    ...(ground.relatedInBundle ?? []).map(({ path, name }) =>
      toWhole(content, 'related-in-bundle', path, name),
    ),
    ...checkFiles(content, ground.files, words),
  ];
};
