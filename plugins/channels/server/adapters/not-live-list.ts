// Publications that have not reached every account although that should have happened by now.
import type { Sql } from '../../../../src/platform/sql/sql';
import { AWAITS, type DeliveryRow, TITLE } from './delivery-list';

export type NotLiveRow = Pick<
  DeliveryRow,
  | 'deliveryId'
  | 'type'
  | 'documentId'
  | 'locale'
  | 'title'
  | 'accountId'
  | 'accountNameZh'
  | 'accountNameEn'
  | 'intent'
  | 'state'
  | 'awaitsPerson'
> & { publishedAt: Date };

const LIMIT = 20;

/** $1: whose; null: everybody's. $2: published before. Few deliveries are open at a time, and the index holds only those. */
const LIST = `
  select d.delivery_id as "deliveryId", p.item_type as type, p.document_id as "documentId", p.locale,
    ${TITLE} as title,
    a.account_id as "accountId", a.name_zh as "accountNameZh", a.name_en as "accountNameEn", d.intent, d.state,
    ${AWAITS} as "awaitsPerson", p.recorded_at as "publishedAt"
  from gongkai.deliveries d join gongkai.publications p using (publication_id) join gongkai.accounts a using (account_id)
  left join gongkai.review_cases c on c.case_id = p.case_id
  left join gongkai.publications before on before.publication_id = p.supersedes
  where d.state in ('planned', 'sending', 'failed', 'unconfirmed') and p.recorded_at < $2
    and ($1::text is null or p.published_by = $1 or c.submitted_by = $1 or $1 = any (c.authors))
  order by p.recorded_at, d.delivery_id limit ${LIMIT}`;

/** The oldest first. `person`: what they wrote, submitted or published; null: all. */
export const listNotLive = (
  sql: Sql,
  { person, before }: { person: string | null; before: Date },
): Promise<NotLiveRow[]> => sql<NotLiveRow>(LIST, [person, before]);
