import type { Departments } from '../../../../src/contracts/department-scope';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Handling } from '../use-cases/handle-report';
import type { Taken } from '../use-cases/take-report';

/** With the portal's narrow role, which may do this and nothing else. */
export const insertReport = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  words: string,
): Promise<Taken> => {
  const [row] = await sql<{ taken: Taken }>(
    'select gongkai.report_mistake($1, $2, $3, $4) as taken',
    [type, documentId, locale, words],
  );
  return row?.taken ?? 'absent';
};

export type ListedReport = {
  reportId: number;
  type: string;
  documentId: string;
  locale: string;
  title: string | null;
  /** Whether the item says something else by now, or nothing. */
  isPast: boolean;
  words: string;
  receivedAt: Date;
  outcome: 'done' | 'declined' | null;
  note: string | null;
  handledByName: string | null;
  handledAt: Date | null;
};

const FOUND = `gongkai.reader_reports r left join gongkai.report_handlings h using (report_id)
  join gongkai.publications p using (publication_id)
  left join lateral (select convert_from(b.bytes, 'UTF8')::jsonb as content from gongkai.revision_bytes b
    where b.fingerprint = p.fingerprint) b on true`;
// Nobody can act on words that were expunged: they wait no more, handled or not.
const WANTED = `($1::boolean or h.report_id is null and not exists (select from gongkai.expunged_texts x
    where x.table_name = 'reader_reports' and x.row_id = r.report_id::text))
  and (cardinality($2::text[]) = 0 or b.content ->> 'departmentId' = any ($2::text[]))`;

/** Those that wait first, the oldest of them first; then the newest that were handled. */
export const listReports = async (
  sql: Sql,
  {
    all,
    departments,
    page,
    pageSize,
  }: { all: boolean; departments: Departments; page: number; pageSize: number },
): Promise<{ rows: ListedReport[]; total: number }> => {
  const [count] = await sql<{ total: number }>(
    `select count(*)::int as total from ${FOUND} where ${WANTED}`,
    [all, departments],
  );
  const rows = await sql<ListedReport>(
    `select r.report_id as "reportId", r.item_type as type, r.document_id as "documentId", r.locale,
       b.content ->> 'title' as title, r.words, r.received_at as "receivedAt", h.outcome, h.note,
       h.handled_by_name as "handledByName", h.handled_at as "handledAt",
       not exists (select from gongkai.live_publications l where l.publication_id = r.publication_id) as "isPast"
     from ${FOUND} where ${WANTED}
     order by h.report_id is not null, case when h.report_id is null then r.report_id end, r.report_id desc
     limit $3 offset $4`,
    [all, departments, pageSize, (page - 1) * pageSize],
  );
  return { rows, total: count?.total ?? 0 };
};

/** The item that a report is about. */
export const readReportItem = async (sql: Sql, reportId: number): Promise<ItemKey | undefined> => {
  const [row] = await sql<ItemKey>(
    `select item_type as type, document_id as "documentId", locale from gongkai.reader_reports where report_id = $1`,
    [reportId],
  );
  return row;
};

export const insertHandling = async (
  sql: Sql,
  { reportId, outcome, note, by, at }: Handling,
): Promise<boolean> => {
  const rows = await sql(
    `insert into gongkai.report_handlings (report_id, outcome, note, handled_by, handled_by_name, handled_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (report_id) do nothing returning report_id`,
    [reportId, outcome, note, by.ref, by.name, at],
  );
  return rows.length === 1;
};
