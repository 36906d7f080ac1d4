// The thread in which one file is read: a large one takes seconds, and must not keep the CMS from answering others.
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';

import { readFileBytes } from './read-file';

const run = async (): Promise<void> => {
  const { file, extension } = workerData as { file: string; extension: string };
  parentPort?.postMessage(await readFileBytes(await readFile(file), extension));
};

void run(); // a failure ends the thread with an error event
