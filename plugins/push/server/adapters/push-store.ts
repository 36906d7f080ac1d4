// gongkai.push_marks and push_state (migration 0087).
import type { PushStore, ReadPushMark } from '../core/ports';

export const pushStore: PushStore = {
  addMark: async (sql, { path, phase }) => {
    await sql('insert into gongkai.push_marks (path, phase) values ($1, $2)', [path, phase]);
  },
  readMarks: (sql, limit) =>
    sql<ReadPushMark>(
      `select mark_id as "markId", path, phase from gongkai.push_marks order by phase, mark_id limit $1`,
      [limit],
    ),
  removeMarks: async (sql, marks) => {
    await sql('delete from gongkai.push_marks where mark_id = any ($1::bigint[])', [
      marks.map(({ markId }) => markId),
    ]);
  },
  readPaths: async (sql) => {
    const rows = await sql<{ path: string }>('select distinct path from gongkai.push_marks');
    return rows.map(({ path }) => path);
  },
  readNewestMark: async (sql) => {
    const [row] = await sql<{ newest: number }>(
      'select coalesce(max(mark_id), 0) as newest from gongkai.push_marks',
    );
    return row?.newest ?? 0;
  },
  removeMarksUpTo: async (sql, markId) => {
    await sql('delete from gongkai.push_marks where mark_id <= $1', [markId]);
  },
  tryPushLock: async (sql) => {
    const [row] = await sql<{ taken: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended('site/push', 0)) as taken`,
    );
    return row?.taken === true;
  },
  keepState: async (sql, target, failure) => {
    await sql(
      `insert into gongkai.push_state as s (target, last_ok_at, failing_since, failure)
       values ($1, case when $2::text is null then now() end, case when $2::text is not null then now() end, $2)
       on conflict (only_one) do update set target = excluded.target, failure = excluded.failure,
         last_ok_at = coalesce(excluded.last_ok_at, s.last_ok_at),
         failing_since = case when excluded.failure is not null then coalesce(s.failing_since, excluded.failing_since) end`,
      [target, failure],
    );
  },
  forget: async (sql) => {
    await sql('delete from gongkai.push_marks');
    await sql('delete from gongkai.push_state');
  },
};
