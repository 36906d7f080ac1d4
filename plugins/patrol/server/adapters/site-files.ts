import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { isErrorCode } from '../../../../src/platform/process/is-error-code';

const orElse = async <T, E>(work: Promise<T>, otherwise: E): Promise<T | E> => {
  try {
    return await work;
  } catch (error) {
    if (isErrorCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG')) return otherwise;
    throw error;
  }
};

/** The site's folder, to be read. */
export const openSiteFiles = (siteDir: string) => ({
  readPage: (relative: string) => orElse(readFile(path.join(siteDir, relative), 'utf8'), undefined),
  stands: async (relative: string): Promise<boolean> =>
    (await orElse(stat(path.join(siteDir, relative)), undefined))?.isFile() === true,
});
