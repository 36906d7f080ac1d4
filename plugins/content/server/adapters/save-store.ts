import type { Actor, Entrance } from '../../../../src/contracts/actor';
import type { ItemKey } from '../../../../src/contracts/item';
import type { SaveSince } from '../../../../src/contracts/stale-save';
import { prepared } from '../../../../src/platform/sql/prepared';
import type { Sql } from '../../../../src/platform/sql/sql';

const APPEND_SAVE =
  prepared(`insert into gongkai.saves (item_type, document_id, locale, save_number, content_sha256, saved_by, saved_by_name, entrance)
     select $1, $2, $3, coalesce(max(save_number), 0) + 1, $4, $5, $6, $7
     from gongkai.saves where item_type = $1 and document_id = $2 and locale = $3
     having not $8 or coalesce((array_agg(content_sha256 order by save_number desc))[1], '') not in ($4, $9)`);

/**
 * Appends a numbered save of the item; the caller holds the item's lock or has just made the document. With `ifChanged`
 * nothing is appended where the last save already had this content.
 */
export const appendSave = async (
  sql: Sql,
  item: ItemKey,
  by: {
    actor: Actor;
    entrance: Entrance;
    contentSha256: string;
    /** The same content as version 1 would name it. */
    sameInVersion1?: string | undefined;
    ifChanged?: boolean;
  },
): Promise<void> => {
  await sql(APPEND_SAVE, [
    item.type,
    item.documentId,
    item.locale,
    by.contentSha256,
    by.actor.ref,
    by.actor.name,
    by.entrance,
    by.ifChanged ?? false,
    by.sameInVersion1 ?? by.contentSha256,
  ]);
};

/** The newest of the saves that a person who began at `beganFrom` has not seen; named at most. */
const NAMED = 5;

/** Saves since, oldest first; the last one always, however close the two came. */
export const readSavesSince = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  beganFrom: Date | null,
): Promise<SaveSince[]> => {
  const rows = await sql<{ by: string; byName: string; at: Date }>(
    `select saved_by as by, saved_by_name as "byName", saved_at as at from gongkai.saves
     where item_type = $1 and document_id = $2 and locale = $3
       and (saved_at > $4 or $4::timestamptz is null or save_number = (
         select max(save_number) from gongkai.saves where item_type = $1 and document_id = $2 and locale = $3))
     order by save_number desc limit ${NAMED}`,
    [type, documentId, locale, beganFrom],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() })).reverse();
};
