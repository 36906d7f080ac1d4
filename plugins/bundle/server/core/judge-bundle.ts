import type { RevisionContent } from '../../../../src/contracts/revision';
import type { BundleRefusal } from './refusals';

/** As many as the register takes; the locks of all are held at once. */
const LEAST = 2;
const MOST = 10;

export const judgeSize = (keys: readonly string[]): BundleRefusal | undefined =>
  keys.length < LEAST || keys.length > MOST || new Set(keys).size < keys.length
    ? 'bundle.size'
    : undefined;

export type Bound = Pick<RevisionContent, 'type' | 'documentId' | 'locale' | 'interprets'>;

/** Why these do not belong together; undefined: they do. */
export const judgeBundle = (contents: readonly Bound[]): BundleRefusal | undefined => {
  const documents = contents.filter(({ type }) => type === 'normative-document');
  const interpretations = contents.filter(({ type }) => type === 'interpretation');
  if (documents.length + interpretations.length < contents.length) return 'bundle.other-type';
  if (new Set(contents.map(({ locale }) => locale)).size > 1) return 'bundle.languages';
  const explains = (one: Bound, document: Bound) => one.interprets.includes(document.documentId);
  const isRelated =
    documents.every((document) => interpretations.some((one) => explains(one, document))) &&
    interpretations.every((one) => documents.some((document) => explains(one, document)));
  return isRelated ? undefined : 'bundle.unrelated';
};
