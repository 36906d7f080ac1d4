// Addresses of the site that was here before: where its pages stand now, from lists that the worker writes.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { toRedirectPath, toRedirectShard, toRequestedKeys } from '../platform/old-address';
import { isErrorCode } from '../platform/process/is-error-code';

export type OldPage = { kind: 'moved'; to: string } | { kind: 'gone' };

const readList = async (siteDir: string, shard: string): Promise<Record<string, unknown>> => {
  try {
    const text = await readFile(path.join(siteDir, toRedirectPath(shard)), 'utf8');
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    if (isErrorCode(error, 'ENOENT', 'ENOTDIR')) return {};
    throw error;
  }
};

const toOldPage = (target: unknown): OldPage | undefined => {
  if (target === null) return { kind: 'gone' };
  // A page of this site and nothing else, whatever the file says: no address leads elsewhere.
  return typeof target === 'string' && /^\/[A-Za-z0-9-]+(?:\/[A-Za-z0-9-]+)*\.html$/.test(target)
    ? { kind: 'moved', to: target }
    : undefined;
};

/** What became of the page that was asked for by this address; undefined: it was none. `exact`: with its query. */
export const findOldPage = async (
  siteDir: string,
  target: string,
  { exact = false }: { exact?: boolean } = {},
): Promise<OldPage | undefined> => {
  const keys = toRequestedKeys(target);
  for (const key of exact ? keys.filter((one) => one.includes('?')) : keys) {
    const list = await readList(siteDir, toRedirectShard(key));
    const found = Object.hasOwn(list, key) ? toOldPage(list[key]) : undefined;
    if (found) return found;
  }
  return undefined;
};
