// Makes the publications of a signed batch, a chunk at a time.
import { prepared } from '../../../../src/platform/sql/prepared';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { SignedBatch, TakeoverStore } from '../core/ports';
import { itemLockSql } from './item-params';

/** The last who signed is who publishes. */
const SIGNED =
  prepared(`select s.batch_id as "batchId", (array_agg(s.signed_by order by s.signed_at desc, s.signed_by))[1] as "signedBy",
    (array_agg(s.signed_by_name order by s.signed_at desc, s.signed_by))[1] as "signedByName"
  from gongkai.import_signatures s
  where not exists (select from gongkai.import_discards d where d.batch_id = s.batch_id)
  group by s.batch_id having count(*) = 2 order by s.batch_id`);

const HAS_ROOM =
  prepared(`select pg_try_advisory_xact_lock(hashtextextended('channels/take-over', 0)) and (
    select count(*) from (select from gongkai.deliveries d
      where d.state in ('planned', 'sending') and d.next_attempt_at < 'infinity' limit $1) open) < $1 as free`);

const CHUNK = `select i.* from gongkai.import_items i where i.batch_id = $1 and i.place > $2 order by i.place limit $3`;

/** In one order, as whoever else locks several items does; what was read before the wait is read again below. */
const LOCK_ITEMS = prepared(`select pg_advisory_xact_lock(${itemLockSql('u')}) from (
    select item_type, document_id, locale from (${CHUNK}) chosen order by item_type, document_id, locale) u`);

const TAKE_OVER = prepared(`
  with chunk as (${CHUNK}),
  made as (
    insert into gongkai.publications (item_type, document_id, locale, kind, batch_id, fingerprint, published_by,
      published_by_name, published_at)
    select c.item_type, c.document_id, c.locale, 'takeover', c.batch_id, c.fingerprint, $4, $5, c.published_at
    from chunk c where not exists (select from gongkai.publications p
      where p.item_type = c.item_type and p.document_id = c.document_id and p.locale = c.locale)
    returning publication_id),
  planned as (
    insert into gongkai.deliveries (publication_id, account_id, intent)
    select made.publication_id, a.account_id, 'publish' from made cross join gongkai.accounts a
    where a.channel = 'portal' and a.enabled)
  select (select count(*) from made) as taken, max(place) as "lastPlace" from chunk`);

export const takeoverStore: TakeoverStore = {
  findSigned: (sql: Sql) => sql<SignedBatch>(SIGNED),
  hasRoom: async (sql, mostOpen) => {
    const [row] = await sql<{ free: boolean }>(HAS_ROOM, [mostOpen]);
    return row?.free === true;
  },
  takeOverChunk: async (sql, { batchId, signedBy, signedByName }, { after, limit }) => {
    await sql(LOCK_ITEMS, [batchId, after, limit]);
    const [row] = await sql<{ taken: number; lastPlace: number | null }>(TAKE_OVER, [
      ...[batchId, after, limit, signedBy, signedByName],
    ]);
    return row ?? { taken: 0, lastPlace: null };
  },
};
