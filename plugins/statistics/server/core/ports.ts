import type { CountedAs, FigureDimension } from '../../../../src/contracts/figures';
import type { SiteSettings } from '../../../../src/contracts/site-settings';
import type { Sql } from '../../../../src/platform/sql/sql';

/** A checked question. Empty lists of accounts, channels, formats and locales mean all. */
export type FiguresQuery = {
  from: string;
  to: string;
  by: FigureDimension[];
  countedAs: CountedAs[];
  accounts: string[];
  channels: string[];
  formats: string[];
  locales: string[];
};

/** One group: the values in the order of the query's `by`. */
export type Group = { values: string[]; number: number };

export type FiguresStore = {
  /** Counts and the uncounted tail in one snapshot, so that nothing is missed or taken twice. */
  readGroups(sql: Sql, query: FiguresQuery): Promise<Group[]>;
};

export type NamesStore = { readNames(sql: Sql): Promise<NameSources> };
export type NameSources = {
  settings: SiteSettings;
  accounts: { accountId: string; nameZh: string; nameEn: string }[];
};

/** A cell of the counts that differs from what the ledger says. */
export type CountDifference = {
  /** The day, or the month of the counts by month: '2020-03-01', '2020-03'. */
  period: string;
  accountId: string;
  countedAs: string;
  locale: string;
  dimension: string;
  value: string;
  /** By the ledger. */
  expected: number;
  /** Counts and uncounted tail together. */
  found: number;
};

export type CountsStore = {
  /**
   * Takes up to `limit` marks, adds their entries to the counts (by day and by month) and deletes the marks, all or nothing; answers how many.
   * 0 while another process counts.
   */
  countMarks(sql: Sql, limit: number): Promise<number>;
  /** Waits for a running count and keeps others away until the transaction ends. */
  lockCounting(sql: Sql): Promise<void>;
  clearCounts(sql: Sql): Promise<void>;
  /** Fills empty counts from the ledger, without the entries that still bear a mark; answers the number of rows made (days and months). */
  fillCounts(sql: Sql): Promise<number>;
  findDifferences(sql: Sql, limit: number): Promise<CountDifference[]>;
};
