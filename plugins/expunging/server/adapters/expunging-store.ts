import type { ItemKey } from '../../../../src/contracts/item';
import { expungingRequestFacts } from '../../../../src/platform/sql/recorded-facts';
import type { KnownRevision } from '../core/check-request';
import type { ExpungingStore, ReadRequest } from '../use-cases/ports';

const ITEM = (q: string) =>
  `jsonb_build_object('type', ${q}.item_type, 'documentId', ${q}.document_id, 'locale', ${q}.locale)`;
const SAME = (one: string) =>
  `${one}.item_type = q.item_type and ${one}.document_id = q.document_id and ${one}.locale = q.locale`;

/** Tables of working copies by the type of the item; each has document_id and locale. */
const THERE = `case q.item_type
  when 'news-post' then exists (select from public.news_posts w where w.document_id = q.document_id and w.locale = q.locale)
  when 'social-post' then exists (select from public.social_posts w where w.document_id = q.document_id and w.locale = q.locale)
  when 'interpretation' then exists (select from public.interpretations w where w.document_id = q.document_id and w.locale = q.locale)
  else exists (select from public.normative_documents w where w.document_id = q.document_id and w.locale = q.locale) end`;

export const expungingStore: ExpungingStore = {
  readRevisions: (sql, { type, documentId, locale }) =>
    sql<KnownRevision>(
      `select r.fingerprint, not exists (select from gongkai.revision_bytes b where b.fingerprint = r.fingerprint) as "isExpunged",
         exists (select from gongkai.expunging_requests q where r.fingerprint = any (q.fingerprints)
           and q.item_type = $1 and q.document_id = $2 and q.locale = $3
           and not exists (select from gongkai.expunging_ends e where e.expunging_id = q.expunging_id)) as "isAsked"
       from gongkai.revisions r where r.item_type = $1 and r.document_id = $2 and r.locale = $3`,
      [type, documentId, locale],
    ),
  insertRequest: async (sql, request) => {
    const [row] = await sql<{ expungingId: number }>(
      `insert into gongkai.expunging_requests (item_type, document_id, locale, fingerprints, cause, note, asked_by, asked_by_name, asked_at, mac)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning expunging_id as "expungingId"`,
      [
        ...[request.type, request.documentId, request.locale, request.fingerprints, request.cause],
        ...[request.note, request.askedBy, request.askedByName, request.askedAt, request.mac],
      ],
    );
    return (row as { expungingId: number }).expungingId;
  },
  readItem: async (sql, expungingId) => {
    const [row] = await sql<{ item: ItemKey }>(
      `select ${ITEM('q')} as item from gongkai.expunging_requests q where q.expunging_id = $1`,
      [expungingId],
    );
    return row?.item ?? null;
  },
  readRequest: async (sql, expungingId) => {
    const [row] = await sql<ReadRequest>(
      `select ${ITEM('q')} as item, ${expungingRequestFacts('q')} as facts, q.asked_by as "askedBy",
         exists (select from gongkai.expunging_ends e where e.expunging_id = q.expunging_id) as "isEnded",
         exists (select from public.admin_users u where 'admin:' || u.id = q.asked_by and u.is_active) as "isAskerThere",
         exists (select from gongkai.live_publications l where l.fingerprint = any (q.fingerprints)) as "isPublic",
         exists (select from gongkai.open_cases o where ${SAME('o')} and o.subject <> 'take-down') as "isInReview",
         ${THERE} and coalesce((select s.content_sha256 = any (q.fingerprints) from gongkai.saves s where ${SAME('s')}
           order by s.save_number desc limit 1), false) as "isWorkingCopy"
       from gongkai.expunging_requests q where q.expunging_id = $1`,
      [expungingId],
    );
    return row ?? null;
  },
  insertEnd: async (sql, { expungingId, outcome, note, endedBy, endedByName, endedAt, mac }) =>
    void (await sql(
      `insert into gongkai.expunging_ends (expunging_id, outcome, note, ended_by, ended_by_name, ended_at, mac)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [expungingId, outcome, note, endedBy, endedByName, endedAt, mac],
    )),
  expunge: async (sql, expungingId, proof) =>
    void (await sql('select gongkai.expunge($1, $2)', [expungingId, proof])),
};
