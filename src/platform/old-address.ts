// How an address of an old site is looked up, the same for who writes the lists of redirects and who reads them.
import { createHash } from 'node:crypto';

/** Escapes in one spelling; a path in another encoding than UTF-8 (GBK on many old sites) keeps its escapes. */
const toOneSpelling = (part: string): string => {
  const upper = part.replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase());
  try {
    return encodeURI(decodeURI(upper)).replaceAll('%25', '%');
  } catch {
    return upper;
  }
};

const parse = (address: string): URL | undefined => {
  const url = URL.canParse(address, 'http://site/') ? new URL(address, 'http://site/') : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
};

/**
 * Path and query of an address as browsers ask for it, the name of the site left out. Undefined for what is no address of
 * a page: another scheme, or the home page, which every site has.
 */
export const toRedirectKey = (address: string): string | undefined => {
  const url = parse(address.trim());
  if (!url) return undefined;
  const key = toOneSpelling(url.pathname.replace(/\/{2,}/g, '/')) + toOneSpelling(url.search);
  return key === '/' || !/^\/[!-~]+$/.test(key) ? undefined : key;
};

/** The keys that a request may mean, the exact one first: what networks add to a link is no part of the page's address. */
export const toRequestedKeys = (target: string): string[] => {
  // Not an absolute address: `//host/x` in a request is a path of ours.
  const path = `/${target.replace(/^\/+/, '')}`;
  const keys = [toRedirectKey(path), toRedirectKey(path.split('?')[0] ?? '/')];
  return [...new Set(keys.filter((key) => key !== undefined))];
};

/** Which of the 256 lists a key stands in. */
export const toRedirectShard = (key: string): string =>
  createHash('sha256').update(key).digest('hex').slice(0, 2);

/** Where that list lies below the site's folder. A hidden name: it is never served. */
export const toRedirectPath = (shard: string): string => `.redirects/${shard}.json`;
