import { SEARCH_ADDRESS, SEARCH_MARK } from '../../../../../src/contracts/search-place';
import type { SiteSettings } from '../../../../../src/contracts/site-settings';
import { wordsOf } from '../../core/words';
import { otherOf, toFrame } from './frame';

/** The page of the search without its results: the portal puts them in the place of the mark. */
export const toSearchModel = (settings: SiteSettings, locale: string) => ({
  ...toFrame({
    ...{ locale, settings, columnId: null, kind: 'search' },
    title: wordsOf(locale).search,
    // Pages of results are of no use to search engines.
    metas: [{ name: 'robots', content: 'noindex' }],
    otherAddress: SEARCH_ADDRESS[otherOf(locale)],
  }),
  results: { markup: SEARCH_MARK },
});
