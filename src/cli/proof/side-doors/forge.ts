// What somebody with the password of the application's role can write into the register so that every wall of it is
// satisfied: an approval of strangers, a publication of it, its delivery, the ledger's line and the lists' entry.
import { toCanonical } from '../../../../plugins/content/server/core/canonical';
import { toEntry } from '../../../../plugins/site/server/core/to-entry';
import type { PublicationKind } from '../../../contracts/channel';
import type { RevisionContent } from '../../../contracts/revision';
import { toRevisionContent } from '../../../contracts/revision-versions';
import type { Sql } from '../../../platform/sql/sql';

type Forged = { content: RevisionContent; caseId: number; fingerprint: string };
export type ForgedPublication = Forged & { publicationId: number; publishedAt: Date };

const keyOf = ({ type, documentId, locale }: RevisionContent) => [type, documentId, locale];

/** What is public of an item, or was submitted of it, with other words. */
export const readContentOf = async (sql: Sql, documentId: string): Promise<RevisionContent> => {
  const [row] = await sql<{ bytes: Buffer }>(
    `select b.bytes from gongkai.review_cases c join gongkai.revision_bytes b using (fingerprint)
     where c.document_id = $1 and c.locale = 'zh-Hans' order by c.case_id desc limit 1`,
    [documentId],
  );
  if (!row) throw new Error(`nothing of ${documentId} was submitted`);
  return toRevisionContent(row.bytes);
};

/** A case on bytes that nobody saw; undecided. */
export const forgeCase = async (sql: Sql, content: RevisionContent): Promise<Forged> => {
  const { fingerprint, bytes } = toCanonical(content);
  const key = keyOf(content);
  const [save] = await sql<{ number: number }>(
    `insert into gongkai.saves (item_type, document_id, locale, save_number, content_sha256, saved_by, saved_by_name, entrance)
     select $1, $2, $3, coalesce(max(save_number), 0) + 1, $4, 'admin:901', '伪造', 'admin' from gongkai.saves
     where item_type = $1 and document_id = $2 and locale = $3 returning save_number as number`,
    [...key, fingerprint],
  );
  await sql(
    `with named as (insert into gongkai.revisions (item_type, document_id, locale, fingerprint, format_version, size_bytes)
       values ($1, $2, $3, $4, 2, $5) on conflict do nothing returning fingerprint)
     insert into gongkai.revision_bytes (fingerprint, bytes) select fingerprint, $6::bytea from named`,
    [...key, fingerprint, bytes.length, bytes],
  );
  const [made] = await sql<{ caseId: number }>(
    `insert into gongkai.review_cases (item_type, document_id, locale, fingerprint, save_number, authors, workflow_id, workflow_version,
       stages, submitted_by, submitted_by_name, submitted_at)
     select $1, $2, $3, $4, $5, '{admin:901}', workflow_id, version, stages, 'admin:901', '伪造', now()
     from gongkai.workflows where workflow_id = 'default' returning case_id as "caseId"`,
    [...key, fingerprint, save?.number],
  );
  return { content, fingerprint, caseId: made?.caseId ?? 0 };
};

/** Three plausible decisions of strangers; `mac` of another row, or none. */
export const forgeDecisions = async (
  sql: Sql,
  { caseId, fingerprint }: { caseId: number; fingerprint: string },
  mac: string | null = null,
): Promise<void> => {
  const roles = ['first-reviewer', 'secrecy-reviewer', 'signatory'];
  for (const [stage, role] of roles.entries()) {
    await sql(
      `insert into gongkai.decisions (case_id, stage_index, verdict, reason, fingerprint, decided_by, decided_by_name, decided_role, decided_at, mac)
       values ($1, $2, 'approve', '', $3, $4, '伪造', $5, now(), $6)`,
      [caseId, stage, fingerprint, `admin:${902 + stage}`, role, mac],
    );
  }
};

const NEWEST = `(select max(publication_id) from gongkai.publications where item_type = $1 and document_id = $2 and locale = $3)`;

/** Ends the case and publishes it, as the application does. */
export const forgePublication = async (
  sql: Sql,
  forged: Forged,
  kind: PublicationKind,
  mac: string | null = null,
): Promise<ForgedPublication> => {
  const publishedAt = new Date();
  const [made] = await sql<{ publicationId: number }>(
    `with ended as (insert into gongkai.case_ends (case_id, outcome, fingerprint, ended_by, ended_by_name, ended_at)
       values ($4, 'published', $5, 'admin:904', '伪造', $6))
     insert into gongkai.publications (item_type, document_id, locale, kind, case_id, case_outcome, fingerprint, supersedes,
       published_by, published_by_name, published_at, mac)
     values ($1, $2, $3, $7, $4, 'published', $5, ${NEWEST}, 'admin:904', '伪造', $6, $8) returning publication_id as "publicationId"`,
    [...keyOf(forged.content), forged.caseId, forged.fingerprint, publishedAt, kind, mac],
  );
  return { ...forged, publicationId: made?.publicationId ?? 0, publishedAt };
};

export const forgeWithdrawal = async (
  sql: Sql,
  content: RevisionContent,
  mac: string | null = null,
): Promise<ForgedPublication> => {
  const publishedAt = new Date();
  const [made] = await sql<{ publicationId: number }>(
    `insert into gongkai.publications (item_type, document_id, locale, kind, supersedes, reason, published_by, published_by_name, published_at, mac)
     values ($1, $2, $3, 'withdrawal', ${NEWEST}, '伪造', 'admin:904', '伪造', $4, $5) returning publication_id as "publicationId"`,
    [...keyOf(content), publishedAt, mac],
  );
  const publicationId = made?.publicationId ?? 0;
  return { content, caseId: 0, fingerprint: '', publicationId, publishedAt };
};

type Intent = 'publish' | 'update' | 'withdraw';

/** For the worker to carry out. */
export const forgeDelivery = async (
  sql: Sql,
  { publicationId }: ForgedPublication,
  intent: Intent,
): Promise<number> => {
  const [made] = await sql<{ deliveryId: number }>(
    `insert into gongkai.deliveries (publication_id, account_id, intent) values ($1, 'portal', $2) returning delivery_id as "deliveryId"`,
    [publicationId, intent],
  );
  return made?.deliveryId ?? 0;
};

/** As if it had been carried out: the delivery confirmed, the ledger's line, the lists' entry or its removal, stale lists. */
export const forgeConfirmation = async (
  sql: Sql,
  forged: ForgedPublication,
  intent: Intent,
): Promise<void> => {
  const { content, publicationId, publishedAt, fingerprint } = forged;
  const key = keyOf(content);
  const deliveryId = await forgeDelivery(sql, forged, intent);
  await sql(
    `update gongkai.deliveries set state = 'confirmed', next_attempt_at = 'infinity' where delivery_id = $1`,
    [deliveryId],
  );
  const countedAs = { publish: 'new', update: 'update', withdraw: 'withdrawal' }[intent];
  await sql(
    `insert into gongkai.ledger (delivery_id, publication_id, account_id, channel, item_type, document_id, locale, act, counted_as,
       published_at, counted_on, entered_by)
     values ($4, $5, 'portal', 'portal', $1, $2, $3, $6, $7, $8, ($8::timestamptz at time zone 'Asia/Shanghai')::date, 'system')`,
    [...key, deliveryId, publicationId, intent, countedAs, publishedAt],
  );
  await sql(
    'delete from gongkai.portal_entries where item_type = $1 and document_id = $2 and locale = $3' +
      (intent === 'withdraw' ? '' : ' and false'),
    key,
  );
  if (intent !== 'withdraw') {
    const published = { publicationId, fingerprint, publishedAt, firstPublishedAt: publishedAt };
    const entry = toEntry(content, published);
    await sql(
      `insert into gongkai.portal_entries (item_type, document_id, locale, publication_id, column_id, title, path, published_at, files)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (item_type, document_id, locale) do update
         set publication_id = excluded.publication_id, title = excluded.title, published_at = excluded.published_at, files = excluded.files`,
      [...key, publicationId, entry.columnId, entry.title, entry.path, publishedAt, entry.files],
    );
  }
  await markStale(sql, content);
};

/** Has every page made anew that could show the item. */
export const markStale = async (sql: Sql, content: RevisionContent): Promise<void> => {
  await sql(
    `insert into gongkai.stale_lists (list, locale, month) select list, $3, month from unnest(
       array['home', 'item/' || $1 || '/' || $2, 'column/' || $4, 'column/' || $4],
       array['', '', '', to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM')]) as m(list, month)`,
    [...keyOf(content), content.columnId ?? ''],
  );
};
