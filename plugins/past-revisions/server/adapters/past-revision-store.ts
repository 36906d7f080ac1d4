import type { ItemKey } from '../../../../src/contracts/item';
import { type RecordedPublication, toChain } from '../../../../src/contracts/publication-chain';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import { filesOf, type RevisionContent } from '../../../../src/contracts/revision';
import { prepared } from '../../../../src/platform/sql/prepared';
import { chainFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Named } from '../core/find-gone';
import { type PastRevision, toPastRevisions } from '../core/past-revision';

const CHAIN = prepared(`select ${chainFacts('$1', '$2', '$3')} as publications`);

/** The published revisions of an item, newest first. */
export const readPublished = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  macs: Pick<RegisterMacs, 'isGenuine'>,
): Promise<PastRevision[]> => {
  const [row] = await sql<{ publications: RecordedPublication[] | null }>(CHAIN, [
    ...[type, documentId, locale],
  ]);
  return toPastRevisions(toChain(row?.publications ?? null, macs));
};

/** Titles of the revisions that there are bytes of, by fingerprint. */
export const readTitles = async (
  sql: Sql,
  fingerprints: readonly string[],
): Promise<Map<string, string | null>> => {
  const rows = await sql<{ fingerprint: string; title: string | null }>(
    `select fingerprint, convert_from(bytes, 'UTF8')::jsonb ->> 'title' as title
     from gongkai.revision_bytes where fingerprint = any ($1::text[])`,
    [fingerprints],
  );
  return new Map(rows.map(({ fingerprint, title }) => [fingerprint, title]));
};

/** Any case of the item: its page holds any two revisions against each other. null: it never had one. */
export const readNewestCase = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
): Promise<number | null> => {
  const [row] = await sql<{ caseId: number }>(
    `select case_id as "caseId" from gongkai.review_cases
     where item_type = $1 and document_id = $2 and locale = $3 order by case_id desc limit 1`,
    [type, documentId, locale],
  );
  return row?.caseId ?? null;
};

/** Of what a revision names, what the desk still has. */
export const readNamed = async (sql: Sql, content: RevisionContent): Promise<Named> => {
  const { columnId, departmentId, interprets, repeals, amends } = content;
  const [row] = await sql<{
    files: Record<string, number> | null;
    columns: string[];
    departments: string[];
    documents: string[];
  }>(
    `select (select jsonb_object_agg(f.document_id, f.id) from public.files f where f.document_id = any ($1::text[])) as files,
       array(select distinct c.document_id::text from public.columns c where c.document_id = $2) as columns,
       array(select distinct d.document_id::text from public.departments d where d.document_id = $3) as departments,
       array(select distinct n.document_id::text from public.normative_documents n where n.document_id = any ($4::text[])) as documents`,
    [
      filesOf(content).map(({ fileId }) => fileId),
      ...[columnId, departmentId],
      [...interprets, ...repeals, ...amends],
    ],
  );
  return {
    files: new Map(Object.entries(row?.files ?? {})),
    columns: new Set(row?.columns),
    departments: new Set(row?.departments),
    documents: new Set(row?.documents),
  };
};
