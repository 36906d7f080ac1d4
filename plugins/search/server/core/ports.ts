import type { ItemKey, ItemType } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Asked } from './asked';
import type { SealedFacts } from './seal';
import type { Held, SearchEntry } from './to-entry';

export type MarkedItem = ItemKey & { markIds: number[] };
export type TitleWord = { word: string; titles: number };

/** gongkai.search_entries and what belongs to it, as the worker keeps it. */
export type IndexStore = {
  /** Until the transaction ends; false where another worker indexes. */
  tryLock(sql: Sql): Promise<boolean>;
  /** What was just published first. */
  readMarks(sql: Sql, limit: number): Promise<MarkedItem[]>;
  removeMarks(sql: Sql, marks: readonly MarkedItem[]): Promise<void>;
  saveEntry(sql: Sql, entry: SearchEntry, made: { madeBy: string; seal: string }): Promise<void>;
  removeEntry(sql: Sql, item: ItemKey): Promise<void>;
  /** 文号 of documents that are public, by their document ids. */
  readNumbers(sql: Sql, documentIds: readonly string[]): Promise<string[]>;
  /** Marks what interprets a document, unless its entry has this 文号 already ('': none). */
  markInterpretations(sql: Sql, document: ItemKey, documentNumber: string): Promise<void>;
  markDifferences(sql: Sql, madeBy: string): Promise<void>;
  readTitleWords(sql: Sql, locale: string): Promise<TitleWord[]>;
  saveWords(
    sql: Sql,
    locale: string,
    words: readonly (TitleWord & { sound: string })[],
  ): Promise<void>;
  /** Those of so many days ago and before. */
  forgetSearches(sql: Sql, days: number): Promise<void>;
};

/** What the portal holds of an item by what is genuine in the register; null: nothing. */
export type ReadHeld = (sql: Sql, item: ItemKey) => Promise<Held | null>;
/** Makes the entry of an item, with these words cut as one besides the dictionary's. */
export type EntryMaker = (held: Held, terms: readonly string[]) => Promise<SearchEntry>;
/** Pinyin without tones, of Han characters only. */
export type ToSound = (word: string) => string;

/** A line of results before anybody looked at its seal. */
export type FoundLine = Omit<SealedFacts, 'type'> & { type: ItemType; seal: string };
export type Found = {
  /** 1001 for more than a thousand. */
  total: number;
  /** So many can be turned to. */
  ranked: number;
  /** Of one page. */
  lines: FoundLine[];
};
export type KeptSearch = {
  /** 'YYYY-MM-DD' in Asia/Shanghai. */
  on: string;
  locale: string;
  words: string;
  searches: number;
  found: number;
};
export type Similar = { word: string; titles: number };

/** What the portal reads and keeps. */
export type SearchStore = {
  /** `query` is the text of a tsquery. */
  find(sql: Sql, query: string, asked: Asked, columnIds: readonly string[] | null): Promise<Found>;
  findItems(sql: Sql, keys: readonly ItemKey[]): Promise<FoundLine[]>;
  firstYear(sql: Sql, locale: string): Promise<number | null>;
  findSimilar(
    sql: Sql,
    locale: string,
    wanted: { word: string; sound: string; patterns: readonly string[] },
  ): Promise<Similar[]>;
  /** How many titles have each. */
  knownWords(sql: Sql, locale: string, words: readonly string[]): Promise<Map<string, number>>;
  keepSearches(sql: Sql, searches: readonly KeptSearch[]): Promise<void>;
};

/** Whether the page of exactly this publication stands on the portal. */
export type IsStanding = (path: string, publicationId: number) => Promise<boolean>;
