// A Word file is a ZIP: measured before anything else reads it, for a small one can unpack to gigabytes.
import { once } from 'node:events';

import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

import type { DocxRefusal } from '../../core/docx/docx-refusals';

const MAX_ENTRIES = 5_000;
const MAX_BYTES = 200 * 1024 * 1024;
/** Text that is read as a whole. */
const MAX_TEXT_BYTES = 40 * 1024 * 1024;

const TEXTS = ['word/document.xml', 'word/styles.xml'] as const;
export type Container = { document: string; styles: string };

/** yauzl ends the stream with an error where more comes out than the directory of the file says. */
const inflate = async (zip: ZipFile, entry: Entry, isKept: boolean): Promise<string> => {
  const stream = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => isKept && parts.push(part));
  await once(stream, 'end');
  return Buffer.concat(parts).toString('utf8');
};

const judge = (entries: readonly Entry[]): DocxRefusal | null => {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const isLong = entries.some(
    ({ fileName, uncompressedSize }) =>
      /\.(?:xml|rels)$/.test(fileName) && uncompressedSize > MAX_TEXT_BYTES,
  );
  if (total > MAX_BYTES || isLong) return 'docx.too-large';
  if (entries.some((entry) => entry.isEncrypted())) return 'docx.locked';
  const names = new Set(entries.map(({ fileName }) => fileName));
  return names.has('[Content_Types].xml') && names.has(TEXTS[0]) ? null : 'docx.not-docx';
};

/** The texts of the file, or why it is refused. Throws where the ZIP is broken. */
export const openContainer = async (bytes: Buffer): Promise<Container | DocxRefusal> => {
  const zip = await fromBufferPromise(bytes, { autoClose: false });
  try {
    if (zip.entryCount > MAX_ENTRIES) return 'docx.too-large';
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const refusal = judge(entries);
    if (refusal) return refusal;
    const texts = new Map<string, string>();
    for (const entry of entries) {
      const isKept = TEXTS.some((name) => name === entry.fileName);
      if (entry.fileName.endsWith('/')) continue;
      texts.set(entry.fileName, await inflate(zip, entry, isKept));
    }
    return { document: texts.get(TEXTS[0]) ?? '', styles: texts.get(TEXTS[1]) ?? '' };
  } finally {
    zip.close();
  }
};
