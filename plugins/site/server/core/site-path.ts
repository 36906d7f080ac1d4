// Where things lie below the site's folder, and so also their addresses on the portal (after a slash).
import { isItemType, type ItemKey } from '../../../../src/contracts/item';
import type { FileReference } from '../../../../src/contracts/revision';

/** The default locale lies at the root, the others in a folder of their own. */
const toPrefix = (locale: string): string => (locale === 'zh-Hans' ? '' : `${toSegment(locale)}/`);

/** One part of a path: letters, digits, hyphens; everything else becomes a hyphen, so that nothing leads elsewhere. */
const toSegment = (text: string): string => text.replace(/[^A-Za-z0-9-]/g, '-') || '-';

export const toHomePath = (locale: string): string => `${toPrefix(locale)}index.html`;
export const toNotFoundPath = (locale: string): string => `${toPrefix(locale)}404.html`;

/** Says which code made the pages; read by the worker, never served. */
export const MADE_BY_PATH = '.made-by';

export const toItemPath = ({ type, documentId, locale }: ItemKey): string =>
  `${toPrefix(locale)}${type}/${toSegment(documentId)}.html`;

/** The item whose page lies at a path; undefined for other pages. */
export const toItemOfPath = (path: string): ItemKey | undefined => {
  const [, prefix, type, documentId] =
    /^(?:([A-Za-z0-9-]+)\/)?([a-z-]+)\/([A-Za-z0-9-]+)\.html$/.exec(path) ?? [];
  if (!isItemType(type) || documentId === undefined) return undefined;
  return { type, documentId, locale: prefix ?? 'zh-Hans' };
};

/** month '' is the front page of the column (newest items), '2020-03' the archive of that month. */
export const toColumnPath = (slug: string, locale: string, month = ''): string =>
  `${toPrefix(locale)}columns/${toSegment(slug)}/${month === '' ? 'index' : toSegment(month)}.html`;

export const toFileName = (file: Pick<FileReference, 'sha256' | 'extension'>): string =>
  file.sha256 + file.extension;
export const toFilePath = (file: Pick<FileReference, 'sha256' | 'extension'>): string =>
  `files/${toFileName(file)}`;

/** The address on the portal: folders are asked for without the name of their index. */
export const toAddress = (path: string): string => `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
