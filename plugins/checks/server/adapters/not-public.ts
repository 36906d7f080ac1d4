// What an item points to and nobody can read yet.
import type { RevisionContent } from '../../../../src/contracts/revision';
import { type BodyItemLink, toBodyItemLinks } from '../../../../src/platform/html/body-references';
import type { Sql } from '../../../../src/platform/sql/sql';
import { toLinkName } from '../core/link-name';
import { toRelatedDocuments } from '../core/related-documents';
import { readNotPublic } from './public-items-store';

/** Titles of normative documents of the desk. */
export type NameDocuments = (
  sql: Sql,
  documentIds: readonly string[],
  locale: string,
) => Promise<{ documentId: string; title: string | null }[]>;

export type NotPublic = {
  linksNotPublic: string[];
  relatedNotPublic: { path: string; name: string }[];
};

/** One question for links and related documents together; names are asked for only where something is missing. */
export const findNotPublic = async (
  sql: Sql,
  content: RevisionContent,
  nameDocuments: NameDocuments,
): Promise<NotPublic> => {
  const { body, locale } = content;
  const html = body.format === 'html' ? body.html : '';
  const links = toBodyItemLinks(html);
  const related = toRelatedDocuments(content);
  if (links.length + related.length === 0) return { linksNotPublic: [], relatedNotPublic: [] };
  const gone = await readNotPublic(sql, [...links, ...related], locale);
  const isGone = (one: BodyItemLink) =>
    gone.some(({ type, documentId }) => type === one.type && documentId === one.documentId);
  const missing = related.filter(isGone);
  const ids = missing.map(({ documentId }) => documentId);
  const named = ids.length === 0 ? [] : await nameDocuments(sql, ids, locale);
  return {
    linksNotPublic: links.filter(isGone).map(({ documentId }) => toLinkName(html, documentId)),
    relatedNotPublic: missing.map(({ path, documentId }) => ({
      path,
      name: named.find((one) => one.documentId === documentId)?.title ?? documentId,
    })),
  };
};
