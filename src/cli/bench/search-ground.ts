// A search over entries that a bench puts into the index itself: the portal's own use-case, with pages that all stand.
import { indexStore } from '../../../plugins/search/server/adapters/index-store';
import { openOwnSegmenter } from '../../../plugins/search/server/adapters/jieba-segmenter';
import { searchStore } from '../../../plugins/search/server/adapters/search-store';
import { createReadSearchSettings } from '../../../plugins/search/server/adapters/settings-store';
import { toSound } from '../../../plugins/search/server/adapters/to-sound';
import { toAsked } from '../../../plugins/search/server/core/asked';
import { renderResults } from '../../../plugins/search/server/core/render-results';
import { createIsSealed, createSealer } from '../../../plugins/search/server/core/seal';
import { SEARCH_CONNECTION_SETTINGS } from '../../../plugins/search/server/create-search';
import { createSearch } from '../../../plugins/search/server/use-cases/search';
import { createSuggest } from '../../../plugins/search/server/use-cases/suggest';
import { EMPTY_SITE_SETTINGS } from '../../contracts/site-settings';
import { systemClock } from '../../platform/clock';
import { openPoolDatabase } from '../../platform/sql/pool-database';

export const openSearchGround = (url: string) => {
  const database = openPoolDatabase(url, { max: 2, settings: SEARCH_CONNECTION_SETTINGS });
  const sealer = createSealer(['only for the bench, where nothing is public']);
  const isSealed = createIsSealed(sealer.publicKeys);
  const search = createSearch({
    ...{ store: searchStore, clock: systemClock, openSegmenter: openOwnSegmenter },
    readSettings: createReadSearchSettings(),
    readSite: () => Promise.resolve(EMPTY_SITE_SETTINGS),
    readIsSealed: () => Promise.resolve(isSealed),
    isStanding: () => Promise.resolve(true),
    suggest: createSuggest({ store: searchStore, openSegmenter: openOwnSegmenter, toSound }),
    keep: () => undefined,
    onForged: ({ title }) => {
      throw new Error(`no seal: ${title}`);
    },
  });
  const ask = (question: string) =>
    search(database.sql, toAsked('zh-Hans', new URLSearchParams({ q: question })));
  return {
    database,
    sealer,
    ask,
    /** As a reader gets it, without the frame of the page. */
    toPage: async (question: string) => renderResults(await ask(question)),
    clear: () => database.sql('delete from gongkai.search_entries'),
    keepWords: async () => {
      const words = await indexStore.readTitleWords(database.sql, 'zh-Hans');
      const sounding = words.map((one) => ({ ...one, sound: toSound(one.word) }));
      await database.transact((sql) => indexStore.saveWords(sql, 'zh-Hans', sounding));
    },
    close: () => database.close(),
  };
};
export type SearchGround = ReturnType<typeof openSearchGround>;
