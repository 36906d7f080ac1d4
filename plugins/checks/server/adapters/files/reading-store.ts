// What files say, kept beside their bytes: under the same name, so that it goes when they go.
import { readFile } from 'node:fs/promises';

import type { FileStore } from '../../../../../src/platform/files/file-store';
import { writeAtomically } from '../../../../../src/platform/files/write-atomically';
import { isErrorCode } from '../../../../../src/platform/process/is-error-code';
import {
  type FileReading,
  fileReading,
  READER_VERSION,
  unread,
} from '../../core/files/file-reading';
import { isReadable } from './read-file';
import { readInThread, type ThreadReading } from './read-in-thread';

type StoredName = { sha256: string; extension: string };

/** Signs of text that are kept in memory, of all files together. */
const KEPT_LENGTH = 8_000_000;

const lengthOf = ({ texts }: FileReading): number =>
  texts.reduce((sum, { text }) => sum + text.length, 1000);

/** The last ones asked for. */
const keepSome = () => {
  const kept = new Map<string, FileReading>();
  let length = 0;
  return {
    get: (name: string) => kept.get(name),
    keep(name: string, reading: FileReading) {
      if (kept.has(name)) return;
      kept.set(name, reading);
      length += lengthOf(reading);
      for (const [oldest, gone] of kept) {
        if (length <= KEPT_LENGTH || oldest === name) break;
        kept.delete(oldest);
        length -= lengthOf(gone);
      }
    },
  };
};

const readKept = async (file: string): Promise<FileReading | undefined> => {
  try {
    return fileReading.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
};

const UNSUPPORTED: FileReading = {
  texts: [],
  facts: [{ rule: 'file-unsupported', found: '', example: '', spot: null }],
};

type Read = (file: string, extension: string) => Promise<ThreadReading>;

/** Reads each file once: what its bytes say never changes, only the reader does. */
export const createReadings = (store: FileStore, read: Read = readInThread) => {
  const memory = keepSome();
  const underWay = new Map<string, Promise<FileReading>>();

  const readOnce = async ({ sha256, extension }: StoredName): Promise<FileReading> => {
    if (!(await store.has(sha256, extension))) return unread('missing');
    const keptFile = store.pathOf(sha256, `${extension}r${READER_VERSION}`);
    const kept = await readKept(keptFile);
    if (kept) return kept;
    const { reading, isFact } = await read(store.pathOf(sha256, extension), extension);
    if (isFact) await writeAtomically(keptFile, JSON.stringify(reading));
    return reading;
  };

  return async (file: StoredName): Promise<FileReading> => {
    if (!isReadable(file.extension)) return UNSUPPORTED;
    const name = file.sha256 + file.extension;
    const known = memory.get(name);
    if (known) return known;
    const asked = underWay.get(name) ?? readOnce(file);
    underWay.set(name, asked);
    try {
      const reading = await asked;
      // What could not be read may be readable at the next look.
      if (!reading.facts.some(({ found }) => found === 'missing')) memory.keep(name, reading);
      return reading;
    } finally {
      underWay.delete(name);
    }
  };
};
export type Readings = ReturnType<typeof createReadings>;
