import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { type FileReading, unread } from '../../core/files/file-reading';

const LONGEST_MS = 20_000;
const MEMORY_MB = 512;
/** Each takes a processor. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

const take = async (): Promise<void> => {
  if (running >= AT_ONCE) return new Promise((resolve) => waiting.push(resolve));
  running += 1;
};
/** Hands its place on, or gives it back. */
const leave = (): void => {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
};

/** `isFact`: false where the same bytes may be read at another time, on a machine with less to do. */
export type ThreadReading = { reading: FileReading; isFact: boolean };

const runThread = (file: string, extension: string, longestMs: number): Promise<ThreadReading> =>
  new Promise((resolve) => {
    const worker = new Worker(path.join(__dirname, 'file-thread.js'), {
      workerData: { file, extension },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const finish = (reading: FileReading, isFact: boolean) => {
      clearTimeout(timer);
      void worker.terminate(); // nothing waits for its end
      resolve({ reading, isFact });
    };
    const timer = setTimeout(() => finish(unread('too-slow'), false), longestMs);
    worker.once('message', (reading: FileReading) => finish(reading, true));
    // Out of memory, or a fault of a library that no file should be able to cause.
    worker.once('error', () => finish(unread('too-large'), false));
  });

/** Reads a file in a thread of its own, bounded in time and memory. */
export const readInThread = async (
  file: string,
  extension: string,
  longestMs = LONGEST_MS,
): Promise<ThreadReading> => {
  await take();
  try {
    return await runThread(file, extension, longestMs);
  } finally {
    leave();
  }
};
