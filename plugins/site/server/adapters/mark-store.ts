// gongkai.stale_lists: rows are added and removed, never changed (migration 0004 says why).
import { prepared } from '../../../../src/platform/sql/prepared';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { MarkStore, ReadMark } from '../core/ports';
import type { StaleMark } from '../core/views';

const RENDER_LOCK = 'site/lists';

const ADD = prepared(`insert into gongkai.stale_lists (list, locale, month)
  select * from unnest($1::text[], $2::text[], $3::text[])`);

const REMOVE = prepared('delete from gongkai.stale_lists where mark_id = any ($1::bigint[])');

const MARK_LINKING = prepared(`insert into gongkai.stale_lists (list, locale)
  select 'item/' || item_type || '/' || document_id, locale from gongkai.portal_entries
  where links <> '{}' and links @> array[$1 || '/' || $2] and locale = $3
  union
  select 'item/' || $1 || '/' || $2, locale from gongkai.portal_entries
  where item_type = $1 and document_id = $2 and locale <> $3
  union
  select 'item/' || item_type || '/' || document_id, locale from gongkai.portal_entries
  where $1 = 'normative-document' and (
    (interprets <> '{}' and interprets @> array[$2] and locale = $3)
    or (repeals <> '{}' and repeals @> array[$2]) or (amends <> '{}' and amends @> array[$2]))`);

const addMarks = async (sql: Sql, marks: readonly StaleMark[]): Promise<void> => {
  if (marks.length === 0) return;
  await sql(ADD, [
    marks.map(({ list }) => list),
    marks.map(({ locale }) => locale),
    marks.map(({ month }) => month),
  ]);
};

const readMarks = async (sql: Sql, limit: number): Promise<ReadMark[]> => {
  const rows = await sql<StaleMark & { mark_ids: number[] }>(
    `select list, locale, month, array_agg(mark_id) as mark_ids from gongkai.stale_lists
     group by list, locale, month
     order by (case when list like 'item/%' then 3 when list like 'file/%' then 2 else 1 end), min(mark_id) limit $1`,
    [limit],
  );
  // pg hands out the elements of a bigint[] as text
  return rows.map(({ mark_ids, ...mark }) => ({ ...mark, markIds: mark_ids.map(Number) }));
};

export const markStore: MarkStore = {
  addMarks,
  readMarks,
  removeMarks: async (sql, marks) => {
    await sql(REMOVE, [marks.flatMap(({ markIds }) => markIds)]);
  },
  markItems: async (sql, type) => {
    await sql(
      `insert into gongkai.stale_lists (list, locale)
       select 'item/' || item_type || '/' || document_id, locale from gongkai.portal_entries
       where $1::text is null or item_type = $1`,
      [type],
    );
  },
  markLinking: async (sql, { type, documentId, locale }) => {
    await sql(MARK_LINKING, [type, documentId, locale]);
  },
  tryRenderLock: async (sql) => {
    const [row] = await sql<{ taken: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken',
      [RENDER_LOCK],
    );
    return row?.taken === true;
  },
  waitRenderLock: async (sql) => {
    await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [RENDER_LOCK]);
  },
};
