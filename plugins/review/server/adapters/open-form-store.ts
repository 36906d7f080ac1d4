// Forms that are open now. Time is the database's: two CMS processes must agree on what is over.
import type { Actor } from '../../../../src/contracts/actor';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';

/** A form beats every 25 s, and in a window that lies behind once a minute at the least. */
const GONE_AFTER = `interval '100 seconds'`;
const SWEPT_AFTER = `interval '1 hour'`;

export type OpenForm = {
  by: string;
  byName: string;
  openedAt: string;
  modified: boolean;
};
export type Presence = {
  others: OpenForm[];
  /** Who took over what this window has open. */
  taken: { byName: string; at: string } | null;
};
export type Beat = { windowId: string; modified: boolean };

const ITEM = 'item_type = $1 and document_id = $2 and locale = $3';

const BEAT = `with own as (
    insert into gongkai.open_forms as f (item_type, document_id, locale, window_id, opened_by, opened_by_name, modified)
    values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (item_type, document_id, locale, window_id) do update set modified = excluded.modified, seen_at = now(),
      opened_by = excluded.opened_by, opened_by_name = excluded.opened_by_name,
      opened_at = case when f.seen_at < now() - ${GONE_AFTER} then now() else f.opened_at end
    returning taken_by_name, taken_at),
  swept as (delete from gongkai.open_forms where seen_at < now() - ${SWEPT_AFTER})
  select (select jsonb_build_object('byName', taken_by_name, 'at', taken_at) from own where taken_at is not null) as taken,
    coalesce((select jsonb_agg(jsonb_build_object('by', opened_by, 'byName', opened_by_name, 'openedAt', opened_at, 'modified', modified)
        order by opened_at)
      from gongkai.open_forms where ${ITEM} and window_id <> $4 and taken_at is null and seen_at > now() - ${GONE_AFTER}), '[]') as others`;

/** Says that this window has the item open, and reads who else has, in one statement. */
export const beat = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  actor: Actor,
  { windowId, modified }: Beat,
): Promise<Presence> => {
  const [row] = await sql<Presence>(BEAT, [
    ...[type, documentId, locale, windowId],
    ...[actor.ref, actor.name, modified],
  ]);
  return row ?? { others: [], taken: null };
};

export const closeForm = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  actor: Actor,
  windowId: string,
): Promise<void> => {
  await sql(`delete from gongkai.open_forms where ${ITEM} and window_id = $4 and opened_by = $5`, [
    ...[type, documentId, locale, windowId, actor.ref],
  ]);
};

/** Every other form of the item is told who took over; this window's own is nobody's but theirs again. */
export const takeOverForms = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  actor: Actor,
  windowId: string,
): Promise<void> => {
  await sql(
    `update gongkai.open_forms set taken_by_name = case when window_id <> $4 then $5 end,
       taken_at = case when window_id <> $4 then now() end where ${ITEM}`,
    [type, documentId, locale, windowId, actor.name],
  );
};
