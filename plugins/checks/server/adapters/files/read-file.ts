import { AppError } from '../../../../../src/platform/app-error';
import { aSpot, type FileReading, unread } from '../../core/files/file-reading';
import { draftReading, type ReadingDraft } from '../../core/files/reading-draft';
import { openOffice } from './open-office';
import { readPdf } from './read-pdf';
import { readProperties } from './read-properties';
import { readWorkbook } from './read-sheet';
import { readSlides } from './read-slides';
import { readWord } from './read-word';

type Reader = (bytes: Buffer, draft: ReadingDraft) => Promise<void> | void;

const office =
  (read: (...parts: Parameters<typeof readWord>) => void): Reader =>
  async (bytes, draft) => {
    const parts = await openOffice(bytes);
    read(parts, draft);
    readProperties(parts, draft);
  };

const readPlain: Reader = (bytes, draft) => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // what a fatal decoder throws
    text = new TextDecoder('gb18030').decode(bytes);
  }
  text.split('\n').forEach((line, at) => draft.add(line, aSpot('line', at + 1)));
};

/** By the extension, which uploads make that of the content. */
const READERS: Readonly<Record<string, Reader>> = {
  '.docx': office(readWord),
  '.xlsx': office(readWorkbook),
  '.pptx': office(readSlides),
  '.pdf': readPdf,
  '.txt': readPlain,
  '.csv': readPlain,
};

export const isReadable = (extension: string): boolean => extension in READERS;

/** What the library calls a password. */
const LOCKED = new Set(['PasswordException', 'checks.locked']);

const toWhy = (error: unknown): string => {
  const { name, code } = error as { name?: string; code?: string };
  if (LOCKED.has(name ?? '') || LOCKED.has(code ?? '')) return 'locked';
  return error instanceof AppError && code === 'checks.too-large' ? 'too-large' : 'broken';
};

/** Total: whatever the bytes are, it answers what they say or why nobody can know. */
export const readFileBytes = async (bytes: Buffer, extension: string): Promise<FileReading> => {
  const draft = draftReading();
  try {
    await READERS[extension]?.(bytes, draft);
    return draft.toReading();
  } catch (error) {
    // Whatever a reader finds wrong is the file's fault.
    return unread(toWhy(error));
  }
};
