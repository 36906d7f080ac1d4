// What the use-cases need from outside; the adapters of the same names implement it.
import type { ItemKey } from '../../../../src/contracts/item';
import type { StoredFile } from '../../../../src/contracts/revision';
import type { SiteSettings } from '../../../../src/contracts/site-settings';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Entry, StaleMark } from './views';

/** The folder that the portal serves. Paths are relative to it. */
export type SiteFolder = {
  /** Writes in one step, synced; answers false and does nothing where the file already says exactly that. */
  write(path: string, page: string): Promise<boolean>;
  /** Removes, synced; answers whether it was there. */
  remove(path: string): Promise<boolean>;
  read(path: string): Promise<string | undefined>;
  /** Copies from the private store what is not there yet. Throws `missing` where the store lacks one. */
  placeFiles(files: readonly StoredFile[]): Promise<void>;
  /** Size in bytes and sha256 of a placed file. */
  measure(path: string): Promise<{ sizeBytes: number; sha256: string } | undefined>;
  /** Everything below the folder that is no folder. */
  list(): Promise<string[]>;
  /** How many, and one sha256 over the names and bytes of all. */
  sumUp(): Promise<{ files: number; sha256: string }>;
  /** Of these, what is no plain file: links, which may lead anywhere, and the like. */
  listOdd(): Promise<string[]>;
};

/** Marks with the ids of their rows: exactly these are removed when the page is made. */
export type ReadMark = StaleMark & { markIds: number[] };

export type MarkStore = {
  /** Waits for nobody: adds rows. */
  addMarks(sql: Sql, marks: readonly StaleMark[]): Promise<void>;
  /** Lists first, then files, then items; within each the oldest first. */
  readMarks(sql: Sql, limit: number): Promise<ReadMark[]>;
  removeMarks(sql: Sql, marks: readonly ReadMark[]): Promise<void>;
  /** Marks every page of an item on the portal (of one type, or of all). */
  markItems(sql: Sql, type: string | null): Promise<void>;
  /** Marks every page whose text links to an item, in its locale. */
  markLinking(sql: Sql, item: ItemKey): Promise<void>;
  /** Takes the lock under which lists are made; false when another holds it. */
  tryRenderLock(sql: Sql): Promise<boolean>;
  /** Waits for that lock. */
  waitRenderLock(sql: Sql): Promise<void>;
};

export type EntryStore = {
  /** Keys of all items on the portal, in a fixed order. */
  readItems(sql: Sql): Promise<ItemKey[]>;
  /** Keys of all items that were withdrawn with a kind that readers are told. */
  readWithdrawn(sql: Sql): Promise<ItemKey[]>;
  /** Names of all files that items on the portal hold. */
  readFileNames(sql: Sql): Promise<string[]>;
  /** Of these names, those that an item on the portal or a delivery that is being sent needs. */
  readNeededFiles(sql: Sql, names: readonly string[]): Promise<string[]>;
  saveEntry(sql: Sql, entry: Entry): Promise<void>;
  removeEntry(sql: Sql, item: ItemKey): Promise<void>;
  /** Items (or this one, if it is so) whose entry is not what the ledger says that the portal holds; publicationId null: it holds nothing. */
  readStrayEntries(
    sql: Sql,
    item?: ItemKey,
  ): Promise<{ item: ItemKey; entryId: number | null; publicationId: number | null }[]>;
  /** Items that were found to have a forged publication since the call before, and what the portal holds of them. */
  findForged(sql: Sql): Promise<{ item: ItemKey; entry: Entry | null }[]>;
  /** Items with a delivery to the portal that is planned or being sent. */
  readMovingItems(sql: Sql): Promise<ItemKey[]>;
  /** Locks an item's page until the transaction ends, against delivery attempts. false: an attempt is running. */
  tryItemLock(sql: Sql, item: ItemKey): Promise<boolean>;
  /** Waits for attempts, then locks. */
  waitItemLock(sql: Sql, item: ItemKey): Promise<void>;
};

/** Addresses of an old site: where each leads now; null: what stood there was withdrawn. */
export type RedirectStore = {
  read(sql: Sql, shard: string): Promise<Record<string, string | null>>;
  /** Every list that holds an address. */
  shards(sql: Sql): Promise<string[]>;
};

/** What is wrong with a template; line 0: with the file or folder itself. */
export type TemplateProblem = { file: string; line: number; message: string };

/** The templates in force. */
export type Templates = {
  /** Looks whether the files changed; answers the name of what is in force now. */
  look(): string;
  /** All of them in one text, '' where there are none. */
  text(): string;
  /** Of the files as they lie there, where they were refused. */
  problems(): readonly TemplateProblem[];
};

/** A page of the site: where, and what it should say now; page undefined: there should be none. */
export type SitePage = { path: string; page: string | undefined };

/** The page of an item; mendedEntry: what lists should say of it, where its entry says something else than its publication. */
export type ItemPage = SitePage & {
  files: StoredFile[];
  mendedEntry?: Entry;
  /** What stands in its place for readers once it is withdrawn. */
  notice: SitePage;
};

/** What each page should say, from the register as it is now. */
export type PageSource = {
  readSettings(sql: Sql): Promise<SiteSettings>;
  /** Home with its feed, what is said where nothing is, the map of the site, and the frame of the search. */
  home(sql: Sql, locale: string): Promise<SitePage[]>;
  /** The page of the newest ('' as month) with its feed, or of a month. */
  column(sql: Sql, columnId: string, locale: string, month: string): Promise<SitePage[]>;
  /** Its index with what belongs to no part; a part; the parts that have a page. */
  siteMap(sql: Sql): Promise<SitePage[]>;
  siteMapPart(sql: Sql, part: number): Promise<SitePage>;
  siteMapParts(sql: Sql): Promise<number[]>;
  /** What the switches of the whole portal come to. */
  state(sql: Sql): Promise<SitePage[]>;
  /** 'moving' while the newest publication is not the one delivered: the delivery will write the page. */
  item(sql: Sql, item: ItemKey): Promise<ItemPage | 'moving'>;
  months(sql: Sql, columnId: string, locale: string): Promise<string[]>;
  /** 更正与撤稿: the newest ('' as month), or all of a month. */
  changes(sql: Sql, locale: string, month: string): Promise<SitePage>;
  /** Months that it has, of all items or of this one alone (then of what was withdrawn since, too). */
  changeMonths(sql: Sql, locale: string): Promise<string[]>;
  changeMonthsOf(sql: Sql, item: ItemKey): Promise<string[]>;
  /** 规范性文件库: the pages of all years ('' as year), or of one; its years in a language; the year of a document in each. */
  documentLibrary(sql: Sql, locale: string, year: string): Promise<SitePage[]>;
  libraryYears(sql: Sql, locale: string): Promise<string[]>;
  libraryYearsOf(sql: Sql, documentId: string): Promise<{ locale: string; year: string }[]>;
  /** One of the lists of old addresses. */
  redirects(sql: Sql, shard: string): Promise<SitePage>;
  redirectShards(sql: Sql): Promise<string[]>;
  /** An entry made anew from the register, for a publication that the portal holds. */
  entryOf(sql: Sql, item: ItemKey, publicationId: number): Promise<Entry | undefined>;
};
