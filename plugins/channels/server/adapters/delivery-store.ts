import type { DeliveryState } from '../../../../src/contracts/channel';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import { accountStoppedSql } from '../../../../src/platform/sql/account-stopped';
import { prepared } from '../../../../src/platform/sql/prepared';
import { recordEvent } from '../../../../src/platform/sql/record-event';
import { WAITS_FOR_EARLIER } from '../core/messages';
import type { DeliveryStore } from '../core/ports';
import { readDeliveryFacts } from './delivery-facts';
import { itemLockSql, itemParams } from './item-params';

/** Waits for a publish, withdrawal or entry of the item that is under way; taken before the row is locked. */
const withItemLock = (item: string) =>
  `(select pg_advisory_xact_lock_shared(hashtextextended(${item}, 0))::text) is not null`;

const MARK_SENDING =
  prepared(`update gongkai.deliveries set state = 'sending', attempts = attempts + 1, failure_code = null,
         failure_message = null, changed_at = clock_timestamp(), next_attempt_at = now()
       where ${withItemLock('$2')} and delivery_id = $1 and state in ('planned', 'sending') returning delivery_id`);

const IS_DUE = `d.state in ('planned', 'sending') and d.next_attempt_at <= now() - $1::float8 * interval '1 millisecond'`;

/**
 * Account by account, so that a long queue at one keeps no other waiting. Of an account with a pace no more than its next
 * rounds allow, and the earliest first: what is looked up again comes due after those that wait behind it, and would else
 * never be among the few. What waits for an earlier delivery of its item comes last.
 */
const FIND_DUE = prepared(`select due.delivery_id as "deliveryId" from gongkai.accounts a
  left join gongkai.account_gates g on g.account_id = a.account_id
  cross join lateral (
    (select d.delivery_id, d.next_attempt_at from gongkai.deliveries d
     where d.account_id = a.account_id and ${IS_DUE} and g.gap_ms > 0
     order by d.failure_code is not distinct from '${WAITS_FOR_EARLIER}', d.delivery_id
     limit least($2::int, 2 + (extract(epoch from now() - greatest(g.next_free_at, now() - interval '3 seconds')) * 1000 / nullif(g.gap_ms, 0))::int))
    union all
    (select d.delivery_id, d.next_attempt_at from gongkai.deliveries d
     where d.account_id = a.account_id and ${IS_DUE} and coalesce(g.gap_ms, 0) = 0
     order by d.next_attempt_at, d.delivery_id limit $2::int)) due
  where ${accountStoppedSql('a.account_id')} is null and (g.gap_ms is null or g.gap_ms = 0 or g.next_free_at <= now())
  order by due.next_attempt_at, due.delivery_id limit $2::int`);

const store: Omit<DeliveryStore, 'readFacts'> = {
  lockItemOfDelivery: async (sql, deliveryId) => {
    // A delivery's item never changes, so reading it and locking it may be one statement.
    const rows = await sql(
      `select pg_advisory_xact_lock(${itemLockSql('p')})
       from gongkai.deliveries d join gongkai.publications p using (publication_id) where d.delivery_id = $1`,
      [deliveryId],
    );
    return rows.length > 0;
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
    const pauseMs = nextAttempt !== 'never' && 'inMs' in nextAttempt ? nextAttempt.inMs : null;
    const at = nextAttempt !== 'never' && 'at' in nextAttempt ? nextAttempt.at : null;
    const rows = await sql(
      `update gongkai.deliveries set state = $3, failure_code = $4, failure_message = $5,
         next_attempt_at = coalesce(now() + $6::float8 * interval '1 millisecond', $9::timestamptz, 'infinity'),
         attempts = case when $7 then 0 else attempts end, intent = coalesce($8, intent), changed_at = clock_timestamp()
       where delivery_id = $1 and state = $2 returning delivery_id`,
      [
        ...[deliveryId, from, to, code, message, pauseMs, freshAttempts ?? false, intent ?? null],
        at,
      ],
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
    const subject = { table: 'deliveries', id: String(deliveryId) };
    await recordEvent(sql, { action: 'delivery.retried', actor, subject });
  },
  recordAbsent: async (sql, deliveryId, { actor, reason }) => {
    const subject = { table: 'deliveries', id: String(deliveryId) };
    const detail = { reason };
    await recordEvent(sql, { action: 'delivery.found-absent', actor, subject, detail });
  },
  findDue: async (sql, { graceMs, limit }) => {
    const rows = await sql<{ deliveryId: number }>(FIND_DUE, [graceMs, limit]);
    return rows.map(({ deliveryId }) => deliveryId);
  },
};

export const createDeliveryStore = (macs: Pick<RegisterMacs, 'isGenuine'>): DeliveryStore => ({
  ...store,
  readFacts: (sql, deliveryId) => readDeliveryFacts(sql, deliveryId, macs),
});
