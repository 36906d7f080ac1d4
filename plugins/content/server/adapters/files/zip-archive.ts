// Looks into a ZIP container (DOCX, OFD and others are such) without unpacking it anywhere.
import { once } from 'node:events';

import { type Entry, openPromise, type ZipFile } from 'yauzl';

import type { FileRefusalCode } from '../../core/files/file-refusals';

const MAX_ENTRIES = 10_000;
const MAX_INFLATED_BYTES = 512 * 1024 * 1024;
/** A container smaller than this unpacked may be packed as tightly as it likes: office files are mostly empty cells. */
const FREE_INFLATED_BYTES = 32 * 1024 * 1024;
const MAX_RATIO = 200;
const PROGRAM = /\.(exe|com|scr|bat|cmd|msi|dll|vbs|vbe|js|jse|wsf|ps1|lnk|jar|hta)$/i;

export type Archive =
  | { names: ReadonlySet<string>; problem?: undefined }
  | { names?: undefined; problem: FileRefusalCode };

const problemOf = (entry: Entry, inflated: number, packedBytes: number): FileRefusalCode | null => {
  const isBomb =
    inflated > MAX_INFLATED_BYTES ||
    (inflated > FREE_INFLATED_BYTES && inflated > packedBytes * MAX_RATIO);
  if (isBomb) return 'archive-too-large';
  if (entry.isEncrypted()) return 'archive-locked';
  return PROGRAM.test(entry.fileName) ? 'archive-with-program' : null;
};

/** Inflates an entry into nothing: yauzl stops where more comes out than the directory says, or the bytes are broken. */
const inflate = async (zip: ZipFile, entry: Entry): Promise<void> => {
  const stream = await zip.openReadStreamPromise(entry);
  stream.resume();
  await once(stream, 'end');
};

/**
 * The names in the container, or why it is refused. What would come out is bounded twice: by what the directory says before
 * anything is inflated, and by inflating each entry, because the directory may lie.
 */
export const readArchive = async (file: string, packedBytes: number): Promise<Archive> => {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(file, { autoClose: false });
    if (zip.entryCount > MAX_ENTRIES) return { problem: 'archive-too-large' };
    const entries: Entry[] = [];
    let inflated = 0;
    for await (const entry of zip.eachEntry()) {
      inflated += entry.uncompressedSize;
      const problem = problemOf(entry, inflated, packedBytes);
      if (problem) return { problem };
      entries.push(entry);
    }
    for (const entry of entries) {
      if (!entry.fileName.endsWith('/')) await inflate(zip, entry);
    }
    return { names: new Set(entries.map(({ fileName }) => fileName)) };
  } catch {
    // Whatever yauzl finds wrong (not a ZIP, sizes that lie, paths that lead outside) is the file's fault.
    return { problem: 'broken-archive' };
  } finally {
    zip?.close();
  }
};
