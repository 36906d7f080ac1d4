import type { SitePush } from '../../../../src/contracts/site-push';
import type { SiteFolder } from '../core/ports';
import { OWN_PATHS } from '../core/site-path';

/**
 * The folder, and a mark for each path that is to be pushed. It comes after the deed, and before the mark of the page that
 * was made goes: so it comes again where a worker was killed in between, for a page that says what it said already.
 */
export const openMarkingFolder = (
  folder: SiteFolder,
  push: Pick<SitePush, 'mark'> | undefined,
): SiteFolder => {
  if (!push) return folder;
  const mark = async (path: string) => {
    if (!OWN_PATHS.includes(path)) await push.mark(path);
  };
  return {
    ...folder,
    write: async (path, page) => {
      const changed = await folder.write(path, page);
      await mark(path);
      return changed;
    },
    remove: async (path) => {
      const was = await folder.remove(path);
      await mark(path);
      return was;
    },
  };
};
