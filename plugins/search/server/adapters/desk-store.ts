// What the desk shows of the search.
import type { BestBet } from '../../../../src/contracts/search-settings';
import type { Sql } from '../../../../src/platform/sql/sql';

export type SearchedWords = { words: string; locale: string; searches: number; found: number };

/** Once is a person, twice are words. */
const LEAST_SEARCHES = 2;
const MOST_LISTED = 20;

/** Of the last days: what is searched for most, or only what never found anything. */
export const readSearchedWords = (
  sql: Sql,
  { days, isFruitless }: { days: number; isFruitless: boolean },
): Promise<SearchedWords[]> =>
  sql<SearchedWords>(
    `select words, locale, sum(searches)::int as searches, max(found) as found from gongkai.search_log
     where searched_on > (now() at time zone 'Asia/Shanghai')::date - $1::int
     group by words, locale having sum(searches) >= ${LEAST_SEARCHES} and (not $2 or max(found) = 0)
     order by sum(searches) desc, words limit ${MOST_LISTED}`,
    [days, isFruitless],
  );

/** Titles of those that stand on the portal, by 'type/document id/locale'. */
export const readBetTitles = async (
  sql: Sql,
  bets: readonly Omit<BestBet, 'words'>[],
): Promise<Map<string, string>> => {
  const rows = await sql<{ key: string; title: string }>(
    `select item_type || '/' || document_id || '/' || locale as key, title from gongkai.portal_entries
     where item_type || '/' || document_id || '/' || locale = any ($1)`,
    [bets.map(({ type, documentId, locale }) => `${type}/${documentId}/${locale}`)],
  );
  return new Map(rows.map(({ key, title }) => [key, title]));
};
