// Where an item's page lies below the site's folder, and so also its address on the portal (after a slash).
import { DEFAULT_LOCALE, isItemType, type ItemKey } from './item';
import type { FileReference } from './revision';

/** One part of a path: letters, digits, hyphens; everything else becomes a hyphen, so that nothing leads elsewhere. */
export const toSegment = (text: string): string => text.replace(/[^A-Za-z0-9-]/g, '-') || '-';

/** The default locale lies at the root, the others in a folder of their own. */
export const toPrefix = (locale: string): string =>
  locale === DEFAULT_LOCALE ? '' : `${toSegment(locale)}/`;

export const toItemPath = ({ type, documentId, locale }: ItemKey): string =>
  `${toPrefix(locale)}${type}/${toSegment(documentId)}.html`;

/** The item whose page lies at a path; undefined for other pages. */
export const toItemOfPath = (path: string): ItemKey | undefined => {
  const [, prefix, type, documentId] =
    /^(?:([A-Za-z0-9-]+)\/)?([a-z-]+)\/([A-Za-z0-9-]+)\.html$/.exec(path) ?? [];
  if (!isItemType(type) || documentId === undefined) return undefined;
  return { type, documentId, locale: prefix ?? DEFAULT_LOCALE };
};

const WITHDRAWN = '.withdrawn/';

/** What readers find at an item's address once it is withdrawn. A hidden name: the portal's server asks for it itself. */
export const toWithdrawnPath = (item: ItemKey): string => WITHDRAWN + toItemPath(item);

/** The item whose page, or the notice in its place, lies at a path. */
export const toItemOfPathOrNotice = (path: string): ItemKey | undefined =>
  toItemOfPath(path.startsWith(WITHDRAWN) ? path.slice(WITHDRAWN.length) : path);

/** The address on the portal: folders are asked for without the name of their index. */
export const toAddress = (path: string): string => `/${path.replace(/(^|\/)index\.html$/, '$1')}`;

/**
 * Where a post on another channel leads its readers: the item's page, or the front page of its language where the item was
 * not sent to the portal and has none.
 */
export const toReadersAddress = (
  { accounts, ...item }: ItemKey & { accounts: readonly string[] },
  portalUrl: string,
): string =>
  portalUrl.replace(/\/+$/, '') +
  (accounts.includes('portal') ? toAddress(toItemPath(item)) : `/${toPrefix(item.locale)}`);

/**
 * The item whose page on the portal an address names: whole ('https://…/news-post/x.html', of this portal only) or from
 * the slash on. undefined for everything else.
 */
export const toItemOfAddress = (address: string, portalUrl: string): ItemKey | undefined => {
  const portal = `${portalUrl.replace(/\/+$/, '')}/`;
  if (!URL.canParse(address, portal)) return undefined;
  const url = new URL(address, portal);
  const base = new URL(portal);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined;
  return toItemOfPath(url.pathname.slice(base.pathname.length));
};

/** A file of the portal by its bytes. */
export const toFileName = (file: Pick<FileReference, 'sha256' | 'extension'>): string =>
  file.sha256 + file.extension;

/** Below the site's folder. */
export const toFilePath = (file: Pick<FileReference, 'sha256' | 'extension'>): string =>
  `files/${toFileName(file)}`;
