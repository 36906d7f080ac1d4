import type { DeliveryState, Intent } from '../../../../src/contracts/channel';
import type { Sql } from '../../../../src/platform/sql/sql';

export type DeliveryFilter = {
  state?: DeliveryState;
  accountId?: string;
  /** Only what a person has to do. */
  awaitsPerson?: boolean;
  page: number;
  pageSize: number;
};

export type DeliveryRow = {
  deliveryId: number;
  publicationId: number;
  type: string;
  documentId: string;
  locale: string;
  title: string | null;
  accountId: string;
  accountNameZh: string;
  accountNameEn: string;
  channel: string;
  connector: string;
  intent: Intent;
  state: DeliveryState;
  attempts: number;
  failureCode: string | null;
  failureMessage: string | null;
  /** null: no attempt is due. */
  nextAttemptAt: Date | null;
  plannedAt: Date;
  address: string | null;
  /** Whether the public finds it at that address now: not after a withdrawal, nor where it was posted anew elsewhere. */
  stands: boolean;
  awaitsPerson: boolean;
};
export type DeliveryPage = {
  results: DeliveryRow[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
  /** Deliveries per state, whatever the filter; what a person has to do counts in `awaitsPerson` too. */
  totals: Record<string, number>;
};

/** That a person has to do it, of a row `d`. */
export const AWAITS = `d.state = 'planned' and d.next_attempt_at = 'infinity'`;
/** What the account holds now is its newest entry; a line of a withdrawal leads nowhere. */
const STANDS = `d.intent <> 'withdraw' and d.state = 'confirmed' and coalesce((
    select e.act <> 'withdraw' and e.address = d.address from gongkai.ledger e
    where e.item_type = p.item_type and e.document_id = p.document_id and e.locale = p.locale and e.account_id = d.account_id
    order by e.entry_id desc limit 1), false)`;
const WHERE = `($1::text is null or d.state = $1) and ($2::text is null or d.account_id = $2)
  and ($3::boolean is null or (${AWAITS}) = $3)`;

/** Of the publication `p`, or of the one `before` that the withdrawal took back. */
export const TITLE = `(select convert_from(b.bytes, 'UTF8')::json ->> 'title' from gongkai.revision_bytes b
    where b.fingerprint = coalesce(p.fingerprint, before.fingerprint))`;

// Titles are read for the one page only.
const PAGE = `
  select d.delivery_id as "deliveryId", d.publication_id as "publicationId", p.item_type as type,
    p.document_id as "documentId", p.locale, a.account_id as "accountId", a.name_zh as "accountNameZh", a.name_en as "accountNameEn", a.channel,
    a.connector, d.intent, d.state, d.attempts, d.failure_code as "failureCode", d.failure_message as "failureMessage",
    nullif(d.next_attempt_at, 'infinity') as "nextAttemptAt", d.planned_at as "plannedAt", d.address,
    ${STANDS} as stands, ${AWAITS} as "awaitsPerson",
    ${TITLE} as title
  from (select * from gongkai.deliveries d where ${WHERE} order by d.delivery_id desc limit $4 offset $5) d
  join gongkai.publications p using (publication_id)
  join gongkai.accounts a using (account_id)
  left join gongkai.publications before on before.publication_id = p.supersedes
  order by d.delivery_id desc`;

const TOTALS = `select d.state, ${AWAITS} as awaits, count(*) as number,
    count(*) filter (where ${WHERE}) as matching from gongkai.deliveries d group by 1, 2`;

/** A page of deliveries, newest first, with the totals of all. */
export const listDeliveries = async (sql: Sql, filter: DeliveryFilter): Promise<DeliveryPage> => {
  const { page, pageSize } = filter;
  const where = [filter.state ?? null, filter.accountId ?? null, filter.awaitsPerson ?? null];
  const groups = await sql<{ state: string; awaits: boolean; number: number; matching: number }>(
    TOTALS,
    where,
  );
  const totals: Record<string, number> = { awaitsPerson: 0 };
  for (const { state, awaits, number } of groups) {
    totals[state] = (totals[state] ?? 0) + number;
    if (awaits) totals.awaitsPerson = (totals.awaitsPerson ?? 0) + number;
  }
  const total = groups.reduce((sum, { matching }) => sum + matching, 0);
  const results = await sql<DeliveryRow>(PAGE, [...where, pageSize, (page - 1) * pageSize]);
  return {
    results,
    pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
    totals,
  };
};
