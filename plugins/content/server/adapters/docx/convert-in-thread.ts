import path from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Conversion } from './convert-docx';

const LONGEST_MS = 30_000;
const MEMORY_MB = 512;

/** Reads a Word file in a thread of its own, bounded in time and memory. */
export const convertInThread = (file: string): Promise<Conversion> =>
  new Promise((resolve) => {
    const worker = new Worker(path.join(__dirname, 'docx-thread.js'), {
      workerData: { file },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const finish = (conversion: Conversion) => {
      clearTimeout(timer);
      void worker.terminate(); // nothing waits for its end
      resolve(conversion);
    };
    const timer = setTimeout(() => finish({ refusal: 'docx.too-slow' }), LONGEST_MS);
    worker.once('message', (conversion: Conversion) => finish(conversion));
    // Out of memory, or a fault of a library that no file should be able to cause.
    worker.once('error', () => finish({ refusal: 'docx.too-large' }));
  });
