import type { createPortalSearch } from '../../plugins/search/server/create-search';
import { SEARCH_ADDRESS } from '../contracts/search-place';
import type { Route } from './route';

/** A reader who turns pages and corrects words needs no more. */
const PER_MINUTE = 40;

/** The search in each language: a page that needs no JavaScript. */
export const toSearchRoutes = ({
  toPage,
}: Pick<ReturnType<typeof createPortalSearch>, 'toPage'>): Route[] =>
  Object.entries(SEARCH_ADDRESS).map(([locale, path]) => ({
    ...{ method: 'GET', path, perMinute: PER_MINUTE },
    answer: async ({ query }) => ({ status: 200, body: await toPage(locale, query) }),
  }));
