// Makes the publications of a signed batch, a chunk at a time.
import type { ItemKey } from '../../../../src/contracts/item';
import { prepared } from '../../../../src/platform/sql/prepared';
import { signatureFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { SignedBatch, TakeoverItem, TakeoverStore } from '../core/ports';
import { itemLockSql } from './item-params';

const SIGNED =
  prepared(`select s.batch_id as "batchId", jsonb_agg(${signatureFacts('s')} order by s.signed_at, s.signed_by) as signatures
  from gongkai.import_signatures s
  where not exists (select from gongkai.import_discards d where d.batch_id = s.batch_id)
  group by s.batch_id having count(*) = 2 order by s.batch_id`);

const HAS_ROOM =
  prepared(`select pg_try_advisory_xact_lock(hashtextextended('channels/take-over', 0)) and (
    select count(*) from (select from gongkai.deliveries d
      where d.state in ('planned', 'sending') and d.next_attempt_at < 'infinity' limit $1) open) < $1 as free`);

/** In one order, as whoever else locks several items does. An item of a closed batch never changes. */
const LOCK_CHUNK =
  prepared(`select u.place, u.item_type as type, u.document_id as "documentId", u.locale, u.fingerprint,
    u.published_at as "publishedAt", pg_advisory_xact_lock(${itemLockSql('u')})::text
  from (select chosen.* from (select i.* from gongkai.import_items i where i.batch_id = $1 and i.place > $2 order by i.place limit $3) chosen
    order by item_type, document_id, locale) u`);

/** What is public is read after the locks were waited for. */
const TAKE_OVER = prepared(`
  with wanted as (
    select * from jsonb_to_recordset($1) as w(type text, "documentId" text, locale text, "batchId" bigint, fingerprint text,
      "publishedBy" text, "publishedByName" text, "publishedAt" timestamptz, mac text)),
  made as (
    insert into gongkai.publications (item_type, document_id, locale, kind, batch_id, fingerprint, published_by,
      published_by_name, published_at, mac)
    select w.type, w."documentId", w.locale, 'takeover', w."batchId", w.fingerprint, w."publishedBy", w."publishedByName",
      w."publishedAt", w.mac
    from wanted w where not exists (select from gongkai.publications p
      where p.item_type = w.type and p.document_id = w."documentId" and p.locale = w.locale)
    returning publication_id),
  planned as (
    insert into gongkai.deliveries (publication_id, account_id, intent)
    select made.publication_id, a.account_id, 'publish' from made cross join gongkai.accounts a
    where a.channel = 'portal' and a.enabled)
  select (select count(*) from made) as taken`);

type LockedRow = ItemKey & Omit<TakeoverItem, 'item'>;

export const takeoverStore: TakeoverStore = {
  findSigned: (sql: Sql) => sql<SignedBatch>(SIGNED),
  hasRoom: async (sql, mostOpen) => {
    const [row] = await sql<{ free: boolean }>(HAS_ROOM, [mostOpen]);
    return row?.free === true;
  },
  lockChunk: async (sql, batchId, { after, limit }) => {
    const rows = await sql<LockedRow>(LOCK_CHUNK, [batchId, after, limit]);
    return rows
      .map(({ type, documentId, locale, place, fingerprint, publishedAt }) => ({
        ...{ place, fingerprint, publishedAt },
        item: { type, documentId, locale },
      }))
      .sort((a, b) => a.place - b.place);
  },
  takeOver: async (sql, publications) => {
    const [row] = await sql<{ taken: number }>(TAKE_OVER, [JSON.stringify(publications)]);
    return row?.taken ?? 0;
  },
};
