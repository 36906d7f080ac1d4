import type { Actor } from '../../../../src/contracts/actor';
import type { Departments } from '../../../../src/contracts/department-scope';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';

export type SetLookAgain = {
  /** 'YYYY-MM-DD' in Asia/Shanghai; null: looked at. */
  dueOn: string | null;
  note: string;
  setByName: string;
  setAt: Date;
};

const SAME = (row: string) =>
  `${row}.item_type = $1 and ${row}.document_id = $2 and ${row}.locale = $3`;

/** The newest of an item, and whether the item is public. */
export const readLookAgain = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
): Promise<{ isPublic: boolean; set: SetLookAgain | null }> => {
  const [row] = await sql<{ isPublic: boolean; set: SetLookAgain | null }>(
    `select exists (select from gongkai.live_publications l where ${SAME('l')}) as "isPublic",
       (select jsonb_build_object('dueOn', a.due_on, 'note', a.note, 'setByName', a.set_by_name, 'setAt', a.set_at)
        from gongkai.look_agains a where ${SAME('a')} order by a.look_again_id desc limit 1) as set`,
    [type, documentId, locale],
  );
  return row ?? { isPublic: false, set: null };
};

export const insertLookAgain = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  { dueOn, note, by, at }: { dueOn: string | null; note: string; by: Actor; at: Date },
): Promise<void> => {
  await sql(
    `insert into gongkai.look_agains (item_type, document_id, locale, due_on, note, set_by, set_by_name, set_at)
     values ($1, $2, $3, $4::date, $5, $6, $7, $8)`,
    [type, documentId, locale, dueOn, note, by.ref, by.name, at],
  );
};

export type ListedLookAgain = {
  type: string;
  documentId: string;
  locale: string;
  title: string | null;
  dueOn: string;
  note: string;
  setByName: string;
  setAt: Date;
};
export type LookAgainQuery = {
  /** Up to this day; null: whatever the day. */
  until: string | null;
  /** Empty: of all departments. */
  departments: Departments;
  page: number;
  pageSize: number;
};

/** Of what is public, the newest of each item, where that has a day. */
const SET = `(select distinct on (a.item_type, a.document_id, a.locale) a.* from gongkai.look_agains a
    order by a.item_type, a.document_id, a.locale, a.look_again_id desc) n
  join gongkai.live_publications l using (item_type, document_id, locale)
  join lateral (select convert_from(r.bytes, 'UTF8')::jsonb as content from gongkai.revision_bytes r
    where r.fingerprint = l.fingerprint) b on true`;
const WANTED = `n.due_on is not null and ($1::date is null or n.due_on <= $1::date)
  and (cardinality($2::text[]) = 0 or b.content ->> 'departmentId' = any ($2::text[]))`;

/** The soonest first. */
export const listLookAgains = async (
  sql: Sql,
  { until, departments, page, pageSize }: LookAgainQuery,
): Promise<{ rows: ListedLookAgain[]; total: number }> => {
  const [count] = await sql<{ total: number }>(
    `select count(*)::int as total from ${SET} where ${WANTED}`,
    [until, departments],
  );
  const rows = await sql<ListedLookAgain>(
    `select n.item_type as type, n.document_id as "documentId", n.locale, b.content ->> 'title' as title,
       to_char(n.due_on, 'YYYY-MM-DD') as "dueOn", n.note, n.set_by_name as "setByName", n.set_at as "setAt"
     from ${SET} where ${WANTED} order by n.due_on, n.look_again_id limit $3 offset $4`,
    [until, departments, pageSize, (page - 1) * pageSize],
  );
  return { rows, total: count?.total ?? 0 };
};
