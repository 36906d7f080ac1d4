import type { ItemKey } from '../../../../src/contracts/item';
import {
  toItemOfPathOrNotice,
  toItemPath,
  toWithdrawnPath,
} from '../../../../src/contracts/portal-path';
import type { StoredFile } from '../../../../src/contracts/revision';
import { SEARCH_KEYS_PATH } from '../../../../src/contracts/search-place';
import { AppError } from '../../../../src/platform/app-error';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { SiteFolder } from '../core/ports';
import { MADE_BY_PATH, TEMPLATES_PATH, toFilePath } from '../core/site-path';
import { isTemplateRefusal } from '../core/template-refusal';
import { readListPages } from './read-list-pages';
import { putItemPage, putPage, type RenderDeps } from './render-mark';

export type RenderAllDeps = RenderDeps & { lockFilesShared: (sql: Sql) => Promise<void> };
export type Progress = (done: number, total: number) => void;

/** The entry of an item as the ledger asks for it, read again under its lock: an attempt may have just confirmed. */
const mendEntry = async (deps: RenderAllDeps, item: ItemKey): Promise<void> => {
  const { database, entryStore, pageSource } = deps;
  await database.transact(async (sql) => {
    await entryStore.waitItemLock(sql, item);
    const [stray] = await entryStore.readStrayEntries(sql, item);
    if (!stray) return;
    const held = stray.publicationId;
    const entry = held === null ? undefined : await pageSource.entryOf(sql, item, held);
    if (entry) await entryStore.saveEntry(sql, entry);
    else await entryStore.removeEntry(sql, item);
  });
};

/** One that the private store has lost keeps nothing else from being mended; checkSite goes on naming it. */
const placeFile = async (folder: SiteFolder, file: StoredFile): Promise<void> => {
  try {
    await folder.placeFiles([file]);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'files.missing')) throw error;
  }
};

const renderItem = async (deps: RenderAllDeps, item: ItemKey): Promise<boolean> => {
  const { database, entryStore, pageSource, folder, lockFilesShared } = deps;
  return database.transact(async (sql) => {
    await entryStore.waitItemLock(sql, item);
    const page = await pageSource.item(sql, item);
    if (page === 'moving') return false;
    if (page.mendedEntry) await entryStore.saveEntry(sql, page.mendedEntry);
    if (page.files.length > 0) {
      await lockFilesShared(sql);
      for (const file of page.files) {
        const there = await folder.measure(toFilePath(file));
        if (there && there.sha256 !== file.sha256) await folder.remove(toFilePath(file));
        await placeFile(folder, file);
      }
    }
    return putItemPage(folder, page);
  });
};

/** Files that nothing needs. */
const removeFiles = async (deps: RenderAllDeps, names: readonly string[]): Promise<void> => {
  const { database, entryStore, folder, lockFilesAlone } = deps;
  await database.transact(async (sql) => {
    await lockFilesAlone(sql);
    const needed = new Set(await entryStore.readNeededFiles(sql, names));
    for (const name of names) if (!needed.has(name)) await folder.remove(`files/${name}`);
  });
};

/** What lies in the folder and should not: pages of items are judged under their lock, since one may just be delivered. */
const removeForeign = async (deps: RenderAllDeps, expected: ReadonlySet<string>): Promise<void> => {
  const paths = await deps.folder.list();
  for (const path of paths) {
    if (expected.has(path) || path.startsWith('files/')) continue;
    const item = toItemOfPathOrNotice(path);
    if (item) await renderItem(deps, item);
    else await deps.folder.remove(path);
  }
  await removeFiles(
    deps,
    paths.flatMap((path) => /^files\/(.+)$/.exec(path)?.[1] ?? []),
  );
};

/**
 * Makes the whole site anew from the register: entries by the ledger, every page, every file, and removes what should
 * not be there. Only what differs is written, so it is safe at any time and cheap to repeat. Answers how many pages
 * changed, and the paths of those that a template cannot print.
 */
export const createRenderAll =
  (deps: RenderAllDeps) =>
  async (progress: Progress = () => undefined): Promise<{ changed: number; notMade: string[] }> => {
    const { database, entryStore, markStore, folder } = deps;
    return database.transact(async (lockSql) => {
      await markStore.waitRenderLock(lockSql);
      await entryStore.findForged(database.sql);
      // First: nothing is to be written to where a link leads.
      for (const path of await folder.listOdd()) await folder.remove(path);
      for (const { item } of await entryStore.readStrayEntries(database.sql)) {
        await mendEntry(deps, item);
      }
      const withdrawn = await entryStore.readWithdrawn(database.sql);
      const items = [...(await entryStore.readItems(database.sql)), ...withdrawn];
      const paths = [...items.map(toItemPath), ...withdrawn.map(toWithdrawnPath)];
      const expected = new Set([MADE_BY_PATH, TEMPLATES_PATH, SEARCH_KEYS_PATH, ...paths]);
      let changed = 0;
      const notMade: string[] = [];
      for (const [at, item] of items.entries()) {
        try {
          changed += (await renderItem(deps, item)) ? 1 : 0;
        } catch (error) {
          // One that own templates cannot print keeps nothing else from being mended; checkSite names it.
          if (!isTemplateRefusal(error)) throw error;
          notMade.push(toItemPath(item));
        }
        progress(at + 1, items.length);
      }
      for await (const page of readListPages(deps)) {
        changed += (await putPage(folder, page)) ? 1 : 0;
        expected.add(page.path);
      }
      await removeForeign(deps, expected);
      await folder.write(TEMPLATES_PATH, deps.templates.text());
      await folder.write(MADE_BY_PATH, await deps.readMadeBy());
      return { changed, notMade };
    });
  };
