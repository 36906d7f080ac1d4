// A reader sees the old file or the new one, never a part; and what was reported as written survives a power cut.
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import { isErrorCode } from '../process/is-error-code';

/** Temporary names begin so; nobody serves them, and a sweep may remove those that a crash left behind. */
export const TEMPORARY_PREFIX = '.new-';

/** A name beside `target` that no other writer uses; a rename from there stays on one file system. */
export function toTemporaryPath(target: string): string {
  return path.join(path.dirname(target), TEMPORARY_PREFIX + randomUUID());
}

/** Forces the folder's entries (a rename, a removal) to the disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Moves a file that is already written and synced to its place, makes the folder if needed, and syncs the folder. */
export async function moveIntoPlace(temporary: string, target: string): Promise<void> {
  await rename(temporary, target);
  await syncFolder(path.dirname(target));
}

/** Writes `bytes` to `target` in one step: temporary file, sync, rename, sync of the folder. Makes missing folders. */
export async function writeAtomically(target: string, bytes: string | Uint8Array): Promise<void> {
  const temporary = toTemporaryPath(target);
  try {
    await writeSynced(temporary, bytes);
    await moveIntoPlace(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Removes a file, if it is there, and syncs its folder; answers whether it was there. */
export async function removeSynced(target: string): Promise<boolean> {
  try {
    await rm(target);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return false;
    throw error;
  }
  await syncFolder(path.dirname(target));
  return true;
}

async function writeSynced(file: string, bytes: string | Uint8Array): Promise<void> {
  const handle = await openNew(file);
  try {
    await handle.writeFile(bytes);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** Opens a new file for writing; makes its folder only when it is missing, which is seldom. */
export async function openNew(file: string) {
  try {
    return await open(file, 'wx');
  } catch (error) {
    if (!isErrorCode(error, 'ENOENT')) throw error;
    await mkdir(path.dirname(file), { recursive: true });
    return open(file, 'wx');
  }
}
