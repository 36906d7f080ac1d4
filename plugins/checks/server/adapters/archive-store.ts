import type { Departments } from '../../../../src/contracts/department-scope';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Handling } from '../use-cases/handle-hit';

export type HitQuery = {
  /** Those that are to do, or those that were handled. */
  isHandled: boolean;
  severity: '' | 'block' | 'warn';
  search: string;
  page: number;
  pageSize: number;
  /** Empty: of all departments. */
  departments: Departments;
};
export type ListedHit = {
  type: string;
  documentId: string;
  locale: string;
  title: string | null;
  key: string;
  severity: 'block' | 'warn';
  path: string;
  fileName: string | null;
  places: number;
  found: string;
  before: string;
  after: string;
  suggestion: string | null;
  foundAt: Date;
  handling: { reason: string; handledByName: string; handledAt: string } | null;
};

/** Hits of what is still public as it was scanned: what was corrected or withdrawn since is done. */
const HITS = `gongkai.archive_hits h
  join gongkai.live_publications l on l.item_type = h.item_type and l.document_id = h.document_id and l.locale = h.locale
    and l.fingerprint = h.fingerprint
  left join gongkai.archive_handlings d on d.item_type = h.item_type and d.document_id = h.document_id and d.locale = h.locale
    and d.finding_key = h.finding_key`;
const WANTED = `(cardinality($1::text[]) = 0 or h.department_id = any ($1::text[])) and ($2::text = '' or h.severity = $2::text)
  and ($3::text = '' or position($3::text in h.found) > 0)`;

export const listHits = async (
  sql: Sql,
  { isHandled, severity, search, page, pageSize, departments }: HitQuery,
): Promise<{ hits: ListedHit[]; open: number; handled: number }> => {
  const wanted = [departments, severity, search];
  const [count] = await sql<{ open: number; handled: number }>(
    `select count(*) filter (where d.handling_id is null) as open, count(d.handling_id) as handled
     from ${HITS} where ${WANTED}`,
    wanted,
  );
  const hits = await sql<ListedHit>(
    `select h.item_type as type, h.document_id as "documentId", h.locale, h.finding_key as key, h.severity, h.path,
       convert_from(b.bytes, 'UTF8')::jsonb ->> 'title' as title, h.file_name as "fileName", h.places, h.found,
       h.before_text as before, h.after_text as after, h.suggestion, h.found_at as "foundAt",
       case when d.handling_id is not null then jsonb_build_object('reason', d.reason, 'handledByName', d.handled_by_name,
         'handledAt', d.handled_at) end as handling
     from ${HITS} left join gongkai.revision_bytes b on b.fingerprint = h.fingerprint
     where ${WANTED} and (d.handling_id is not null) = $4
     order by h.severity, l.published_at desc, h.document_id, h.locale, h.finding_key limit $5 offset $6`,
    [...wanted, isHandled, pageSize, (page - 1) * pageSize],
  );
  return { hits, open: count?.open ?? 0, handled: count?.handled ?? 0 };
};

export type ScanState = { isFinished: boolean; begunAt: Date; scanned: number; total: number };

/** How far the archive has been looked through. */
export const readScanState = async (sql: Sql): Promise<ScanState | null> => {
  const [row] = await sql<ScanState>(
    `select s.finished_at is not null as "isFinished", s.begun_at as "begunAt",
       (select count(*) from gongkai.live_publications l where l.publication_id <= s.publication_id) as scanned,
       (select count(*) from gongkai.live_publications) as total
     from gongkai.archive_scan s`,
  );
  return row ?? null;
};

/** The department of a hit that waits; undefined where there is none. */
export const readHit = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  key: string,
): Promise<{ departmentId: string | null } | undefined> => {
  const [row] = await sql<{ departmentId: string | null }>(
    `select h.department_id as "departmentId" from ${HITS} where h.item_type = $1 and h.document_id = $2 and h.locale = $3
       and h.finding_key = $4 and d.handling_id is null`,
    [type, documentId, locale, key],
  );
  return row;
};

/** False where somebody else has handled it. */
export const insertHandling = async (
  sql: Sql,
  { item, key, reason, by, at }: Handling,
): Promise<boolean> => {
  const made = await sql(
    `insert into gongkai.archive_handlings (item_type, document_id, locale, finding_key, reason, handled_by, handled_by_name,
       handled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (item_type, document_id, locale, finding_key) do nothing returning handling_id`,
    [item.type, item.documentId, item.locale, key, reason, by.ref, by.name, at],
  );
  return made.length === 1;
};
