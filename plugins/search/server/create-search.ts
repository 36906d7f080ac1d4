import { SEARCH_MARK, toSearchFramePath } from '../../../src/contracts/search-place';
import type { SiteSettings } from '../../../src/contracts/site-settings';
import type { Clock } from '../../../src/platform/clock';
import type { Logger } from '../../../src/platform/logger';
import type { Sql } from '../../../src/platform/sql/sql';
import { openOwnSegmenter } from './adapters/jieba-segmenter';
import { createKeepLater } from './adapters/keep-later';
import { searchStore } from './adapters/search-store';
import { createReadSearchSettings } from './adapters/settings-store';
import { createIsStanding, createReadIsSealed, readFrame } from './adapters/standing-page';
import { toSound } from './adapters/to-sound';
import { toAsked } from './core/asked';
import { renderResults } from './core/render-results';
import { createSearch } from './use-cases/search';
import { createSuggest } from './use-cases/suggest';

export type SearchDeps = {
  /** With the portal's narrow role, on connections with SEARCH_CONNECTION_SETTINGS. */
  sql: Sql;
  siteDir: string;
  clock: Clock;
  logger: Pick<Logger, 'warn'>;
  readSite(sql: Sql): Promise<SiteSettings>;
};

/**
 * Every search goes through the index of words. What PostgreSQL guesses of a word that occurs nowhere, or everywhere, would
 * lead it through the whole table or along an order of dates: two seconds instead of some milliseconds.
 */
export const SEARCH_CONNECTION_SETTINGS = [
  'enable_seqscan=off',
  'enable_indexscan=off',
  'enable_indexonlyscan=off',
  'jit=off',
  'work_mem=32MB',
  'max_parallel_workers_per_gather=0',
] as const;

/** The search as the portal answers it. */
export const createPortalSearch = ({ sql, siteDir, clock, logger, readSite }: SearchDeps) => {
  const later = createKeepLater({
    ...{ sql, store: searchStore },
    onError: (error) => logger.warn({ error }, 'searches were not counted'),
  });
  const search = createSearch({
    ...{ store: searchStore, clock, readSite, keep: later.keep },
    readSettings: createReadSearchSettings(),
    openSegmenter: openOwnSegmenter,
    readIsSealed: createReadIsSealed(siteDir),
    isStanding: createIsStanding(siteDir),
    suggest: createSuggest({ store: searchStore, openSegmenter: openOwnSegmenter, toSound }),
    onForged: ({ type, documentId, locale }) =>
      logger.warn({ type, documentId, locale }, 'a row of the search index has no seal of ours'),
  });
  return {
    /** The page of results for the query of an address. */
    toPage: async (locale: string, query: URLSearchParams): Promise<string> => {
      const results = renderResults(await search(sql, toAsked(locale, query)));
      const frame = await readFrame(siteDir, toSearchFramePath(locale), locale);
      // A function: '$' in the results is no pattern.
      return frame.replace(SEARCH_MARK, () => results);
    },
    /** The dictionary takes its time: better now than when somebody waits. */
    warmUp: () => void openOwnSegmenter(),
    flush: later.flush,
  };
};
