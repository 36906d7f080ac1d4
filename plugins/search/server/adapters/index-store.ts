// gongkai.search_entries as the worker keeps them.
import type { ItemKey, ItemType } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { IndexStore, MarkedItem, TitleWord } from '../core/ports';
import type { SearchEntry } from '../core/to-entry';

const LOCK = 'search/index';

const readMarks = async (sql: Sql, limit: number): Promise<MarkedItem[]> => {
  const rows = await sql<{ type: ItemType; documentId: string; locale: string; markIds: string[] }>(
    `select item_type as type, document_id as "documentId", locale, array_agg(mark_id) as "markIds"
     from (select * from gongkai.search_marks order by patient, mark_id limit $1) m
     group by item_type, document_id, locale order by bool_and(patient), min(mark_id)`,
    [limit],
  );
  return rows.map((row) => ({ ...row, markIds: row.markIds.map(Number) }));
};

const saveEntry = async (
  sql: Sql,
  entry: SearchEntry,
  { madeBy, seal }: { madeBy: string; seal: string },
): Promise<void> => {
  await sql(
    `insert into gongkai.search_entries as e (item_type, document_id, locale, publication_id, column_id, path, published_at,
       title, document_number, body, title_vector, whole_vector, made_by, seal)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::tsvector, $12::tsvector, $13, $14)
     on conflict (item_type, document_id, locale) do update set publication_id = excluded.publication_id,
       column_id = excluded.column_id, path = excluded.path, published_at = excluded.published_at, title = excluded.title,
       document_number = excluded.document_number, body = excluded.body, title_vector = excluded.title_vector,
       whole_vector = excluded.whole_vector, made_by = excluded.made_by, seal = excluded.seal`,
    [
      ...[entry.type, entry.documentId, entry.locale, entry.publicationId, entry.columnId],
      ...[entry.path, entry.publishedAt, entry.title, entry.documentNumber, entry.body],
      ...[entry.titleVector, entry.wholeVector, madeBy, seal],
    ],
  );
};

export const indexStore: IndexStore = {
  tryLock: async (sql) => {
    const [row] = await sql<{ taken: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken',
      [LOCK],
    );
    return row?.taken === true;
  },
  readMarks,
  removeMarks: async (sql, marks) => {
    await sql('delete from gongkai.search_marks where mark_id = any ($1::bigint[])', [
      marks.flatMap(({ markIds }) => markIds),
    ]);
  },
  saveEntry,
  removeEntry: async (sql, { type, documentId, locale }: ItemKey) => {
    await sql(
      'delete from gongkai.search_entries where item_type = $1 and document_id = $2 and locale = $3',
      [type, documentId, locale],
    );
  },
  readNumbers: async (sql, documentIds) => {
    const rows = await sql<{ number: string }>(
      `select distinct n.document_number as number from gongkai.live_publications l
         join gongkai.revision_numbers n on n.fingerprint = l.fingerprint
       where l.item_type = 'normative-document' and l.document_id = any ($1) and n.document_number is not null
       order by 1`,
      [documentIds],
    );
    return rows.map(({ number }) => number);
  },
  markInterpretations: async (sql, { documentId, locale }, documentNumber) => {
    await sql(
      `insert into gongkai.search_marks (item_type, document_id, locale)
       select p.item_type, p.document_id, p.locale from gongkai.portal_entries p
       where p.interprets @> array[$1::text] and p.interprets <> '{}' and p.item_type = 'interpretation'
         and not exists (select from gongkai.search_entries s where s.item_type = 'normative-document'
           and s.document_id = $1 and s.locale = $2 and s.document_number = $3)`,
      [documentId, locale, documentNumber],
    );
  },
  /** Whatever stands on the portal and is not, or not so, in the index; and the other way round. */
  markDifferences: async (sql, madeBy) => {
    await sql(
      `insert into gongkai.search_marks (item_type, document_id, locale, patient)
       select item_type, document_id, locale, true from gongkai.portal_entries p
         full join gongkai.search_entries s using (item_type, document_id, locale)
       where (p.publication_id is distinct from s.publication_id or s.made_by <> $1) and not exists (
         select from gongkai.search_marks m where m.item_type = coalesce(p.item_type, s.item_type)
           and m.document_id = coalesce(p.document_id, s.document_id) and m.locale = coalesce(p.locale, s.locale))`,
      [madeBy],
    );
  },
  readTitleWords: (sql, locale) =>
    sql<TitleWord>(
      `select word, ndoc as titles from ts_stat($1) where word !~ '^[~#]' and char_length(word) between 2 and 12`,
      [
        `select title_vector from gongkai.search_entries where locale = '${locale === 'en' ? 'en' : 'zh-Hans'}'`,
      ],
    ),
  saveWords: async (sql, locale, words) => {
    const [texts, sounds, titles] = [
      words.map(({ word }) => word),
      words.map(({ sound }) => sound),
      words.map((one) => one.titles),
    ];
    await sql(`delete from gongkai.search_words where locale = $1 and word <> all ($2::text[])`, [
      locale,
      texts,
    ]);
    await sql(
      `insert into gongkai.search_words as w (locale, word, sound, titles)
       select $1, * from unnest($2::text[], $3::text[], $4::int[])
       on conflict (locale, word) do update set sound = excluded.sound, titles = excluded.titles
       where (w.sound, w.titles) is distinct from (excluded.sound, excluded.titles)`,
      [locale, texts, sounds, titles],
    );
  },
  forgetSearches: async (sql, days) => {
    await sql(
      `delete from gongkai.search_log where searched_on < (now() at time zone 'Asia/Shanghai')::date - $1::int`,
      [days],
    );
  },
};
