// What the screens of expunging show. No words of an expunged revision: its title is gone with it.
import type { ExpungingCause, ExpungingOutcome } from '../../../../src/contracts/expunging';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';

export type ListedRevision = {
  fingerprint: string;
  /** null: it has none, or is expunged. */
  title: string | null;
  isExpunged: boolean;
  storedAt: Date;
  isPublic: boolean;
  isInReview: boolean;
  isAsked: boolean;
  caseIds: number[];
  publishedAt: Date | null;
  /** Of its files, those that the media library knows. */
  files: { sha256: string; name: string }[];
};

/** The newest first; 500 are more than an item has, and what a request may name. */
export const listRevisions = (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
): Promise<ListedRevision[]> =>
  sql<ListedRevision>(
    `select r.fingerprint, convert_from(b.bytes, 'UTF8')::jsonb ->> 'title' as title, b.fingerprint is null as "isExpunged", r.stored_at as "storedAt",
       exists (select from gongkai.live_publications l where l.fingerprint = r.fingerprint) as "isPublic",
       exists (select from gongkai.open_cases o join gongkai.review_cases c using (case_id) where c.fingerprint = r.fingerprint) as "isInReview",
       exists (select from gongkai.expunging_requests q where r.fingerprint = any (q.fingerprints)
         and q.item_type = $1 and q.document_id = $2 and q.locale = $3
         and not exists (select from gongkai.expunging_ends e where e.expunging_id = q.expunging_id)) as "isAsked",
       coalesce((select jsonb_agg(c.case_id order by c.case_id) from gongkai.review_cases c where c.fingerprint = r.fingerprint), '[]') as "caseIds",
       (select max(p.published_at) from gongkai.publications p where p.fingerprint = r.fingerprint) as "publishedAt",
       coalesce((select jsonb_agg(distinct jsonb_build_object('sha256', n.sha256, 'name', f.name))
         from gongkai.revision_files n join public.files f on f.document_id = n.file_id
         where n.fingerprint = r.fingerprint and n.file_id <> ''), '[]') as files
     from gongkai.revisions r left join gongkai.revision_bytes b using (fingerprint)
     where r.item_type = $1 and r.document_id = $2 and r.locale = $3 order by r.stored_at desc, r.fingerprint limit 500`,
    [type, documentId, locale],
  );

export type ListedExpunging = {
  expungingId: number;
  type: string;
  documentId: string;
  locale: string;
  /** Of the working copy as it is now; null: there is none, or it has none. */
  title: string | null;
  hasCopy: boolean;
  fingerprints: string[];
  cause: ExpungingCause;
  note: string;
  askedBy: string;
  askedByName: string;
  askedAt: Date;
  outcome: ExpungingOutcome | null;
  endNote: string | null;
  endedByName: string | null;
  endedAt: Date | null;
  /** One of the revisions is public: it has to be withdrawn first. */
  isPublic: boolean;
  isInReview: boolean;
  /** Files whose bytes are not gone yet: something else still uses them, or the worker has not come to it. */
  filesLeft: number;
};

const WANTED = `($1 = 'all' or not exists (select from gongkai.expunging_ends e where e.expunging_id = q.expunging_id))`;

export const listExpungings = async (
  sql: Sql,
  { state, page, pageSize }: { state: 'open' | 'all'; page: number; pageSize: number },
): Promise<{ rows: ListedExpunging[]; total: number }> => {
  const [count] = await sql<{ total: number }>(
    `select count(*)::int as total from gongkai.expunging_requests q where ${WANTED}`,
    [state],
  );
  const rows = await sql<ListedExpunging>(
    `select q.expunging_id as "expungingId", q.item_type as type, q.document_id as "documentId", q.locale,
       w.title, w.document_id is not null as "hasCopy",
       to_jsonb(q.fingerprints) as fingerprints, q.cause, q.note, q.asked_by as "askedBy", q.asked_by_name as "askedByName",
       q.asked_at as "askedAt", e.outcome, e.note as "endNote", e.ended_by_name as "endedByName", e.ended_at as "endedAt",
       exists (select from gongkai.live_publications l where l.fingerprint = any (q.fingerprints)) as "isPublic",
       exists (select from gongkai.open_cases o where o.item_type = q.item_type and o.document_id = q.document_id
         and o.locale = q.locale and o.subject <> 'take-down') as "isInReview",
       (select count(*)::int from gongkai.expunged_files x where x.expunging_id = q.expunging_id and x.removed_at is null) as "filesLeft"
     from gongkai.expunging_requests q left join gongkai.expunging_ends e using (expunging_id)
     left join (select 'news-post' as type, document_id, locale, title from public.news_posts
       union all select 'social-post', document_id, locale, title from public.social_posts
       union all select 'interpretation', document_id, locale, title from public.interpretations
       union all select 'normative-document', document_id, locale, title from public.normative_documents) w
       on w.type = q.item_type and w.document_id = q.document_id and w.locale = q.locale
     where ${WANTED} order by q.expunging_id desc limit $2 offset $3`,
    [state, pageSize, (page - 1) * pageSize],
  );
  return { rows, total: count?.total ?? 0 };
};

/** Rows of the media library whose bytes only expunged revisions named. */
export const listMedia = async (sql: Sql, expungingId: number): Promise<number[]> => {
  const rows = await sql<{ id: number }>(
    `select distinct f.id from gongkai.expunged_files x
     join public.files f on public.file_hashes(f.provider_metadata, f.formats) @> array[x.sha256]
     where x.expunging_id = $1`,
    [expungingId],
  );
  return rows.map(({ id }) => id);
};

/**
 * Past Strapi's library, whose own question for uses is asked outside of this transaction and would find what has just been
 * removed in it. What points to the rows goes with them.
 */
export const deleteMedia = async (sql: Sql, ids: readonly number[]): Promise<void> => {
  if (ids.length > 0) await sql('delete from public.files where id = any ($1::int[])', [ids]);
};
