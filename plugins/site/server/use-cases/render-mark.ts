// One mark of a page or file that is out of date, made good.
import type { ItemKey } from '../../../../src/contracts/item';
import { isItemType } from '../../../../src/contracts/item';
import { LOCALES } from '../../../../src/contracts/item';
import type { SiteSettings } from '../../../../src/contracts/site-settings';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import type {
  EntryStore,
  ItemPage,
  MarkStore,
  PageSource,
  SiteFolder,
  SitePage,
  Templates,
} from '../core/ports';
import {
  STATE_MARK,
  toItemMark,
  toLibraryMark,
  toSiteMapMark,
  toStaleMarks,
} from '../core/stale-marks';
import type { Entry, StaleMark } from '../core/views';
import { readListPage } from './read-list-page';

export type RenderDeps = {
  database: Database;
  entryStore: EntryStore;
  markStore: MarkStore;
  pageSource: PageSource;
  folder: SiteFolder;
  templates: Templates;
  /** Names the code and the templates that make the pages. */
  readMadeBy: () => Promise<string>;
  /** Waits for all who place files, and lets nobody place any until the transaction ends. */
  lockFilesAlone: (sql: Sql) => Promise<void>;
};

/** Makes the folder say what the page says; answers whether anything changed. */
export const putPage = (folder: SiteFolder, { path, page }: SitePage): Promise<boolean> =>
  page === undefined ? folder.remove(path) : folder.write(path, page);

const putPages = async (folder: SiteFolder, pages: readonly SitePage[]): Promise<void> => {
  for (const page of pages) await putPage(folder, page);
};

/** The item's page and the notice in its place, of which only one stands. */
export const putItemPage = async (folder: SiteFolder, page: ItemPage): Promise<boolean> => {
  const changes = [await putPage(folder, page), await putPage(folder, page.notice)];
  return changes.includes(true);
};

/** Every page of the library. */
export const toLibraryMarks = async ({
  database,
  pageSource,
}: Pick<RenderDeps, 'database' | 'pageSource'>): Promise<StaleMark[]> => {
  const marks: StaleMark[] = [];
  for (const locale of LOCALES) {
    const years = await pageSource.libraryYears(database.sql, locale);
    marks.push(...['', ...years].map((year) => toLibraryMark(locale, year)));
  }
  return marks;
};

/**
 * Every list page that these settings ask for: home, columns, the archive page of each month that has items, corrections
 * and withdrawals, the library of documents; the site map; and where old addresses lead.
 */
export const toListMarks = async (
  { database, pageSource }: Pick<RenderDeps, 'database' | 'pageSource'>,
  settings: SiteSettings,
): Promise<StaleMark[]> => {
  const marks: StaleMark[] = LOCALES.map((locale) => ({ list: 'home', locale, month: '' }));
  for (const locale of LOCALES) {
    for (const { id } of settings.columns) {
      const months = await pageSource.months(database.sql, id, locale);
      marks.push(...['', ...months].map((month) => ({ list: `column/${id}`, locale, month })));
    }
  }
  for (const locale of LOCALES) {
    const months = await pageSource.changeMonths(database.sql, locale);
    marks.push(...['', ...months].map((month) => ({ list: 'changes', locale, month })));
  }
  marks.push(...(await toLibraryMarks({ database, pageSource })));
  const parts = await pageSource.siteMapParts(database.sql);
  marks.push(STATE_MARK, toSiteMapMark(), ...parts.map(toSiteMapMark));
  const shards = await pageSource.redirectShards(database.sql);
  marks.push(...shards.map((shard) => ({ list: `redirects/${shard}`, locale: '', month: '' })));
  return marks;
};

/** Pages of lists whose column is gone, or has another address now. */
export const removeForeignLists = async (
  folder: SiteFolder,
  settings: SiteSettings,
): Promise<void> => {
  const slugs = new Set(settings.columns.map(({ slug }) => slug));
  for (const path of await folder.list()) {
    const [, slug] = /^(?:[^/]+\/)?columns\/([^/]+)\//.exec(path) ?? [];
    if (slug !== undefined && !slugs.has(slug)) await folder.remove(path);
  }
};

const renderSite = async (deps: RenderDeps): Promise<boolean> => {
  const { database, pageSource, markStore, folder } = deps;
  const settings = await pageSource.readSettings(database.sql);
  const marks = await toListMarks(deps, settings);
  await database.transact(async (sql) => {
    await markStore.addMarks(sql, marks);
    await markStore.markItems(sql, null);
    await markStore.addMarks(sql, (await deps.entryStore.readWithdrawn(sql)).map(toItemMark));
  });
  await removeForeignLists(folder, settings);
  return true;
};

/** An entry that an earlier version wrote may lack what its page tells now; the lists made of it follow. */
const mendEntry = async (
  { entryStore, markStore, pageSource }: RenderDeps,
  sql: Sql,
  entry: Entry,
): Promise<void> => {
  await entryStore.saveEntry(sql, entry);
  const settings = await pageSource.readSettings(sql);
  const alone = { interpretedBy: [], changedBy: [], otherLocales: [] };
  const change = { item: entry.item, before: null, after: entry, ...alone, settings };
  await markStore.addMarks(sql, toStaleMarks(change));
};

/** The item's page, unless a delivery is at it or is about to be: that one writes the page itself. */
const renderItem = async (deps: RenderDeps, item: ItemKey): Promise<boolean> => {
  const { database, entryStore, pageSource, folder } = deps;
  return database.transact(async (sql) => {
    // An attempt that runs now confirms later, and its mark brings us here again if it changes what others show.
    if (!(await entryStore.tryItemLock(sql, item))) return false;
    const page = await pageSource.item(sql, item);
    if (page === 'moving') return true;
    if (page.mendedEntry) await mendEntry(deps, sql, page.mendedEntry);
    await putItemPage(folder, page);
    return true;
  });
};

/** The page of corrections and withdrawals of one month; or, where an item is named, marks those that tell of it. */
const renderChanges = async (
  { database, pageSource, markStore, folder }: RenderDeps,
  { locale, month }: StaleMark,
  item: ItemKey | null,
): Promise<boolean> => {
  const { sql } = database;
  if (item) {
    const months = await pageSource.changeMonthsOf(sql, item);
    if (months.length === 0) return true;
    const marks = ['', ...months].map((one) => ({ list: 'changes', locale, month: one }));
    await markStore.addMarks(sql, marks);
  } else await putPage(folder, await pageSource.changes(sql, locale, month));
  return true;
};

/** The pages of the library that tell of a document, in every language: it is repealed or amended now, or not any more. */
const renderLibraryOf = async (
  { database: { sql }, pageSource, markStore }: RenderDeps,
  documentId: string,
): Promise<boolean> => {
  const found = await pageSource.libraryYearsOf(sql, documentId);
  const marks = found.flatMap(({ locale, year }) =>
    ['', year].map((one) => toLibraryMark(locale, one)),
  );
  await markStore.addMarks(sql, marks);
  return true;
};

const removeUnneededFile = async (deps: RenderDeps, name: string): Promise<boolean> => {
  const { database, entryStore, folder, lockFilesAlone } = deps;
  await database.transact(async (sql) => {
    await lockFilesAlone(sql);
    const needed = await entryStore.readNeededFiles(sql, [name]);
    if (needed.length === 0) await folder.remove(`files/${name}`);
  });
  return true;
};

/**
 * Makes the page or file of one mark what it should be now. Answers false where it must be tried again (an attempt holds
 * the item). A mark of an unknown kind counts as done: what it meant is gone with the version that wrote it.
 */
export const renderMark = async (deps: RenderDeps, mark: StaleMark): Promise<boolean> => {
  const { database, pageSource, folder } = deps;
  const { list, locale } = mark;
  const [kind, first = '', second = ''] = list.split('/');
  switch (kind) {
    case 'site':
      return renderSite(deps);
    case 'home':
    case 'column':
    case 'sitemap':
    case 'state':
    case 'library':
    case 'redirects':
      await putPages(folder, await readListPage(pageSource, database.sql, mark));
      return true;
    case 'changes':
      return renderChanges(
        deps,
        mark,
        isItemType(first) ? { type: first, documentId: second, locale } : null,
      );
    case 'library-of':
      return renderLibraryOf(deps, first);
    case 'file':
      return removeUnneededFile(deps, first);
    case 'item':
      return isItemType(first)
        ? renderItem(deps, { type: first, documentId: second, locale })
        : true;
    case 'links':
      if (isItemType(first)) {
        await deps.markStore.markLinking(database.sql, { type: first, documentId: second, locale });
      }
      return true;
    default:
      return true;
  }
};
