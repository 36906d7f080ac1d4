// The parts of an office file (DOCX, XLSX, PPTX, OFD): a ZIP, measured before anything of it is unpacked, because a small one
// can unpack to gigabytes.
import { once } from 'node:events';

import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

import { AppError } from '../../../../../src/platform/app-error';

const MAX_ENTRIES = 10_000;
/** Of all parts that are read; a sheet of a hundred thousand rows has 30 MB. */
const MAX_TEXT_BYTES = 100 * 1024 * 1024;
const TEXT = /\.(?:xml|rels)$/i;

export type OfficeParts = { names: ReadonlySet<string>; texts: ReadonlyMap<string, string> };

const refuse = (why: string) =>
  new AppError({ kind: 'invalid', code: `checks.${why}`, message: '文件内容无法读取。' });

/** yauzl ends the stream with an error where more comes out than the directory of the file says. */
const inflate = async (zip: ZipFile, entry: Entry): Promise<Buffer> => {
  const stream = await zip.openReadStreamPromise(entry);
  const pieces: Buffer[] = [];
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  await once(stream, 'end');
  return Buffer.concat(pieces);
};

/** Word and Excel take UTF-16 too; what begins so is read so. */
const decode = (bytes: Buffer): string => {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
};

/** Throws where it is no ZIP, locked, broken or too large. */
export const openOffice = async (bytes: Buffer): Promise<OfficeParts> => {
  const zip = await fromBufferPromise(bytes, { autoClose: false });
  try {
    if (zip.entryCount > MAX_ENTRIES) throw refuse('too-large');
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    if (entries.some((entry) => entry.isEncrypted())) throw refuse('locked');
    const wanted = entries.filter(({ fileName }) => TEXT.test(fileName));
    const size = wanted.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (size > MAX_TEXT_BYTES) throw refuse('too-large');
    const texts = new Map<string, string>();
    for (const entry of wanted) texts.set(entry.fileName, decode(await inflate(zip, entry)));
    return { names: new Set(entries.map(({ fileName }) => fileName)), texts };
  } finally {
    zip.close();
  }
};
