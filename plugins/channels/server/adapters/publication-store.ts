import type { Account } from '../../../../src/contracts/channel';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import { bundlesOf } from '../../../../src/platform/sql/bundles-of';
import { checkGround } from '../../../../src/platform/sql/check-ground';
import { openActCase, readWritten } from '../../../../src/platform/sql/open-act-case';
import { prepared } from '../../../../src/platform/sql/prepared';
import { caseFacts, chainFacts, decisionFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { PublishFacts, StandingFacts } from '../core/may-publish';
import type { PlannedDelivery } from '../core/plan-deliveries';
import type { MadeDelivery, MadePublication, PublicationStore } from '../core/ports';
import { accountJson } from './account-store';
import { embargoOf } from './embargo-store';
import { itemLockSql, itemParams } from './item-params';

/** Columns that say where the item stands; needs $1..$3 or a row with the item's three columns. */
const standing = (type: string, documentId: string, locale: string) => `
  ${chainFacts(type, documentId, locale)} as publications,
  (select jsonb_agg(${accountJson('a')} order by a.account_id) from gongkai.accounts a) as accounts,
  (select jsonb_agg(jsonb_build_object('publicationId', e.publication_id, 'accountId', e.account_id, 'act', e.act) order by e.entry_id desc)
     from gongkai.ledger e where e.item_type = ${type} and e.document_id = ${documentId} and e.locale = ${locale}) as ledger,
  (select jsonb_agg(jsonb_build_object('publicationId', p.publication_id, 'accountId', d.account_id, 'act', d.intent))
     from gongkai.publications p join gongkai.deliveries d using (publication_id)
     where p.item_type = ${type} and p.document_id = ${documentId} and p.locale = ${locale}
       and d.state in ('sending', 'unconfirmed')) as pending`;

const LOCK_CASE = prepared(
  `select pg_advisory_xact_lock(${itemLockSql('c')}) from gongkai.review_cases c where c.case_id = $1`,
);

const CASE_ITEM = { type: 'c.item_type', documentId: 'c.document_id', locale: 'c.locale' };

const DECIDED = `${caseFacts('c')} as case, (select jsonb_agg(${decisionFacts('d')} order by d.stage_index)
      from gongkai.decisions d where d.case_id = c.case_id) as decisions`;
const READ_DECIDED = `select ${DECIDED} from gongkai.review_cases c where c.case_id = $1`;

const READ_FOR_PUBLISH = prepared(`
  select ${DECIDED},
    c.fingerprint, o.case_id is not null as open, coalesce(o.approved, false) as approved,
    exists (select 1 from gongkai.publications p where p.case_id = c.case_id) as published,
    case when $3 then b.bytes end as bytes, ${checkGround(CASE_ITEM, '$2')} as ground,
    b.content -> 'accounts' as wanted, b.content ->> 'disclosure' as disclosure,
    ${embargoOf('c.item_type', 'c.document_id', 'c.locale')} as embargo,
    ${bundlesOf('c.item_type', 'c.document_id', 'c.locale')} as bundles,
    ${standing('c.item_type', 'c.document_id', 'c.locale')}
  from gongkai.review_cases c
  left join gongkai.open_cases o on o.case_id = c.case_id
  left join lateral (select r.bytes, convert_from(r.bytes, 'UTF8')::jsonb as content
    from gongkai.revision_bytes r where r.fingerprint = c.fingerprint) b on true
  where c.case_id = $1`);

const READ_BUNDLE_MEMBERS = `
  select jsonb_build_object('type', i.item_type, 'documentId', i.document_id, 'locale', i.locale) as item,
    (select convert_from(b.bytes, 'UTF8')::jsonb ->> 'title' from gongkai.review_cases c
      join gongkai.revision_bytes b using (fingerprint) where c.case_id = coalesce(o.case_id, i.first_case_id)) as title,
    (select jsonb_build_object('caseId', c.case_id, 'fingerprint', c.fingerprint)
      from gongkai.review_cases c where c.case_id = o.case_id) as open
  from gongkai.bundle_items i left join gongkai.open_cases o on (o.item_type, o.document_id, o.locale) = (i.item_type, i.document_id, i.locale)
    and o.subject = 'publication'
  where i.bundle_id = $1 order by i.first_case_id`;

const READ_FOR_WITHDRAW = `select ${standing('$1', '$2', '$3')}`;

/** Older deliveries not begun are over; those sending or unconfirmed stay until their outcome is known. */
const CANCEL_OLDER = `cancelled as (
  update gongkai.deliveries d set state = 'cancelled', changed_at = clock_timestamp(), next_attempt_at = 'infinity',
    failure_code = 'channels.superseded', failure_message = '已有更新的发布或已撤稿，这条发送不再执行。'
  from gongkai.publications old, made
  where old.item_type = made.item_type and old.document_id = made.document_id and old.locale = made.locale
    and old.publication_id <> made.publication_id
    and d.publication_id = old.publication_id and d.state in ('planned', 'failed'))`;

const planSql = (accounts: string, intents: string, next: string) => `planned as (
  insert into gongkai.deliveries (publication_id, account_id, intent, next_attempt_at)
  select made.publication_id, n.account_id, n.intent, n.next_attempt_at
  from made, unnest(${accounts}::text[], ${intents}::text[], ${next}::timestamptz[]) as n(account_id, intent, next_attempt_at)
  returning delivery_id, account_id, next_attempt_at)`;

const ANSWER = `select (select publication_id from made) as "publicationId", coalesce((
  select jsonb_agg(jsonb_build_object('deliveryId', delivery_id, 'accountId', account_id,
    'due', next_attempt_at <> 'infinity') order by delivery_id) from planned), '[]') as deliveries`;

const RETURNING = 'returning publication_id, item_type, document_id, locale';

const INSERT_PUBLICATION = prepared(`
  with ended as (
    insert into gongkai.case_ends (case_id, outcome, fingerprint, ended_by, ended_by_name, ended_at)
    values ($1, 'published', $2, $3, $4, $5) returning case_id),
  made as (
    insert into gongkai.publications (item_type, document_id, locale, kind, case_id, case_outcome, fingerprint, supersedes,
      published_by, published_by_name, published_at, mac)
    select c.item_type, c.document_id, c.locale, $6, c.case_id, 'published', $2, $7::bigint, $3, $4, $5, $11
    from ended join gongkai.review_cases c using (case_id) ${RETURNING}),
  ${CANCEL_OLDER}, ${planSql('$8', '$9', '$10')} ${ANSWER}`);

const INSERT_WITHDRAWAL = `
  with made as (
    insert into gongkai.publications (item_type, document_id, locale, kind, supersedes, reason, published_by,
      published_by_name, published_at, mac, withdrawal_kind, merged_into, withdrawal_case_id)
    values ($1, $2, $3, 'withdrawal', $4, $5, $6, $7, $8, $12, $13, $14, $15) ${RETURNING}),
  ${CANCEL_OLDER}, ${planSql('$9', '$10', '$11')} ${ANSWER}`;

const toColumns = (deliveries: readonly PlannedDelivery[], now: string) => [
  deliveries.map(({ accountId }) => accountId),
  deliveries.map(({ intent }) => intent),
  deliveries.map(({ awaitsPerson }) => (awaitsPerson ? 'infinity' : now)),
];
/** The database's own time: a publication's business time may lie in another year. */
const NOW = 'now';

const insert = async (sql: Sql, text: string, params: readonly unknown[]) => {
  const [row] = await sql<{ publicationId: number; deliveries: MadeDelivery[] }>(text, params);
  return row as MadePublication;
};

type StandingRow = Omit<StandingFacts, 'accounts'> & { accounts: Account[] | null };
type PublishRow = Omit<PublishFacts, 'accounts'> & StandingRow;

/** Publications of the register. macs: for the cases that follow them. */
export const createPublicationStore = (macs: RegisterMacs): PublicationStore => ({
  lockItemOfCase: async (sql, caseId) => {
    // A case's item never changes, so reading it and locking it may be one statement.
    const rows = await sql(LOCK_CASE, [caseId]);
    return rows.length > 0;
  },
  readForPublish: async (sql, caseId, { listVersion, knowsBytes }) => {
    const params = [caseId, listVersion, !knowsBytes];
    const [row] = await sql<PublishRow>(READ_FOR_PUBLISH, params);
    return row ? { ...row, accounts: row.accounts ?? [] } : null;
  },
  readDecided: async (sql, caseId) =>
    (await sql<Pick<PublishFacts, 'case' | 'decisions'>>(READ_DECIDED, [caseId]))[0] ?? null,
  readForWithdraw: async (sql, item) => {
    const [row] = await sql<StandingRow>(READ_FOR_WITHDRAW, itemParams(item));
    return { ...(row as StandingRow), accounts: row?.accounts ?? [] };
  },
  readBundleMembers: (sql, bundleId) => sql(READ_BUNDLE_MEMBERS, [bundleId]),
  endBundle: async (sql, end) =>
    void (await sql(
      `insert into gongkai.bundle_ends (bundle_id, outcome, reason, ended_by, ended_by_name, ended_at, mac)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [end.bundleId, end.outcome, end.reason, end.endedBy, end.endedByName, end.endedAt, end.mac],
    )),
  insertPublication: (
    sql,
    { caseId, fingerprint, kind, supersedes, actor, publishedAt, deliveries, mac },
  ) =>
    insert(sql, INSERT_PUBLICATION, [
      ...[caseId, fingerprint, actor.ref, actor.name, publishedAt, kind, supersedes],
      ...toColumns(deliveries, NOW),
      mac,
    ]),
  insertWithdrawal: (
    sql,
    { item, supersedes, reason, why, actor, publishedAt, deliveries, mac, caseId },
  ) =>
    insert(sql, INSERT_WITHDRAWAL, [
      ...itemParams(item),
      ...[supersedes, reason, actor.ref, actor.name, publishedAt],
      ...toColumns(deliveries, NOW),
      ...[mac, why.withdrawalKind, why.mergedInto, caseId],
    ]),
  readWritten,
  openActCase: (sql, act) => openActCase(sql, act, macs),
});
