// What the bytes of a file on disk are.
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';

import type { Content } from '../../core/files/file-kinds';
import {
  COMPOUND_STREAMS,
  HEAD_BYTES,
  sniffContent,
  sniffText,
} from '../../core/files/sniff-content';

const TAIL_BYTES = 64 * 1024;
/** Text beyond this is data, and belongs into a ZIP. */
const MAX_TEXT_BYTES = 32 * 1024 * 1024;

const readPart = async (file: string, position: number, length: number): Promise<Buffer> => {
  const handle = await open(file, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

/** The text of a file in this encoding; undefined where it is none. */
const decode = async (file: string, encoding: string): Promise<string | undefined> => {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let beginning = '';
  try {
    for await (const chunk of createReadStream(file)) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      if (text.includes('\u0000')) return undefined;
      if (beginning.length < HEAD_BYTES) beginning += text.slice(0, HEAD_BYTES);
    }
    decoder.decode();
    return beginning;
  } catch (error) {
    if (error instanceof TypeError) return undefined; // bytes that this encoding does not know
    throw error;
  }
};

const toText = async (file: string, sizeBytes: number): Promise<Content> => {
  if (sizeBytes > MAX_TEXT_BYTES) return 'unknown';
  const beginning = (await decode(file, 'utf-8')) ?? (await decode(file, 'gb18030'));
  return beginning === undefined ? 'unknown' : sniffText(beginning);
};

const STREAMS = Object.entries(COMPOUND_STREAMS).map(
  ([name, content]) => [Buffer.from(`${name}\u0000`, 'utf16le'), content] as const,
);
const LONGEST = Math.max(...STREAMS.map(([name]) => name.length));

/** Which of the old office formats a compound file is: the first stream name of the list that is in it. */
const toCompound = async (file: string): Promise<Content> => {
  const found = new Set<Content>();
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    for (const [name, content] of STREAMS) if (bytes.includes(name)) found.add(content);
    rest = bytes.subarray(-LONGEST);
  }
  return STREAMS.find(([, content]) => found.has(content))?.[1] ?? 'compound';
};

export type FileContent = { content: Content; sizeBytes: number };

/** What the bytes are; of a ZIP only that it is one. A PDF without its end counts as unknown. */
export const readContent = async (file: string): Promise<FileContent> => {
  const { size: sizeBytes } = await stat(file);
  const content = sniffContent(await readPart(file, 0, HEAD_BYTES));
  if (content === 'unknown') return { content: await toText(file, sizeBytes), sizeBytes };
  if (content === 'compound') return { content: await toCompound(file), sizeBytes };
  return { content, sizeBytes };
};

/** Whether a PDF has its end: one that was cut off opens nowhere. */
export const hasPdfEnd = async (file: string, sizeBytes: number): Promise<boolean> =>
  (await readPart(file, Math.max(0, sizeBytes - TAIL_BYTES), TAIL_BYTES)).includes('%%EOF');
