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
  /** Not public yet, and bound in one bundle with the item. */
  relatedInBundle: { path: string; name: string }[];
};

const NOTHING: NotPublic = { linksNotPublic: [], relatedNotPublic: [], relatedInBundle: [] };

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
  if (links.length + related.length === 0) return NOTHING;
  const gone = await readNotPublic(sql, [...links, ...related], content);
  const goneOf = (one: BodyItemLink) =>
    gone.find(({ type, documentId }) => type === one.type && documentId === one.documentId);
  const isGone = (one: BodyItemLink) => goneOf(one) !== undefined;
  const missing = related.filter(isGone);
  const ids = missing.map(({ documentId }) => documentId);
  const named = ids.length === 0 ? [] : await nameDocuments(sql, ids, locale);
  const toNamed = ({ path, documentId }: (typeof related)[number]) => ({
    path,
    name: named.find((one) => one.documentId === documentId)?.title ?? documentId,
  });
  return {
    linksNotPublic: links.filter(isGone).map(({ documentId }) => toLinkName(html, documentId)),
    relatedNotPublic: missing.filter((one) => !goneOf(one)?.inBundle).map(toNamed),
    relatedInBundle: missing.filter((one) => goneOf(one)?.inBundle).map(toNamed),
  };
};
