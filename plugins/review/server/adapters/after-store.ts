// Acts that went before their review: what was done, and what came of looking at it.
import type { CaseSubject } from '../../../../src/contracts/case-subject';
import type { Sql } from '../../../../src/platform/sql/sql';

export type AfterRow = {
  caseId: number;
  subject: CaseSubject;
  cause: string;
  actedByName: string;
  actedAt: Date;
  /** null: it waits. */
  end: { outcome: string; byName: string; at: string } | null;
};

/** Of a year of Asia/Shanghai, newest first. */
export const readAfters = (sql: Sql, year: number): Promise<AfterRow[]> =>
  sql<AfterRow>(
    `select c.case_id as "caseId", c.subject, c.cause,
       p.published_by_name as "actedByName", p.published_at as "actedAt",
       (select jsonb_build_object('outcome', e.outcome, 'byName', e.ended_by_name, 'at', e.ended_at)
         from gongkai.case_ends e where e.case_id = c.case_id) as "end"
     from gongkai.review_cases c join gongkai.publications p on p.publication_id = c.publication_id
     where c.subject in ('take-down', 'formal-review')
       and c.submitted_at >= make_timestamptz($1, 1, 1, 0, 0, 0, 'Asia/Shanghai')
       and c.submitted_at < make_timestamptz($1 + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')
     order by c.case_id desc`,
    [year],
  );

/** Titles by case; none where its bytes were expunged. */
export const readTitles = async (
  sql: Sql,
  caseIds: readonly number[],
): Promise<ReadonlyMap<number, string | null>> => {
  const rows = await sql<{ caseId: number; title: string | null }>(
    `select c.case_id as "caseId", convert_from(b.bytes, 'UTF8')::jsonb ->> 'title' as title
     from gongkai.review_cases c join gongkai.revision_bytes b on b.fingerprint = c.fingerprint
     where c.case_id = any($1)`,
    [caseIds],
  );
  return new Map(rows.map(({ caseId, title }) => [caseId, title]));
};
