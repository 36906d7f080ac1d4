import type { createPortalSearch } from '../../plugins/search/server/create-search';
import { SEARCH_ADDRESS } from '../contracts/search-place';
import type { Route } from './route';

/** A reader who turns pages and corrects words needs no more. */
const PER_MINUTE = 40;

/** Pages of results are of no use to search engines; the page that asks is a page of the portal like any other. */
const toHeaders = (query: URLSearchParams): Record<string, string> =>
  query.size > 0 ? { 'X-Robots-Tag': 'noindex' } : {};

/** The search in each language: a page that needs no JavaScript. */
export const toSearchRoutes = ({
  toPage,
}: Pick<ReturnType<typeof createPortalSearch>, 'toPage'>): Route[] =>
  Object.entries(SEARCH_ADDRESS).map(([locale, path]) => ({
    ...{ method: 'GET', path, perMinute: PER_MINUTE },
    answer: async ({ query }) => ({
      status: 200,
      headers: toHeaders(query),
      body: await toPage(locale, query),
    }),
  }));
