// The private store of uploads: named by content, never changed, not reachable from the portal.
import { createHash } from 'node:crypto';
import { constants, createReadStream, type ReadStream } from 'node:fs';
import { copyFile, mkdir, open, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

import { AppError } from '../app-error';
import { isErrorCode } from '../process/is-error-code';
import { moveIntoPlace, openNew, toTemporaryPath } from './write-atomically';

export type StoredFile = { sha256: string; sizeBytes: number };

export type FileStore = {
  /** Stores bytes under the name of their sha256 and answers it; synced to the disk when it resolves. Safe to repeat. */
  put(source: Readable | Uint8Array, extension: string): Promise<StoredFile>;
  /** Where the bytes lie (or would lie). Throws `invalid` for what is no sha256 or no extension. */
  pathOf(sha256: string, extension: string): string;
  has(sha256: string, extension: string): Promise<boolean>;
  /** Size in bytes. Throws `missing`. */
  sizeOf(sha256: string, extension: string): Promise<number>;
  /** The bytes, or those from `start` to `end` (both included). */
  read(sha256: string, extension: string, range?: { start?: number; end?: number }): ReadStream;
  /** Copies to another place in one step, synced. Throws `missing` where the store lacks the file. */
  copyTo(sha256: string, extension: string, target: string): Promise<void>;
  /** Makes the bytes count as new, so that a sweep leaves them alone for its whole time; nothing where there are none. */
  touch(sha256: string, extension: string): Promise<void>;
};

/** Lower case, with the dot, or '' for none: what may stand at the end of a name on disk. */
export function toExtension(extension: string): string {
  const lower = extension.toLowerCase();
  return /^\.[a-z0-9]{1,12}$/.test(lower) ? lower : '';
}

/** Opens the store below `dir` (made when first written to). Files lie at `<ab>/<sha256><extension>`. */
export function openFileStore({ dir }: { dir: string }): FileStore {
  const pathOf = (sha256: string, extension: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256) || toExtension(extension) !== extension) {
      throw new AppError({
        kind: 'invalid',
        code: 'files.bad-name',
        message: `文件名无效：${sha256}${extension}。/ Not a sha256 and an extension: ${sha256}${extension}.`,
      });
    }
    return path.join(dir, sha256.slice(0, 2), sha256 + extension);
  };
  const sizeOf = async (sha256: string, extension: string): Promise<number> => {
    const size = await sizeIfThere(pathOf(sha256, extension));
    if (size === undefined) throw toMissing(sha256 + extension);
    return size;
  };
  return {
    pathOf,
    sizeOf,
    put: (source, extension) =>
      store(dir, source, (sha256) => pathOf(sha256, toExtension(extension))),
    has: async (sha256, extension) => (await sizeIfThere(pathOf(sha256, extension))) !== undefined,
    read: (sha256, extension, range = {}) => createReadStream(pathOf(sha256, extension), range),
    copyTo: (sha256, extension, target) => copySynced(pathOf(sha256, extension), target),
    touch: async (sha256, extension) => {
      await touchIfThere(pathOf(sha256, extension));
    },
  };
}

async function store(
  dir: string,
  source: Readable | Uint8Array,
  toTarget: (sha256: string) => string,
): Promise<StoredFile> {
  const temporary = toTemporaryPath(path.join(dir, 'incoming', 'file'));
  try {
    const stored = await writeHashed(temporary, source);
    const target = toTarget(stored.sha256);
    // Touched first: the sweep takes away only what is old, and a name that it took just now cannot be touched.
    const isThere = (await touchIfThere(target)) && (await sizeIfThere(target));
    if (isThere === stored.sizeBytes) return stored;
    await mkdir(path.dirname(target), { recursive: true });
    await moveIntoPlace(temporary, target);
    return stored;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function writeHashed(file: string, source: Readable | Uint8Array): Promise<StoredFile> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const handle = await openNew(file);
  try {
    for await (const chunk of source instanceof Readable ? source : [source]) {
      const bytes = chunk as Uint8Array;
      hash.update(bytes);
      sizeBytes += bytes.length;
      await handle.writeFile(bytes);
    }
    await handle.datasync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

async function copySynced(from: string, target: string): Promise<void> {
  const temporary = toTemporaryPath(target);
  try {
    await (await openNew(temporary)).close();
    await copyFile(from, temporary, constants.COPYFILE_FICLONE);
    const handle = await open(temporary, 'r+');
    await handle.datasync().finally(() => handle.close());
    await moveIntoPlace(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    if (isErrorCode(error, 'ENOENT')) throw toMissing(path.basename(from), error);
    throw error;
  }
}

async function touchIfThere(file: string): Promise<boolean> {
  const now = new Date();
  try {
    await utimes(file, now, now);
    return true;
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return false;
    throw error;
  }
}

async function sizeIfThere(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function toMissing(name: string, cause?: unknown): AppError {
  return new AppError({
    kind: 'missing',
    code: 'files.missing',
    message: `文件库中没有 ${name}。/ The file store lacks ${name}.`,
    details: { name },
    cause,
  });
}
