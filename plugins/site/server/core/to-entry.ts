import { filesOf, type RevisionContent } from '../../../../src/contracts/revision';
import { toFileName, toItemPath } from './site-path';
import type { Entry, Published } from './views';
import { wordsOf } from './words';

/** What the portal keeps of an item once its page stands. */
export const toEntry = (content: RevisionContent, published: Published): Entry => ({
  item: { type: content.type, documentId: content.documentId, locale: content.locale },
  publicationId: published.publicationId,
  columnId: content.columnId ?? '',
  title: content.title || wordsOf(content.locale).untitled,
  path: toItemPath(content),
  publishedAt: published.firstPublishedAt,
  files: filesOf(content).map(toFileName),
  interprets: content.interprets,
});
