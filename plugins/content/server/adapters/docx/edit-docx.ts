import { once } from 'node:events';

import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

import { writeZip, type ZipPart } from '../../../../../src/platform/files/write-zip';

const readPart = async (zip: ZipFile, entry: Entry): Promise<Buffer> => {
  const stream = await zip.openReadStreamPromise(entry);
  const pieces: Buffer[] = [];
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  await once(stream, 'end');
  return Buffer.concat(pieces);
};

/** The same Word file with another text of its main part. For files that we made ourselves: nothing is bounded here. */
export const editDocument = async (
  bytes: Buffer,
  edit: (xml: string) => string,
): Promise<Buffer> => {
  const zip = await fromBufferPromise(bytes, { autoClose: false });
  const parts: ZipPart[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const part = await readPart(zip, entry);
    const isText = entry.fileName === 'word/document.xml';
    parts.push({
      name: entry.fileName,
      bytes: isText ? Buffer.from(edit(part.toString('utf8'))) : part,
    });
  }
  zip.close();
  return writeZip(parts);
};
