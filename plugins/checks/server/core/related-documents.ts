import type { RevisionContent } from '../../../../src/contracts/revision';
import type { BodyItemLink } from '../../../../src/platform/html/body-references';

type RelatedDocument = BodyItemLink & { path: 'interprets' | 'repeals' | 'amends' };

const FIELDS = ['interprets', 'repeals', 'amends'] as const;

/** The normative documents that an item names in its fields, each with the field. */
export const toRelatedDocuments = (content: RevisionContent): RelatedDocument[] =>
  FIELDS.flatMap((path) =>
    content[path].map((documentId) => ({ path, type: 'normative-document' as const, documentId })),
  );
