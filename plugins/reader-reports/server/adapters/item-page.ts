import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { ItemKey } from '../../../../src/contracts/item';
import { toItemPath } from '../../../../src/contracts/portal-path';
import { isErrorCode } from '../../../../src/platform/process/is-error-code';

/** The page of an item as it stands in the site's folder. */
export const createReadItemPage =
  (siteDir: string) =>
  async (item: ItemKey): Promise<string | undefined> => {
    try {
      return await readFile(path.join(siteDir, toItemPath(item)), 'utf8');
    } catch (error) {
      if (isErrorCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG')) return undefined;
      throw error;
    }
  };
