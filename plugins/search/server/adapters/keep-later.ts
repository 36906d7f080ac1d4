import type { Sql } from '../../../../src/platform/sql/sql';
import type { KeptSearch, SearchStore } from '../core/ports';

const PAUSE_MS = 5_000;
/** Different searches that wait at once; beyond them none is kept. */
const MOST_WAITING = 1_000;

export type KeepLater = {
  keep(search: KeptSearch): void;
  /** Writes what waits. */
  flush(): Promise<void>;
};

/** Gathers searches and writes them together: no search waits for it, and no row has the time of one. */
export const createKeepLater = ({
  sql,
  store,
  onError,
}: {
  sql: Sql;
  store: Pick<SearchStore, 'keepSearches'>;
  onError(error: unknown): void;
}): KeepLater => {
  let waiting = new Map<string, KeptSearch>();
  let timer: NodeJS.Timeout | undefined;
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const searches = [...waiting.values()];
    waiting = new Map();
    if (searches.length === 0) return;
    try {
      await store.keepSearches(sql, searches);
    } catch (error) {
      // Counts of searches are worth no more than a line in the log.
      onError(error);
    }
  };
  return {
    flush,
    keep: (search) => {
      const key = [search.on, search.locale, search.words].join('\n');
      const before = waiting.get(key);
      if (!before && waiting.size >= MOST_WAITING) return;
      waiting.set(key, {
        ...search,
        searches: (before?.searches ?? 0) + 1,
        found: Math.max(before?.found ?? 0, search.found),
      });
      timer ??= setTimeout(() => void flush(), PAUSE_MS).unref();
    },
  };
};
