import type { Sql } from '../../../../src/platform/sql/sql';
import type { SiteFolder } from '../core/ports';
import { toPushMark } from '../core/push';
import type { PushStore } from '../core/push-ports';
import { MADE_BY_PATH, TEMPLATES_PATH } from '../core/site-path';

/**
 * The folder, and a mark for each path that is to be pushed. It comes after the deed, and before the mark of the page that
 * was made goes: so it comes again where a worker was killed in between, for a page that says what it said already.
 */
export const openMarkingFolder = (
  folder: SiteFolder,
  { addMark }: Pick<PushStore, 'addMark'>,
  sql: Sql,
): SiteFolder => {
  const mark = async (path: string) => {
    if (path !== MADE_BY_PATH && path !== TEMPLATES_PATH) await addMark(sql, toPushMark(path));
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
