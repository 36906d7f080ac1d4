// Takes bytes out of the private store, safely beside uploads and other sweeps, and after a kill at any moment.
import { readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

import { isErrorCode } from '../process/is-error-code';
import { TEMPORARY_PREFIX } from './write-atomically';

export type StoredName = { sha256: string; extension: string; sizeBytes: number };

const NAME = /^([0-9a-f]{64})(\.[a-z0-9]{1,12})?$/;
/** A file that is being taken away is first called so; one that a crash left behind gets its name back. */
const TAKEN_PREFIX = '.swept-';

const listFolder = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
};

const statIfThere = async (file: string) => {
  try {
    return await stat(file);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
};

/** Renames where the new name is free; where it is not, the same bytes lie there already. */
const giveBack = async (taken: string, target: string): Promise<void> => {
  if (await statIfThere(target)) return rm(taken, { force: true });
  try {
    await rename(taken, target);
  } catch (error) {
    if (!isErrorCode(error, 'ENOENT')) throw error; // another sweep gave it back first
  }
};

/** The stored files of one folder that are older than `before`. */
const listOld = async (folder: string, before: Date): Promise<StoredName[]> => {
  const old: StoredName[] = [];
  for (const name of await listFolder(folder)) {
    if (name.startsWith(TAKEN_PREFIX)) {
      await giveBack(path.join(folder, name), path.join(folder, name.slice(TAKEN_PREFIX.length)));
      continue;
    }
    const [, sha256, extension = ''] = NAME.exec(name) ?? [];
    const found = sha256 === undefined ? undefined : await statIfThere(path.join(folder, name));
    if (sha256 !== undefined && found && found.mtime < before) {
      old.push({ sha256, extension, sizeBytes: found.size });
    }
  }
  return old;
};

/** What was stored before that instant, a folder at a time; the store has 256 of them at most. */
export async function* listOldFiles(dir: string, before: Date): AsyncGenerator<StoredName[]> {
  for (const name of (await listFolder(dir)).sort()) {
    if (!/^[0-9a-f]{2}$/.test(name)) continue;
    const old = await listOld(path.join(dir, name), before);
    if (old.length > 0) yield old;
  }
}

/**
 * Removes a file if it is still older than `before`; answers whether it did. An upload of the same bytes touches the file it
 * finds (file-store): either it comes before the rename, then the file is young and is given back, or after, then it finds
 * none and stores its own.
 */
export async function removeIfOld(
  dir: string,
  { sha256, extension }: Pick<StoredName, 'sha256' | 'extension'>,
  before: Date,
): Promise<boolean> {
  const target = path.join(dir, sha256.slice(0, 2), sha256 + extension);
  const taken = path.join(path.dirname(target), TAKEN_PREFIX + sha256 + extension);
  try {
    await rename(target, taken);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return false;
    throw error;
  }
  const found = await statIfThere(taken);
  if (found && found.mtime >= before) {
    await giveBack(taken, target);
    return false;
  }
  await rm(taken, { force: true });
  return found !== undefined;
}

/** Removes what an upload was writing when its process was killed. */
export async function removeLeftovers(dir: string, before: Date): Promise<number> {
  let removed = 0;
  for (const name of await listFolder(path.join(dir, 'incoming'))) {
    const file = path.join(dir, 'incoming', name);
    const found = name.startsWith(TEMPORARY_PREFIX) ? await statIfThere(file) : undefined;
    if (!found || found.mtime >= before) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}
