// What the home page says of review: my own unfinished work, and what has waited for too long.
import type { ItemType } from '../../../../src/contracts/item';
import { type Stage, toStages } from '../../../../src/contracts/workflow-stage';
import { saveHandedTo } from '../../../../src/platform/sql/handed-over';
import type { Sql } from '../../../../src/platform/sql/sql';

/** Strapi's table of working copies, for each content type. */
export type DeskTables = Readonly<Record<ItemType, string>>;

export type OwnItem = {
  type: ItemType;
  documentId: string;
  locale: string;
  title: string | null;
  savedAt: Date;
  /** Why it came back, and when; null for a draft. */
  returned: { reason: string; byName: string; at: Date } | null;
};

const toAll = (tables: DeskTables): string =>
  Object.entries(tables)
    .map(
      ([type, table]) =>
        `select '${type}' as item_type, document_id, locale, title, updated_at from ${table}`,
    )
    .join(' union all ');

/** That the other row is of the same item as `m`. */
const SAME = (other: string) =>
  `${other}.item_type = m.item_type and ${other}.document_id = m.document_id and ${other}.locale = m.locale`;

/** Of an item's last case: returned, and neither saved nor withdrawn since (as case-store.ts has it). */
const RETURNED = `lateral (
  select e.reason, e.ended_by_name, e.ended_at from gongkai.review_cases c join gongkai.case_ends e using (case_id)
  where ${SAME('c')} and e.outcome = 'returned' and c.subject is null
    and not exists (select 1 from gongkai.review_cases n where ${SAME('n')} and n.subject is null and n.case_id > c.case_id)
    and not exists (select 1 from gongkai.saves s where ${SAME('s')} and s.saved_at > e.recorded_at)
    and not exists (select 1 from gongkai.publications p where ${SAME('p')} and p.recorded_at > e.recorded_at)
  limit 1) r`;

const NO_CASE = `not exists (select 1 from gongkai.open_cases o where ${SAME('o')} and o.subject = 'publication')`;
const NOT_LIVE = `not exists (select 1 from gongkai.live_publications l where ${SAME('l')})`;
/** Of what is public, only a correction that came back lately is unfinished: looked up from the returns, not among all items. */
const RETURNED_LATELY = `select distinct c.item_type, c.document_id, c.locale
  from gongkai.case_ends e join gongkai.review_cases c using (case_id)
  where e.outcome = 'returned' and c.subject is null and e.recorded_at > now() - interval '90 days'`;

const toUnfinished = (all: string): string =>
  `select m.* from (${all}) m where ${NO_CASE} and ${NOT_LIVE}
   union select m.* from (${RETURNED_LATELY}) c join (${all}) m on ${SAME('c')} where ${NO_CASE}`;

/**
 * Working copies that this person saved last, or was handed since, and that wait for them: returned ones first, then drafts that are not public.
 * Who saved is read from the register, so whatever entrance the save took counts.
 */
export const readOwnItems = (
  sql: Sql,
  tables: DeskTables,
  { actor, limit }: { actor: string; limit: number },
) =>
  sql<OwnItem>(
    `with unfinished as materialized (${toUnfinished(toAll(tables))})
     select m.item_type as type, m.document_id as "documentId", m.locale, m.title, m.updated_at as "savedAt",
       case when r.ended_at is null then null
         else jsonb_build_object('reason', r.reason, 'byName', r.ended_by_name, 'at', r.ended_at) end as returned
     from unfinished m left join ${RETURNED} on true
     where (r.ended_at is not null or ${NOT_LIVE})
       and (select coalesce(${saveHandedTo('s', 'to_person')}, s.saved_by) from gongkai.saves s where ${SAME('s')}
         order by s.save_number desc limit 1) = $1
     order by r.ended_at is null, m.updated_at desc limit $2`,
    [actor, limit],
  );

export type LateCase = {
  caseId: number;
  title: string | null;
  stages: Stage[];
  stageIndex: number;
  approved: boolean;
  movedAt: Date;
  limitDays: number | null;
};

/**
 * Of open cases: later than their stage allows. `limits`: per number of working days, from one on, what moved before is late;
 * `usual`: where the stage has no limit.
 */
export const isLate = (limits: string, usual: string): string =>
  `moved_at < (${limits}::timestamptz[])[coalesce(limit_days, ${usual})]`;
const LATE = isLate('$1', '$2');

/** Open cases that have stood at one stage for longer than it allows, the longest first, and how many there are. */
export const readLateCases = async (
  sql: Sql,
  { limits, usual, limit }: { limits: readonly Date[]; usual: number; limit: number },
): Promise<{ rows: LateCase[]; total: number }> => {
  const [count] = await sql<{ total: number }>(
    `select count(*) as total from gongkai.open_cases where ${LATE}`,
    [limits, usual],
  );
  const rows = await sql<LateCase>(
    `select o.case_id as "caseId", b.content ->> 'title' as title, c.stages, o.stage_index as "stageIndex", o.approved, o.moved_at as "movedAt", o.limit_days as "limitDays"
     from (select * from gongkai.open_cases where ${LATE} order by moved_at, case_id limit $3) o
     join gongkai.review_cases c using (case_id)
     left join lateral (select convert_from(r.bytes, 'UTF8')::jsonb as content from gongkai.revision_bytes r where r.fingerprint = c.fingerprint) b on true
     order by o.moved_at, o.case_id`,
    [limits, usual, limit],
  );
  return {
    rows: rows.map((row) => ({ ...row, stages: toStages(row.stages) })),
    total: count?.total ?? 0,
  };
};

export type ReturnedCase = {
  caseId: number;
  title: string | null;
  reason: string;
  byName: string;
  at: Date;
};

/**
 * Cases that somebody else sent back lately and that were not submitted again, newest first: of those who decided in them, or
 * in whose place somebody did,
 * and of their authors but for the one who saved last, who has the item among their own.
 */
export const readReturnedCases = (
  sql: Sql,
  { actor, limit }: { actor: string; limit: number },
): Promise<ReturnedCase[]> =>
  sql<ReturnedCase>(
    `select m.case_id as "caseId", (select convert_from(r.bytes, 'UTF8')::jsonb ->> 'title' from gongkai.revision_bytes r where r.fingerprint = m.fingerprint) as title,
       e.reason, e.ended_by_name as "byName", e.ended_at as at
     from gongkai.case_ends e join gongkai.review_cases m using (case_id)
     where e.outcome = 'returned' and e.recorded_at > now() - interval '30 days' and e.ended_by <> $1
       and ($1 = any (m.authors) or exists (select from gongkai.decisions d where d.case_id = m.case_id and $1 in (d.decided_by, d.delegator)))
       and not exists (select from gongkai.review_cases n where ${SAME('n')} and n.subject is not distinct from m.subject and n.case_id > m.case_id)
       and (m.subject is not null or (select s.saved_by from gongkai.saves s where ${SAME('s')} order by s.save_number desc limit 1) <> $1)
     order by e.ended_at desc limit $2`,
    [actor, limit],
  );
