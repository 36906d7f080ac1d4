import { toItemPath } from '../../../../src/contracts/portal-path';
import { type RevisionContent, storedFilesOf } from '../../../../src/contracts/revision';
import { toBodyItemLinks } from '../../../../src/platform/html/body-references';
import { toFileName } from './site-path';
import { DOCUMENT_FACTS, type DocumentFacts, type Entry, type Published } from './views';
import { wordsOf } from './words';

/** Items that the text links to, as 'type/document id'. */
const toLinks = ({ body }: Pick<RevisionContent, 'body'>): string[] =>
  body.format === 'html'
    ? toBodyItemLinks(body.html).map(({ type, documentId }) => `${type}/${documentId}`)
    : [];

/** What a revision points to; of none, nothing. */
export const toPointers = (content: RevisionContent | null | undefined) => ({
  interprets: content?.interprets ?? [],
  links: content ? toLinks(content) : [],
  changes: [...(content?.repeals ?? []), ...(content?.amends ?? [])],
});

const toDocument = (content: RevisionContent): DocumentFacts | null =>
  content.type === 'normative-document'
    ? (Object.fromEntries(DOCUMENT_FACTS.map((field) => [field, content[field]])) as DocumentFacts)
    : null;

/** What the portal keeps of an item once its page stands. */
export const toEntry = (content: RevisionContent, published: Published): Entry => ({
  item: { type: content.type, documentId: content.documentId, locale: content.locale },
  publicationId: published.publicationId,
  columnId: content.columnId ?? '',
  title: content.title || wordsOf(content.locale).untitled,
  path: toItemPath(content),
  publishedAt: published.firstPublishedAt,
  files: storedFilesOf(content).map(toFileName),
  interprets: content.interprets,
  links: toLinks(content),
  repeals: content.repeals,
  amends: content.amends,
  effectiveOn: content.effectiveOn,
  document: toDocument(content),
});
