// The folder that the portal serves: pages and copies of published files.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';

import type { FileStore } from '../../../../src/platform/files/file-store';
import {
  removeSynced,
  TEMPORARY_PREFIX,
  writeAtomically,
} from '../../../../src/platform/files/write-atomically';
import { isErrorCode } from '../../../../src/platform/process/is-error-code';
import type { SiteFolder } from '../core/ports';
import { toFilePath } from '../core/site-path';

const orUndefined = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (isErrorCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return undefined;
    throw error;
  }
};

/** A folder where a file should stand, or a file where a folder should: nothing of ours, and in the way. */
const clearWay = async (siteDir: string, relative: string): Promise<void> => {
  const parts = relative.split('/');
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const place = path.join(siteDir, ...parts.slice(0, depth));
    const there = await orUndefined(lstat(place));
    const fits = depth < parts.length ? there?.isDirectory() : there?.isFile();
    if (there && fits !== true) await rm(place, { recursive: true });
  }
};

const inTheWay = (error: unknown): boolean =>
  isErrorCode(error, 'EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY');

const hashFile = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

export const openSiteFolder = ({
  siteDir,
  files,
}: {
  siteDir: string;
  files: FileStore;
}): SiteFolder => {
  const at = (relative: string) => path.join(siteDir, relative);
  const read = (relative: string) => orUndefined(readFile(at(relative), 'utf8'));
  const readEntries = async () => {
    const found = await orUndefined(readdir(siteDir, { recursive: true, withFileTypes: true }));
    return (found ?? []).filter(
      (entry) => !entry.isDirectory() && !entry.name.startsWith(TEMPORARY_PREFIX),
    );
  };
  const toPaths = (entries: Awaited<ReturnType<typeof readEntries>>) =>
    entries
      .map((entry) => path.relative(siteDir, path.join(entry.parentPath, entry.name)))
      .map((relative) => relative.split(path.sep).join('/'))
      .sort();
  const list = async () => toPaths(await readEntries());
  /** Once more where something stands in the way. */
  const put = async (relative: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!inTheWay(error)) throw error;
      await clearWay(siteDir, relative);
      await work();
    }
  };
  return {
    read,
    list,
    sumUp: async () => {
      const [names, sum] = [await list(), createHash('sha256')];
      for (const name of names) sum.update(`${name}\0${await hashFile(at(name))}\n`);
      return { files: names.length, sha256: sum.digest('hex') };
    },
    write: async (relative, page) => {
      if ((await read(relative)) === page) return false;
      await put(relative, () => writeAtomically(at(relative), page));
      return true;
    },
    remove: async (relative) => removeSynced(at(relative)),
    placeFiles: async (wanted) => {
      for (const file of wanted) {
        const target = at(toFilePath(file));
        const there = await orUndefined(stat(target));
        if (there?.isFile() && there.size === file.sizeBytes) continue;
        await put(toFilePath(file), () => files.copyTo(file.sha256, file.extension, target));
      }
    },
    measure: async (relative) => {
      const there = await orUndefined(stat(at(relative)));
      if (!there?.isFile()) return undefined;
      return { sizeBytes: there.size, sha256: await hashFile(at(relative)) };
    },
    listOdd: async () => toPaths((await readEntries()).filter((entry) => !entry.isFile())),
  };
};
