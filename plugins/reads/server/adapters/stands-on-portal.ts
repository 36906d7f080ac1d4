import { stat } from 'node:fs/promises';
import path from 'node:path';

import type { ItemKey } from '../../../../src/contracts/item';
import { toItemPath } from '../../../../src/contracts/portal-path';
import { isErrorCode } from '../../../../src/platform/process/is-error-code';

/** Whether the page of an item lies in the site's folder: asked for each read, so the database is not. */
export const createStandsOnPortal =
  (siteDir: string) =>
  async (item: ItemKey): Promise<boolean> => {
    try {
      return (await stat(path.join(siteDir, toItemPath(item)))).isFile();
    } catch (error) {
      if (isErrorCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG')) return false;
      throw error;
    }
  };
