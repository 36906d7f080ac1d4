// The thread in which one Word file is read: a large one takes seconds, and must not keep the CMS from answering others.
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';

import { convertDocx } from './convert-docx';

const run = async (): Promise<void> => {
  const { file } = workerData as { file: string };
  parentPort?.postMessage(await convertDocx(await readFile(file)));
};

void run(); // a failure ends the thread with an error event
