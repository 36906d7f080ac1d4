import type { ItemKey } from '../../../../src/contracts/item';
import { scheduleHandedTo } from '../../../../src/platform/sql/handed-over';
import { newestEmbargo } from '../../../../src/platform/sql/newest-embargo';
import type { Sql } from '../../../../src/platform/sql/sql';

export type ItemSchedule = {
  act: 'publish' | 'withdraw';
  dueAt: Date;
  scheduledByName: string;
  /** Whose it is since a handover. */
  handedToName: string | null;
  /** Why it was not kept; null: it is to come. */
  problem: string | null;
};
type Row = ItemSchedule & { caseId: number | null; outcome: string | null };

const NEWEST = `
  select distinct on (s.act) s.act, s.case_id as "caseId", s.due_at as "dueAt", s.scheduled_by_name as "scheduledByName",
    ${scheduleHandedTo('s', 'to_name')} as "handedToName",
    e.outcome, e.message as problem
  from gongkai.schedules s left join gongkai.schedule_ends e using (schedule_id)
  where s.item_type = $1 and s.document_id = $2 and s.locale = $3
  order by s.act, s.schedule_id desc`;

const concerns = ({ act, caseId }: Row, openCaseId: number | null, isPublic: boolean): boolean =>
  act === 'publish' ? openCaseId !== null && caseId === openCaseId : isPublic;

/** Times that concern how the item stands now: to come, or not kept and nothing done about it since. */
export const readSchedules = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  { openCaseId, isPublic }: { openCaseId: number | null; isPublic: boolean },
): Promise<ItemSchedule[]> => {
  const rows = await sql<Row>(NEWEST, [type, documentId, locale]);
  return rows
    .filter(({ outcome }) => outcome === null || outcome === 'failed' || outcome === 'missed')
    .filter((row) => concerns(row, openCaseId, isPublic))
    .map(({ caseId: _case, outcome: _outcome, ...schedule }) => schedule);
};

export type ItemEmbargo = { untilAt: Date; reason: string; setByName: string };

/** The embargo under which an item stands now; null: none, lifted or over. */
export const readEmbargo = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
): Promise<ItemEmbargo | null> => {
  const [row] = await sql<ItemEmbargo>(
    `select e.until_at as "untilAt", e.reason, e.set_by_name as "setByName"
     from (select * ${newestEmbargo('$1', '$2', '$3')}) e
     where e.until_at > clock_timestamp()`,
    [type, documentId, locale],
  );
  return row ?? null;
};
