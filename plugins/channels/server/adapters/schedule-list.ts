// What people see of times that are set: what is to come, and what was not kept.
import type { ItemKey } from '../../../../src/contracts/item';
import type { ScheduleFacts } from '../../../../src/contracts/register-macs';
import { scheduleHandedTo } from '../../../../src/platform/sql/handed-over';
import type { Sql } from '../../../../src/platform/sql/sql';

export type ScheduleRow = ItemKey & {
  scheduleId: number;
  act: ScheduleFacts['act'];
  caseId: number | null;
  title: string | null;
  dueAt: Date;
  scheduledByName: string;
  /** Whose it is since a handover. */
  handedToName: string | null;
  /** Why it was not kept; null: it is to come. */
  problem: string | null;
};

/** So many of each: a list that nobody could read is no list. */
const LIMIT = 200;

/** Of the revision that would go out, or of the one that is public; $1 are departments, none for the whole office. */
const toList = (from: string, problem: string, order: string) => `
  select s.schedule_id as "scheduleId", s.act, s.item_type as type, s.document_id as "documentId", s.locale,
    s.case_id as "caseId", r.content ->> 'title' as title, s.due_at as "dueAt", s.scheduled_by_name as "scheduledByName",
    ${scheduleHandedTo('s', 'to_name')} as "handedToName",
    ${problem} as problem
  from ${from}
  left join lateral (
    select convert_from(b.bytes, 'UTF8')::jsonb as content from gongkai.revision_bytes b
    where b.fingerprint = coalesce(s.fingerprint, (select l.fingerprint from gongkai.live_publications l
      where l.item_type = s.item_type and l.document_id = s.document_id and l.locale = s.locale))) r on true
  where cardinality($1::text[]) = 0 or r.content ->> 'departmentId' = any ($1)
  order by ${order} limit ${LIMIT}`;

const TO_COME = toList(
  'gongkai.open_schedules o join gongkai.schedules s using (schedule_id)',
  'null',
  's.due_at, s.schedule_id',
);

/** Not kept, and nobody has done anything about it since: the case still waits, or what was to go is still there. */
const NOT_KEPT = toList(
  `(select e.message, f.* from gongkai.schedule_ends e join gongkai.schedules f using (schedule_id)
     where e.outcome in ('failed', 'missed')
       and not exists (select from gongkai.schedules later where later.schedule_id > f.schedule_id and later.act = f.act
         and later.item_type = f.item_type and later.document_id = f.document_id and later.locale = f.locale)
       and case f.act when 'publish' then exists (select from gongkai.open_cases o where o.case_id = f.case_id)
         else exists (select from gongkai.live_publications l
           where l.item_type = f.item_type and l.document_id = f.document_id and l.locale = f.locale) end) s`,
  's.message',
  's.due_at desc, s.schedule_id desc',
);

/** What is to come, the soonest first, and what was not kept, the newest first. */
export const listSchedules = async (
  sql: Sql,
  bounds: readonly string[],
): Promise<{ toCome: ScheduleRow[]; notKept: ScheduleRow[] }> => ({
  toCome: await sql<ScheduleRow>(TO_COME, [bounds]),
  notKept: await sql<ScheduleRow>(NOT_KEPT, [bounds]),
});

export const readItemOfCase = async (sql: Sql, caseId: number): Promise<ItemKey | null> => {
  const [row] = await sql<ItemKey>(
    `select item_type as type, document_id as "documentId", locale from gongkai.review_cases where case_id = $1`,
    [caseId],
  );
  return row ?? null;
};
