import { prepared } from '../../../../src/platform/sql/prepared';
import type { LedgerStore } from '../core/ports';
import { itemParams } from './item-params';

/**
 * One statement, so that a delivery without outside rows needs no transaction of its own. The item's lock keeps it apart
 * from a publish under way, which reads either the open delivery or the ledger entry.
 */
const CONFIRM = prepared(`
  with confirmed as (
    update gongkai.deliveries set state = 'confirmed', address = $4, external_id = $5, failure_code = $6,
      failure_message = $7, changed_at = clock_timestamp(), next_attempt_at = 'infinity'
    where (select pg_advisory_xact_lock_shared(hashtextextended($2, 0))::text) is not null
      and delivery_id = $1 and state = any ($3::text[])
    returning delivery_id, publication_id, account_id)
  insert into gongkai.ledger (delivery_id, publication_id, account_id, channel, item_type, document_id, locale, act,
    counted_as, format, department_id, column_id, published_at, counted_on, address, external_id, evidence, entered_by)
  select c.delivery_id, c.publication_id, c.account_id, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17::timestamptz,
    ($17::timestamptz at time zone 'Asia/Shanghai')::date, $4, $5, $18::jsonb, $19
  from confirmed c returning entry_id`);

export const ledgerStore: LedgerStore = {
  confirm: async (sql, facts, entry, { from, note }) => {
    const { format, departmentId, columnId } = facts.dimensions;
    const item = itemParams(facts.item);
    const rows = await sql(CONFIRM, [
      ...[facts.deliveryId, `item/${item.join('/')}`, from, entry.address, entry.externalId],
      ...[note?.code ?? null, note?.message ?? null, facts.account.channel, ...item],
      ...[entry.act, entry.countedAs, format, departmentId, columnId, entry.publishedAt],
      ...[entry.evidence, entry.enteredBy],
    ]);
    return rows.length > 0;
  },
};
