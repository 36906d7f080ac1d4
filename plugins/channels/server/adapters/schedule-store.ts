import { prepared } from '../../../../src/platform/sql/prepared';
import { scheduleFacts } from '../../../../src/platform/sql/recorded-facts';
import type { ScheduleStore } from '../core/ports';
import type { OpenSchedule } from '../core/schedules';
import { itemParams } from './item-params';

const END_OPEN = `
  insert into gongkai.schedule_ends (schedule_id, outcome, ended_by, ended_by_name)
  select o.schedule_id, 'replaced', $5, $6 from gongkai.open_schedules o
  where o.item_type = $1 and o.document_id = $2 and o.locale = $3 and o.act = $4`;

const INSERT = `
  insert into gongkai.schedules (item_type, document_id, locale, act, scheduled_by, scheduled_by_name, case_id, fingerprint,
    reason, due_at, scheduled_at, mac, withdrawal_kind, merged_into)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning schedule_id as "scheduleId"`;

// By the database's clock, one for all instances. The worker asks each second: planned once.
const FIND_DUE = prepared(`
  select o.schedule_id as "scheduleId",
    jsonb_build_object('type', o.item_type, 'documentId', o.document_id, 'locale', o.locale) as item
  from gongkai.open_schedules o where o.due_at <= clock_timestamp() order by o.due_at, o.schedule_id limit $1`);

const READ = `
  select o.schedule_id as "scheduleId", ${scheduleFacts('s')} as facts,
    extract(epoch from clock_timestamp() - s.due_at)::float8 * 1000 as "lateMs"
  from gongkai.open_schedules o join gongkai.schedules s using (schedule_id) where o.schedule_id = $1`;

export const scheduleStore: ScheduleStore = {
  insert: async (sql, { type, documentId, locale, act, mac, ...schedule }) => {
    const who = [type, documentId, locale, act, schedule.scheduledBy, schedule.scheduledByName];
    await sql(END_OPEN, who);
    const [row] = await sql<{ scheduleId: number }>(INSERT, [
      ...who,
      ...[schedule.caseId, schedule.fingerprint, schedule.reason],
      ...[schedule.dueAt, schedule.scheduledAt, mac],
      ...[schedule.withdrawalKind ?? null, schedule.mergedInto ?? null],
    ]);
    return (row as { scheduleId: number }).scheduleId;
  },
  findDue: (sql, limit) => sql(FIND_DUE, [limit]),
  read: async (sql, scheduleId) => {
    const [row] = await sql<OpenSchedule>(READ, [scheduleId]);
    return row ?? null;
  },
  findOpen: async (sql, item, act) => {
    const [row] = await sql<{ scheduleId: number; dueAt: Date }>(
      `select schedule_id as "scheduleId", due_at as "dueAt" from gongkai.open_schedules
       where item_type = $1 and document_id = $2 and locale = $3 and act = $4`,
      [...itemParams(item), act],
    );
    return row ?? null;
  },
  readBundled: (sql, item) =>
    sql(
      `select all_of.item_type as type, all_of.document_id as "documentId", all_of.locale
       from gongkai.bundle_items own join gongkai.bundle_items all_of using (bundle_id)
       where own.item_type = $1 and own.document_id = $2 and own.locale = $3
         and not exists (select from gongkai.bundle_ends e where e.bundle_id = own.bundle_id)`,
      itemParams(item),
    ),
  end: async (sql, scheduleId, { outcome, by, why }) =>
    void (await sql(
      `insert into gongkai.schedule_ends (schedule_id, outcome, ended_by, ended_by_name, code, message)
       values ($1, $2, $3, $4, $5, $6)`,
      [scheduleId, outcome, by.ref, by.name, why?.code ?? null, why?.message ?? null],
    )),
};
