import { SEARCH_ADDRESS, SEARCH_MARK } from '../../../../../src/contracts/search-place';
import type { SiteSettings } from '../../../../../src/contracts/site-settings';
import { wordsOf } from '../../core/words';
import { otherOf, toFrame } from './frame';

/** The page of the search without its results: the portal puts them in the place of the mark. */
export const toSearchModel = (settings: SiteSettings, locale: string) => ({
  ...toFrame({
    ...{ locale, settings, columnId: null, kind: 'search' },
    title: wordsOf(locale).search,
    otherAddress: SEARCH_ADDRESS[otherOf(locale)],
  }),
  results: { markup: SEARCH_MARK },
});
