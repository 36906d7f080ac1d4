// From what a page refers to, to a file of the source: inside its folder, through no link, never from the network.
import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';

import { isErrorCode } from '../../platform/process/is-error-code';
import type { Mapping } from './mapping';

export type FoundFile =
  | { kind: 'file'; file: string; sizeBytes: number }
  /** A picture written into the page itself. */
  | { kind: 'data'; bytes: Buffer; extension: string }
  | { kind: 'missing' }
  | { kind: 'outside' }
  /** On another site, or of a scheme that names no file. */
  | { kind: 'remote' };

const DATA = /^data:image\/(png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=\s]+)$/i;

const decodePath = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // escapes that are none stand for themselves
  }
};

/** The path below the root that a reference means; undefined where it means another site. */
export const toLocalPath = (
  reference: string,
  folder: string,
  { baseUrl, hosts }: Pick<Mapping, 'baseUrl' | 'hosts'>,
): string | undefined => {
  const plain = reference.trim().replace(/[?#].*$/s, '');
  if (/^(?:https?:)?\/\//i.test(plain)) {
    const own = [baseUrl && new URL(baseUrl).host, ...hosts];
    const url = URL.canParse(plain, 'http://x') ? new URL(plain, 'http://x') : undefined;
    return url && own.includes(url.host) ? decodePath(url.pathname).replace(/^\/+/, '') : undefined;
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(plain)) return undefined;
  const local = decodePath(plain);
  // Not normalised yet: what climbs out of the folder must be seen to do so.
  return local.startsWith('/') ? local.replace(/^\/+/, '') : path.posix.join(folder, local);
};

export const findFile = async (
  root: string,
  reference: string,
  folder: string,
  mapping: Pick<Mapping, 'baseUrl' | 'hosts'>,
): Promise<FoundFile> => {
  const [, kind = '', base64 = ''] = DATA.exec(reference) ?? [];
  if (kind !== '') {
    const extension = `.${kind.toLowerCase().replace('jpeg', 'jpg')}`;
    return { kind: 'data', bytes: Buffer.from(base64, 'base64'), extension };
  }
  const local = toLocalPath(reference, folder, mapping);
  if (local === undefined) return { kind: 'remote' };
  const real = await realpath(root);
  const file = path.resolve(real, local);
  if (!file.startsWith(real + path.sep) || local.includes('\0')) return { kind: 'outside' };
  try {
    // A path that is not its own real path goes through a link somewhere.
    if ((await realpath(file)) !== file) return { kind: 'outside' };
    const found = await lstat(file);
    return found.isFile() ? { kind: 'file', file, sizeBytes: found.size } : { kind: 'missing' };
  } catch (error) {
    if (isErrorCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG')) return { kind: 'missing' };
    throw error;
  }
};
