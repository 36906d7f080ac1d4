import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';

import { isErrorCode } from '../../../../src/platform/process/is-error-code';
import type { HeadsFile } from '../core/ports';

const NAME = 'audit-heads.txt';

/** The file of noted heads in the folder of data, one a line. It is only ever appended to. */
export const openHeadsFile = (dataDir: string): HeadsFile => {
  const file = path.join(dataDir, NAME);
  return {
    readLines: async () => {
      try {
        const text = await readFile(file, 'utf8');
        return text.split('\n').filter((line) => line !== '');
      } catch (error) {
        if (isErrorCode(error, 'ENOENT')) return [];
        throw error;
      }
    },
    append: async (line) => {
      await mkdir(dataDir, { recursive: true, mode: 0o700 });
      const handle = await open(file, 'a', 0o600);
      try {
        // One write, so that two workers never mix their lines; on disk before it counts as kept.
        await handle.write(`${line}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
};
