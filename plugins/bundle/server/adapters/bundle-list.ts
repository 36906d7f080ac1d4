// What people see of a bundle: its items, and what could be submitted together.
import type { ItemKey } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';

export type ListedMember = ItemKey & {
  title: string | null;
  /** That it was bound with; the newest is another one once it was returned and submitted again. */
  firstCaseId: number;
  /** null: in no review now. */
  open: { caseId: number; stageIndex: number; approved: boolean } | null;
};
export type Candidate = ItemKey & { title: string | null };

const TITLE = `(select convert_from(b.bytes, 'UTF8')::jsonb ->> 'title' from gongkai.review_cases c
  join gongkai.revision_bytes b using (fingerprint) where c.case_id = coalesce(o.case_id, i.first_case_id))`;

/** In the order in which they were bound. */
export const listMembers = (sql: Sql, bundleId: number): Promise<ListedMember[]> =>
  sql<ListedMember>(
    `select i.item_type as type, i.document_id as "documentId", i.locale, ${TITLE} as title, i.first_case_id as "firstCaseId",
       case when o.case_id is not null then jsonb_build_object('caseId', o.case_id, 'stageIndex', o.stage_index, 'approved', o.approved) end as open
     from gongkai.bundle_items i left join gongkai.open_cases o on (o.item_type, o.document_id, o.locale) = (i.item_type, i.document_id, i.locale)
       and o.subject = 'publication'
     where i.bundle_id = $1 order by i.first_case_id`,
    [bundleId],
  );

/** The documents that an item is about: itself, or what it interprets. */
const DOCUMENTS = `(select $2::text as id where $1 = 'normative-document'
  union select e.id from public.interpretations t cross join lateral jsonb_array_elements_text(
      case jsonb_typeof(t.interprets::jsonb) when 'array' then t.interprets::jsonb else '[]' end) as e(id)
    where $1 = 'interpretation' and t.document_id = $2 and t.locale = $3)`;

/** More would not go into one bundle. */
const LIMIT = 9;

/**
 * Of the documents that an item is about and of what interprets them, what could be submitted now: in no review and no open
 * bundle, and saved in another text than the public one.
 */
export const listCandidates = (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
): Promise<Candidate[]> =>
  sql<Candidate>(
    `with about as ${DOCUMENTS}, related as (
       select 'normative-document' as type, t.document_id, t.title from public.normative_documents t join about on about.id = t.document_id
         where t.locale = $3
       union select 'interpretation', t.document_id, t.title from public.interpretations t join about on t.interprets::jsonb @> to_jsonb(about.id)
         where t.locale = $3)
     select r.type, r.document_id as "documentId", $3 as locale, r.title from related r
     where not (r.type = $1 and r.document_id = $2)
       and not exists (select from gongkai.open_cases o
         where o.item_type = r.type and o.document_id = r.document_id and o.locale = $3 and o.subject = 'publication')
       and not exists (select from gongkai.bundle_items i where i.item_type = r.type and i.document_id = r.document_id and i.locale = $3
         and not exists (select from gongkai.bundle_ends e where e.bundle_id = i.bundle_id))
       and (select s.content_sha256 from gongkai.saves s where s.item_type = r.type and s.document_id = r.document_id and s.locale = $3
         order by s.save_number desc limit 1) is distinct from (select l.fingerprint from gongkai.live_publications l
         where l.item_type = r.type and l.document_id = r.document_id and l.locale = $3)
     order by r.type desc, r.title, r.document_id limit ${LIMIT}`,
    [type, documentId, locale],
  );
