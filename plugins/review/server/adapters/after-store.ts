// Acts that went before their review: what was done, and what came of looking at it.
import type { CaseSubject } from '../../../../src/contracts/case-subject';
import type { Sql } from '../../../../src/platform/sql/sql';

export type AfterRow = {
  caseId: number;
  subject: CaseSubject;
  title: string | null;
  cause: string;
  actedByName: string;
  actedAt: Date;
  /** null: it waits. */
  end: { outcome: string; byName: string; at: string } | null;
};

/** More in one year is no use of an emergency. */
const LIMIT = 500;

/** Of a year of Asia/Shanghai, newest first. */
export const readAfters = (sql: Sql, year: number): Promise<AfterRow[]> =>
  sql<AfterRow>(
    `select c.case_id as "caseId", c.subject, convert_from(b.bytes, 'UTF8')::jsonb ->> 'title' as title, c.cause,
       p.published_by_name as "actedByName", p.published_at as "actedAt",
       (select jsonb_build_object('outcome', e.outcome, 'byName', e.ended_by_name, 'at', e.ended_at)
         from gongkai.case_ends e where e.case_id = c.case_id) as "end"
     from gongkai.review_cases c join gongkai.publications p on p.publication_id = c.publication_id
     left join gongkai.revision_bytes b on b.fingerprint = c.fingerprint
     where c.subject in ('take-down', 'formal-review')
       and c.submitted_at >= make_timestamptz($1, 1, 1, 0, 0, 0, 'Asia/Shanghai')
       and c.submitted_at < make_timestamptz($1 + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')
     order by c.case_id desc limit ${LIMIT}`,
    [year],
  );
