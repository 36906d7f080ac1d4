import type { SiteColumn } from '../../../../src/contracts/site-settings';
import type { Asked } from './asked';
import type { FoundLine } from './ports';

/** What a page of results shows. */
export type SearchAnswer = {
  asked: Asked;
  /** What is marked in titles and texts. */
  marked: string[];
  /** 1001 for more than a thousand. */
  total: number;
  ranked: number;
  lines: FoundLine[];
  /** Have some of the words, where few have all. */
  more: FoundLine[];
  bets: FoundLine[];
  /** Another spelling that finds more. */
  suggestion: string | null;
  /** Nothing was found as it was asked: these are of the other spelling. */
  isRespelled: boolean;
  /** Nothing has all the words: these have some. */
  isPartial: boolean;
  columns: SiteColumn[];
  /** Newest first. */
  years: number[];
};
