// What the portal reads. Its connections never walk a table or the order of an index (see open-search-database): a word that
// occurs nowhere or once, and one that occurs everywhere, go the same way through the index of words.
import type { ItemType } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';
import { type Asked, MOST_RANKED, PAGE_SIZE } from '../core/asked';
import type { Found, FoundLine, SearchStore } from '../core/ports';

/** Above so many it is not said how many. */
export const MOST_COUNTED = 1000;
/** Where titles give so many, texts are not ranked. */
const ENOUGH_TITLES = 20;

const LINE = `e.item_type as type, e.document_id as "documentId", e.locale, e.publication_id as "publicationId", e.column_id as "columnId",
  e.path, e.published_at as "publishedAt", e.title, e.document_number as "documentNumber", e.body, e.seal`;

const FILTERS = `locale = $2 and ($3::text is null or item_type = $3) and ($4::text[] is null or column_id = any ($4))
  and ($5::timestamptz is null or (published_at >= $5 and published_at < $6))`;

/** Of one month ago nearly all, of ten years ago two thirds. */
const RECENCY = (row: string) =>
  `(0.6 + 0.4 * exp(-extract(epoch from now() - ${row}.published_at) / (3 * 365 * 86400)))`;
const WEIGHTS = `'{0.05, 0.3, 0.6, 1.0}'`;

/** First the titles; the texts of the newest hits only where those are few. */
const RELEVANT = `in_title as materialized (
    select t.entry_id, t.published_at, ts_rank(${WEIGHTS}, e.title_vector, $1::tsquery, 1) * ${RECENCY('t')} as score
    from (select entry_id, published_at from gongkai.search_entries where title_vector @@ $1::tsquery and ${FILTERS}
      order by published_at desc, entry_id limit ${MOST_RANKED}) t join gongkai.search_entries e using (entry_id)),
  ranked as (
    select entry_id, 0 as tier, score, published_at from in_title
    union all
    select n.entry_id, 1, ts_rank(${WEIGHTS}, e.whole_vector, $1::tsquery, 1) * ${RECENCY('n')}, n.published_at
    from (select * from anywhere order by published_at desc, entry_id limit ${MOST_RANKED}) n
      join gongkai.search_entries e using (entry_id)
    where (select count(*) from in_title) < ${ENOUGH_TITLES} and n.entry_id not in (select entry_id from in_title))`;

const NEWEST = `ranked as (select entry_id, 0 as tier, 0 as score, published_at from anywhere
    order by published_at desc, entry_id limit ${MOST_RANKED})`;

const toStatement = (tiers: string) => `with anywhere as materialized (
    select entry_id, published_at from gongkai.search_entries where whole_vector @@ $1::tsquery and ${FILTERS}),
  ${tiers},
  page as (select * from ranked order by tier, score desc, published_at desc, entry_id limit ${PAGE_SIZE} offset $7)
  select (select count(*) from (select from anywhere limit ${MOST_COUNTED + 1}) c) as total, (select count(*) from ranked) as ranked,
    ${LINE} from (select 1) one left join page p on true left join gongkai.search_entries e using (entry_id)
  order by p.tier, p.score desc, p.published_at desc, p.entry_id`;

const STATEMENTS = { relevance: toStatement(RELEVANT), time: toStatement(NEWEST) };

const toYear = (year: number | null): [Date | null, Date | null] =>
  year === null
    ? [null, null]
    : [new Date(`${year}-01-01T00:00:00+08:00`), new Date(`${year + 1}-01-01T00:00:00+08:00`)];

const find = async (
  sql: Sql,
  query: string,
  { locale, type, year, order, page }: Asked,
  columnIds: readonly string[] | null,
): Promise<Found> => {
  const rows = await sql<
    Omit<FoundLine, 'type'> & { type: ItemType | null; total: number; ranked: number }
  >(STATEMENTS[order], [query, locale, type, columnIds, ...toYear(year), (page - 1) * PAGE_SIZE]);
  const lines = rows.flatMap(({ total: _, ranked: __, type: of, ...line }) =>
    of === null ? [] : [{ ...line, type: of }],
  );
  return { total: rows[0]?.total ?? 0, ranked: rows[0]?.ranked ?? 0, lines };
};

const YEAR_KNOWN_MS = 10 * 60_000;
const years = new Map<string, { year: number | null; untilMs: number }>();

/** Looks through all rows, and so not at each search. */
const firstYear = async (sql: Sql, locale: string): Promise<number | null> => {
  const known = years.get(locale);
  if (known && performance.now() < known.untilMs) return known.year;
  const [row] = await sql<{ year: number | null }>(
    `select extract(year from min(published_at) at time zone 'Asia/Shanghai')::int as year
     from gongkai.search_entries where locale = $1`,
    [locale],
  );
  const year = row?.year ?? null;
  if (year !== null) years.set(locale, { year, untilMs: performance.now() + YEAR_KNOWN_MS });
  return year;
};

export const searchStore: SearchStore = {
  find,
  findItems: (sql, keys) =>
    sql<FoundLine>(
      `select ${LINE} from unnest($1::text[], $2::text[], $3::text[]) with ordinality k(item_type, document_id, locale, place)
       join gongkai.search_entries e using (item_type, document_id, locale) order by k.place`,
      [
        keys.map(({ type }) => type),
        keys.map(({ documentId }) => documentId),
        keys.map(({ locale }) => locale),
      ],
    ),
  firstYear,
  /** One character otherwise, or another that sounds the same; those that most titles have first. */
  findSimilar: (sql, locale, { word, sound, patterns }) =>
    sql<{ word: string; titles: number }>(
      `select word, titles from gongkai.search_words
       where locale = $1 and word <> $2 and ((sound = $3 and (char_length(word) = $5 or $2 ~ '^[a-z]+$')) or (char_length(word) = $5 and word like any ($4)))
       order by (sound = $3) desc, titles desc, word limit 3`,
      [locale, word, sound, patterns, [...word].length],
    ),
  knownWords: async (sql, locale, words) => {
    const rows = await sql<{ word: string; titles: number }>(
      'select word, titles from gongkai.search_words where locale = $1 and word = any ($2)',
      [locale, words],
    );
    return new Map(rows.map(({ word, titles }) => [word, titles]));
  },
  keepSearches: async (sql, searches) => {
    await sql(
      `insert into gongkai.search_log (searched_on, locale, words, searches, found)
       select * from unnest($1::date[], $2::text[], $3::text[], $4::int[], $5::int[])`,
      [
        searches.map(({ on }) => on),
        searches.map(({ locale }) => locale),
        searches.map(({ words }) => words),
        searches.map((one) => one.searches),
        searches.map(({ found }) => found),
      ],
    );
  },
};
