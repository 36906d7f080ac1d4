// What the worker left at the address of a withdrawn item: the notice that readers get.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { toItemOfPath, toWithdrawnPath } from '../contracts/portal-path';
import { isErrorCode } from '../platform/process/is-error-code';

export type Notice = {
  page: Buffer;
  /** The address of the page that the item was merged into. */
  mergedInto?: string;
};

/** undefined: nothing was withdrawn there, or readers are told nothing of it. */
export const findNotice = async (
  siteDir: string,
  pathname: string,
): Promise<Notice | undefined> => {
  const item = toItemOfPath(pathname.replace(/^\/+/, ''));
  if (!item) return undefined;
  try {
    const page = await readFile(path.join(siteDir, toWithdrawnPath(item)));
    // A page of this site and nothing else, whatever the file says: no address leads elsewhere.
    const [, mergedInto] =
      /<meta name="gongkai-merged-into" content="(\/[A-Za-z0-9-]+(?:\/[A-Za-z0-9-]+)*\.html)"/.exec(
        page.toString('utf8'),
      ) ?? [];
    return { page, ...(mergedInto !== undefined && { mergedInto }) };
  } catch (error) {
    if (isErrorCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG')) return undefined;
    throw error;
  }
};
