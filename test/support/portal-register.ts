// Puts publications straight into the register and delivers them to the portal as the worker does, for tests of the site.
import { toCanonical } from '../../plugins/content/server/core/canonical';
import { readNewestSettings } from '../../plugins/site/server/adapters/site-settings-store';
import type {
  Connector,
  DeliveryOrder,
  DeliveryOutcome,
  Intent,
} from '../../src/contracts/channel';
import type { ItemKey } from '../../src/contracts/item';
import type { FileReference, RevisionContent } from '../../src/contracts/revision';
import type { WithdrawalWhy } from '../../src/contracts/withdrawal';
import { toAccountLockName } from '../../src/platform/sql/item-lock';
import type { Database, Sql } from '../../src/platform/sql/sql';
import { NO_TOOLS } from './connector-tools';
import { macOf } from './register-macs';
import { aRevisionContent } from './revision-content';

export const keyOf = ({ type, documentId, locale }: RevisionContent): ItemKey => ({
  type,
  documentId,
  locale,
});

let made = 0;

/** A news post that may be published as it is. */
export const aRevision = (changes: Partial<RevisionContent> = {}): RevisionContent =>
  aRevisionContent({
    documentId: `item${(made += 1)}`,
    title: '全省基层政务公开标准化规范化工作推进会召开',
    body: { format: 'text', text: '第一段。\n\n第二段。' },
    columnId: 'news',
    departmentId: null,
    author: null,
    issuedOn: null,
    ...changes,
  });

export const aFile = (
  stored: { sha256: string; sizeBytes: number },
  changes: Partial<FileReference> = {},
): FileReference => ({
  fileId: stored.sha256.slice(0, 8),
  name: '附件.pdf',
  extension: '.pdf',
  mime: 'application/pdf',
  alternativeText: null,
  caption: null,
  width: null,
  height: null,
  focalPoint: null,
  sizes: [],
  ...stored,
  ...changes,
});

const approve = async (sql: Sql, content: RevisionContent, at: Date): Promise<[number, string]> => {
  const { type, documentId, locale } = content;
  const { fingerprint, bytes } = toCanonical(content);
  const key = [type, documentId, locale];
  const [save] = await sql<{ number: number }>(
    `insert into gongkai.saves (item_type, document_id, locale, save_number, content_sha256, saved_by, saved_by_name, entrance)
     select $1, $2, $3, coalesce(max(save_number), 0) + 1, $4, 'admin:1', '编辑', 'admin'
     from gongkai.saves where item_type = $1 and document_id = $2 and locale = $3 returning save_number as number`,
    [...key, fingerprint],
  );
  await sql(
    `insert into gongkai.revisions (fingerprint, item_type, document_id, locale, format_version, size_bytes, tells_readers)
     values ($4, $1, $2, $3, 1, $5, $6) on conflict do nothing`,
    [...key, fingerprint, bytes.length, content.correction?.told || null],
  );
  await sql('insert into gongkai.revision_bytes values ($1, $2) on conflict do nothing', [
    fingerprint,
    bytes,
  ]);
  if (content.indexNumber) {
    await sql(
      `insert into gongkai.index_numbers (number, item_type, document_id, reserved_by, reserved_by_name, reserved_at)
       values ($1, $2, $3, 'admin:1', '编辑', $4) on conflict do nothing`,
      [content.indexNumber, type, documentId, at],
    );
  }
  const submitted = {
    ...{ type, documentId, locale, fingerprint, saveNumber: save?.number ?? 0 },
    ...{ authors: ['admin:1'], workflowId: 'default', workflowVersion: 1 },
    ...{ submittedBy: 'admin:1', submittedByName: '编辑', submittedAt: at },
  };
  const [opened] = await sql<{ caseId: number }>(
    `insert into gongkai.review_cases (item_type, document_id, locale, fingerprint, save_number, authors, workflow_id,
       workflow_version, stages, submitted_by, submitted_by_name, submitted_at, mac)
     select $1, $2, $3, $4, $5, array['admin:1'], workflow_id, version, stages, 'admin:1', '编辑', $6, $7
     from gongkai.workflows where workflow_id = 'default' returning case_id as "caseId"`,
    [...key, fingerprint, save?.number, at, macOf('case', submitted)],
  );
  const caseId = opened?.caseId ?? 0;
  for (const [index, role] of ['first-reviewer', 'secrecy-reviewer', 'signatory'].entries()) {
    const by = { decidedBy: `admin:${index + 2}`, decidedByName: '审核人', decidedRole: role };
    const given = {
      caseId,
      stageIndex: index,
      verdict: 'approve',
      reason: '',
      fingerprint,
      departmentId: null,
    } as const;
    await sql(
      `insert into gongkai.decisions (case_id, stage_index, verdict, fingerprint, decided_by, decided_by_name, decided_role, decided_at, mac)
       values ($1, $2, 'approve', $3, $4, '审核人', $5, $6, $7)`,
      [
        ...[caseId, index, fingerprint, by.decidedBy, role, at],
        macOf('decision', { ...given, ...by, decidedAt: at }),
      ],
    );
  }
  return [caseId, fingerprint];
};

/** Approves and publishes a revision, with a delivery to the portal; answers the publication. */
export const publishInRegister = async (
  { transact }: Database,
  content: RevisionContent,
  at: Date,
): Promise<{ publicationId: number; fingerprint: string }> =>
  transact(async (sql) => {
    const [caseId, fingerprint] = await approve(sql, content, at);
    await sql(
      `insert into gongkai.case_ends (case_id, outcome, fingerprint, ended_by, ended_by_name, ended_at)
       values ($1, 'published', $2, 'admin:1', '编辑', $3)`,
      [caseId, fingerprint, at],
    );
    const { type, documentId, locale } = content;
    const [before] = await sql<{ kind: 'first' | 'correction'; supersedes: number | null }>(
      `select case when exists (select 1 from gongkai.live_publications where item_type = $1 and document_id = $2 and locale = $3)
         then 'correction' else 'first' end as kind,
         (select max(publication_id) from gongkai.publications where item_type = $1 and document_id = $2 and locale = $3) as supersedes`,
      [type, documentId, locale],
    );
    const { kind = 'first', supersedes = null } = before ?? {};
    const facts = {
      ...{
        type,
        documentId,
        locale,
        kind,
        caseId,
        batchId: null,
        fingerprint,
        supersedes,
        reason: null,
      },
      ...{ publishedBy: 'admin:1', publishedByName: '编辑', publishedAt: at },
    };
    const [row] = await sql<{ id: number }>(
      `insert into gongkai.publications (item_type, document_id, locale, kind, case_id, case_outcome, fingerprint, supersedes,
         published_by, published_by_name, published_at, mac)
       values ($1, $2, $3, $4, $5, 'published', $6, $7, 'admin:1', '编辑', $8, $9) returning publication_id as id`,
      [
        type,
        documentId,
        locale,
        kind,
        caseId,
        fingerprint,
        supersedes,
        at,
        macOf('publication', facts),
      ],
    );
    const publicationId = row?.id ?? 0;
    await sql(
      `insert into gongkai.deliveries (publication_id, account_id, intent) values ($1, 'portal', 'publish')`,
      [publicationId],
    );
    return { publicationId, fingerprint };
  });

export const withdrawInRegister = async (
  { sql }: Database,
  { type, documentId, locale }: ItemKey,
  at: Date,
  { withdrawalKind = null, mergedInto = null }: Partial<WithdrawalWhy> = {},
): Promise<number> => {
  const [live] = await sql<{ id: number }>(
    `select publication_id as id from gongkai.live_publications where item_type = $1 and document_id = $2 and locale = $3`,
    [type, documentId, locale],
  );
  const supersedes = live?.id ?? 0;
  const mac = macOf('publication', {
    ...{
      type,
      documentId,
      locale,
      kind: 'withdrawal',
      caseId: null,
      batchId: null,
      fingerprint: null,
    },
    ...{ supersedes, reason: '内容有误', withdrawalKind, mergedInto },
    ...{ publishedBy: 'admin:4', publishedByName: '签发人', publishedAt: at },
  });
  const [row] = await sql<{ id: number }>(
    `with made as (
       insert into gongkai.publications (item_type, document_id, locale, kind, supersedes, reason, published_by, published_by_name, published_at, mac,
         withdrawal_kind, merged_into)
       values ($1, $2, $3, 'withdrawal', $5, '内容有误', 'admin:4', '签发人', $4, $6, $7, $8) returning publication_id)
     insert into gongkai.deliveries (publication_id, account_id, intent) select publication_id, 'portal', 'withdraw' from made
     returning publication_id as id`,
    [type, documentId, locale, at, supersedes, mac, withdrawalKind, mergedInto],
  );
  return row?.id ?? 0;
};

/** The order of the delivery of a publication at the portal. */
export const readOrder = async (
  sql: Sql,
  publicationId: number,
  content: RevisionContent | null,
  item: ItemKey,
): Promise<DeliveryOrder> => {
  const [row] = await sql<{
    id: number;
    at: Date;
    first: Date;
    fingerprint: string | null;
    held: number;
  }>(
    `select d.delivery_id as id, p.published_at as at, p.fingerprint,
       coalesce((select first_published_at from gongkai.live_publications l where l.publication_id = p.publication_id), p.published_at) as first,
       (select count(*) from gongkai.ledger l where l.item_type = p.item_type and l.document_id = p.document_id and l.locale = p.locale) as held
     from gongkai.deliveries d join gongkai.publications p using (publication_id) where publication_id = $1`,
    [publicationId],
  );
  if (!row) throw new Error('no delivery');
  const act: Intent = content === null ? 'withdraw' : row.held > 0 ? 'update' : 'publish';
  return {
    deliveryId: row.id,
    publicationId,
    account: {
      accountId: 'portal',
      channel: 'portal',
      connector: 'portal',
      nameZh: '门户网站',
      nameEn: 'Portal',
      enabled: true,
    },
    act,
    item,
    revision: content && { fingerprint: row.fingerprint ?? '', content },
    publishedAt: row.at,
    firstPublishedAt: row.first,
    held: null,
    site: await readNewestSettings(sql),
  };
};

/** Marks the delivery as being sent, as the worker does before it calls the connector. */
export const beginSending = async (sql: Sql, { deliveryId }: DeliveryOrder): Promise<void> => {
  await sql("update gongkai.deliveries set state = 'sending' where delivery_id = $1", [deliveryId]);
};

/** The one transaction that confirms. */
export const confirm = async (
  { transact }: Database,
  order: DeliveryOrder,
  outcome: DeliveryOutcome,
): Promise<void> => {
  if (outcome.kind !== 'confirmed') throw new Error(`not confirmed: ${outcome.kind}`);
  const countedAs = { publish: 'new', update: 'update', withdraw: 'withdrawal' }[order.act];
  const { type, documentId, locale } = order.item;
  await transact(async (sql) => {
    await sql(
      "update gongkai.deliveries set state = 'confirmed', address = $2 where delivery_id = $1",
      [order.deliveryId, outcome.address],
    );
    await sql(
      `insert into gongkai.ledger (delivery_id, publication_id, account_id, channel, item_type, document_id, locale, act, counted_as,
         published_at, counted_on, entered_by)
       values ($1, $2, 'portal', 'portal', $3, $4, $5, $6, $7, $8, ($8::timestamptz at time zone 'Asia/Shanghai')::date, 'system')`,
      [
        order.deliveryId,
        order.publicationId,
        type,
        documentId,
        locale,
        order.act,
        countedAs,
        order.publishedAt,
      ],
    );
    await outcome.record?.(sql);
  });
};

/** The whole delivery under the lock of item and account; answers the outcome and how long it took. */
export const deliver = async (
  database: Database,
  connector: Connector,
  publicationId: number,
  content: RevisionContent | null,
  item: ItemKey,
): Promise<{ outcome: DeliveryOutcome; tookMs: number }> => {
  const order = await readOrder(database.sql, publicationId, content, item);
  return database.transact(async (sql) => {
    await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      toAccountLockName(item, 'portal'),
    ]);
    await beginSending(database.sql, order);
    const began = performance.now();
    const outcome = await connector[order.act](order, NO_TOOLS);
    await confirm(database, order, outcome);
    return { outcome, tookMs: performance.now() - began };
  });
};

/** Publishes and delivers in one go. */
export const makePublic = async (
  database: Database,
  connector: Connector,
  content: RevisionContent,
  at: Date,
): Promise<{ publicationId: number; tookMs: number }> => {
  const { publicationId } = await publishInRegister(database, content, at);
  const { tookMs } = await deliver(database, connector, publicationId, content, keyOf(content));
  return { publicationId, tookMs };
};
