// Where worker and portal agree on what they share of the search, below the site's folder. Hidden names: never served.
import { toSegment } from './portal-path';

/** The page that results are put into. */
export const toSearchFramePath = (locale: string): string => `.search/${toSegment(locale)}.html`;
/** Where in it. */
export const SEARCH_MARK = '<!--gongkai-search-->';
/** The public keys of the seals of results, one a line. */
export const SEARCH_KEYS_PATH = '.search/keys';

export const SEARCH_ADDRESS: Readonly<Record<string, string>> = {
  'zh-Hans': '/search',
  en: '/en/search',
};
