// From the path of a request to a file that may be served, and to the headers it is served with.
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

import { isErrorCode } from '../platform/process/is-error-code';

export type StaticFile = {
  file: string;
  sizeBytes: number;
  modifiedAt: Date;
  /** Weak: the same bytes written again count as changed, which harms nothing. */
  etag: string;
};

/** A folder that is served, and the path below which it is. */
export type Root = { prefix: string; folder: string };

/** Parts of the path, or undefined for what is never served: broken escapes, hidden names, ways out of the folder. */
export const toSegments = (pathname: string): string[] | undefined => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined; // an escape that is none
  }
  const segments = decoded.split('/').filter((segment) => segment !== '');

  const isBad = (segment: string) => segment.startsWith('.') || /[\u0000-\u001f\\:]/.test(segment);
  return segments.some(isBad) ? undefined : segments;
};

const isInside = (file: string, folder: string): boolean => file.startsWith(folder + path.sep);

const statFile = async (file: string, folder: string): Promise<StaticFile | undefined> => {
  try {
    const real = await realpath(file);
    if (!isInside(real, await realpath(folder))) return undefined;
    const found = await stat(real);
    if (!found.isFile()) return undefined;
    const etag = `W/"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
    return { file: real, sizeBytes: found.size, modifiedAt: found.mtime, etag };
  } catch (error) {
    if (isErrorCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG')) return undefined;
    throw error;
  }
};

const findRoot = (roots: readonly Root[], segments: readonly string[]): Root | undefined =>
  roots.find(({ prefix }) => prefix === '' || prefix === segments[0]);

export type Found =
  { kind: 'file'; file: StaticFile } | { kind: 'moved'; to: string } | { kind: 'absent' };

/** What stands at a path. A folder is its index.html, asked for with a slash at the end. */
export const findFile = async (roots: readonly Root[], pathname: string): Promise<Found> => {
  const segments = toSegments(pathname);
  const root = segments && findRoot(roots, segments);
  if (!root) return { kind: 'absent' };
  const below = root.prefix === '' ? segments : segments.slice(1);
  const place = path.join(root.folder, ...below);
  if (pathname.endsWith('/')) {
    const index = await statFile(path.join(place, 'index.html'), root.folder);
    return index ? { kind: 'file', file: index } : { kind: 'absent' };
  }
  const file = await statFile(place, root.folder);
  if (file) return { kind: 'file', file };
  const index = await statFile(path.join(place, 'index.html'), root.folder);
  return index
    ? { kind: 'moved', to: `/${segments.map(encodeURIComponent).join('/')}/` }
    : { kind: 'absent' };
};

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.pdf': 'application/pdf',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ppt': 'application/vnd.ms-powerpoint',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.ofd': 'application/ofd',
  '.zip': 'application/zip',
};

export const toMimeType = (file: string): string =>
  TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';

/** Uploads that a browser may show on the portal's own origin; all others are only downloaded. */
export const isShown = (file: string): boolean =>
  /^(image\/(?!svg)|video\/|audio\/|application\/pdf$)/.test(toMimeType(file));

/** The part of a file that is asked for: bytes from `start` to `end`, both included. */
export type Range = { start: number; end: number };

/** A single range of bytes; undefined: none is asked for (or several, then all is sent); 'impossible': beyond the end. */
export const toRange = (
  header: string | undefined,
  sizeBytes: number,
): Range | undefined | 'impossible' => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, sizeBytes - Number(to)) : Number(from);
  const end = from === '' || to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1);
  return start > end || start >= sizeBytes ? 'impossible' : { start, end };
};
