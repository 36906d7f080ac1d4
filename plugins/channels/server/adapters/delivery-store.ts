import type {
  Account,
  DeliveryState,
  Held,
  Intent,
  PublicationKind,
} from '../../../../src/contracts/channel';
import type { ItemKey } from '../../../../src/contracts/item';
import type { RevisionContent } from '../../../../src/contracts/revision';
import { prepared } from '../../../../src/platform/sql/prepared';
import type { DeliveryFacts } from '../core/deliveries';
import type { DeliveryStore } from '../core/ports';
import { accountJson } from './account-store';
import { itemLockSql, itemParams } from './item-params';

type FactsRow = {
  deliveryId: number;
  publicationId: number;
  kind: PublicationKind;
  publishedAt: Date;
  firstPublishedAt: Date;
  type: ItemKey['type'];
  documentId: string;
  locale: string;
  account: Account;
  intent: Intent;
  state: DeliveryState;
  attempts: number;
  awaitsPerson: boolean;
  newestPublicationId: number;
  newestKind: PublicationKind;
  newestAccounts: string[] | null;
  held: Held | null;
  everPublished: boolean;
  earlierOpen: boolean;
  fingerprint: string | null;
  content: RevisionContent | null;
  heldContent: Pick<RevisionContent, 'format' | 'departmentId' | 'columnId'> | null;
};

const sameItem = (row: string) =>
  `${row}.item_type = p.item_type and ${row}.document_id = p.document_id and ${row}.locale = p.locale`;
const contentOf = (fingerprint: string) =>
  `(select convert_from(b.bytes, 'UTF8')::json from gongkai.revision_bytes b where b.fingerprint = ${fingerprint})`;

const READ_FACTS = prepared(`
  select d.delivery_id as "deliveryId", d.publication_id as "publicationId", p.kind, p.published_at as "publishedAt",
    coalesce((select l.first_published_at from gongkai.live_publications l where l.publication_id = p.publication_id),
      p.published_at) as "firstPublishedAt",
    p.item_type as type, p.document_id as "documentId", p.locale, ${accountJson('a')} as account, d.intent, d.state,
    d.attempts, d.state = 'planned' and d.next_attempt_at = 'infinity' as "awaitsPerson",
    n.publication_id as "newestPublicationId", n.kind as "newestKind",
    case when n.publication_id <> p.publication_id then ${contentOf('n.fingerprint')} -> 'accounts' end as "newestAccounts",
    case when h.act <> 'withdraw' then
      jsonb_build_object('publicationId', h.publication_id, 'address', h.address, 'externalId', h.external_id) end as held,
    exists (select 1 from gongkai.ledger e where ${sameItem('e')} and e.account_id = d.account_id
      and e.counted_as in ('new', 'takeover')) as "everPublished",
    exists (select 1 from gongkai.publications ep join gongkai.deliveries ed using (publication_id)
      where ${sameItem('ep')} and ep.publication_id < p.publication_id and ed.account_id = d.account_id
        and ed.state in ('sending', 'unconfirmed')) as "earlierOpen",
    p.fingerprint, ${contentOf('p.fingerprint')} as content,
    case when p.kind = 'withdrawal' or d.intent = 'withdraw' then
      (select json_build_object('format', h.format, 'departmentId', h.department_id, 'columnId', h.column_id)
       where h.act is not null) end as "heldContent"
  from gongkai.deliveries d
  join gongkai.publications p using (publication_id)
  join gongkai.accounts a using (account_id)
  join lateral (select x.publication_id, x.kind, x.fingerprint from gongkai.publications x where ${sameItem('x')}
    order by x.publication_id desc limit 1) n on true
  left join lateral (select e.* from gongkai.ledger e where ${sameItem('e')} and e.account_id = d.account_id
    order by e.entry_id desc limit 1) h on true
  where d.delivery_id = $1`);

const toFacts = (row: FactsRow): DeliveryFacts => {
  const { type, documentId, locale, fingerprint, content, heldContent, ...rest } = row;
  const counted = heldContent ?? content;
  return {
    ...rest,
    item: { type, documentId, locale },
    newestAccounts: row.newestAccounts ?? [],
    revision: fingerprint && content ? { fingerprint, content } : null,
    dimensions: {
      format: counted?.format ?? '',
      departmentId: counted?.departmentId ?? '',
      columnId: counted?.columnId ?? '',
    },
  };
};

/** Waits for a publish, withdrawal or entry of the item that is under way; taken before the row is locked. */
const withItemLock = (item: string) =>
  `(select pg_advisory_xact_lock_shared(hashtextextended(${item}, 0))::text) is not null`;

const MARK_SENDING =
  prepared(`update gongkai.deliveries set state = 'sending', attempts = attempts + 1, failure_code = null,
         failure_message = null, changed_at = clock_timestamp(), next_attempt_at = now()
       where ${withItemLock('$2')} and delivery_id = $1 and state in ('planned', 'sending') returning delivery_id`);

export const deliveryStore: DeliveryStore = {
  lockItemOfDelivery: async (sql, deliveryId) => {
    // A delivery's item never changes, so reading it and locking it may be one statement.
    const rows = await sql(
      `select pg_advisory_xact_lock(${itemLockSql('p')})
       from gongkai.deliveries d join gongkai.publications p using (publication_id) where d.delivery_id = $1`,
      [deliveryId],
    );
    return rows.length > 0;
  },
  readFacts: async (sql, deliveryId) => {
    const [row] = await sql<FactsRow>(READ_FACTS, [deliveryId]);
    return row ? toFacts(row) : null;
  },
  markSending: async (sql, { deliveryId, item }) => {
    const rows = await sql(MARK_SENDING, [deliveryId, `item/${itemParams(item).join('/')}`]);
    return rows.length > 0;
  },
  move: async (
    sql,
    deliveryId,
    from,
    { to, code, message, nextAttempt, freshAttempts, intent },
  ) => {
    const pauseMs = nextAttempt === 'never' ? null : nextAttempt.inMs;
    const rows = await sql(
      `update gongkai.deliveries set state = $3, failure_code = $4, failure_message = $5,
         next_attempt_at = coalesce(now() + $6::float8 * interval '1 millisecond', 'infinity'),
         attempts = case when $7 then 0 else attempts end, intent = coalesce($8, intent), changed_at = clock_timestamp()
       where delivery_id = $1 and state = $2 returning delivery_id`,
      [deliveryId, from, to, code, message, pauseMs, freshAttempts ?? false, intent ?? null],
    );
    return rows.length > 0;
  },
  readNewest: async (sql, { newestPublicationId, account }) => {
    const [row] = await sql<{ deliveryId: number; state: DeliveryState }>(
      `select delivery_id as "deliveryId", state from gongkai.deliveries where publication_id = $1 and account_id = $2`,
      [newestPublicationId, account.accountId],
    );
    return row ?? null;
  },
  plan: async (sql, publicationId, accountId, intent) => {
    const [row] = await sql<{ deliveryId: number }>(
      `insert into gongkai.deliveries (publication_id, account_id, intent) values ($1, $2, $3)
       returning delivery_id as "deliveryId"`,
      [publicationId, accountId, intent],
    );
    return (row as { deliveryId: number }).deliveryId;
  },
  recordRetry: async (sql, deliveryId, actor) => {
    await sql(`select gongkai.record_event('delivery.retried', $1, 'deliveries', $2, '{}')`, [
      actor,
      String(deliveryId),
    ]);
  },
  findDue: async (sql, { graceMs, limit }) => {
    const rows = await sql<{ deliveryId: number }>(
      `select delivery_id as "deliveryId" from gongkai.deliveries
       where state in ('planned', 'sending') and next_attempt_at <= now() - $1::float8 * interval '1 millisecond'
       order by next_attempt_at limit $2`,
      [graceMs, limit],
    );
    return rows.map(({ deliveryId }) => deliveryId);
  },
};
