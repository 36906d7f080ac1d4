import type { Sql } from '../../../../src/platform/sql/sql';
import type { EventStore, MailPlan } from '../use-cases/ports';
import {
  DUE_TASKS,
  EVENT_LISTS,
  FAILED_DELIVERIES,
  type List,
  NOT_LIVE,
  NOT_PUSHED,
} from './event-lists';

/**
 * Reads a list (person, kind, event_key, item, case, stage, and the column `about` if it names one) and tells each person once,
 * who is still there.
 */
const tell = async (
  sql: Sql,
  { head = '', list, about }: Pick<List, 'head' | 'list' | 'about'>,
  values: readonly unknown[],
  { digestAt, configured }: MailPlan,
): Promise<number> => {
  const [digest, mails] = [`$${values.length + 1}`, `$${values.length + 2}`];
  const [more, value] = about ? [`, ${about}`, `, t.${about}`] : ['', ''];
  const rows = await sql(
    `${head} insert into gongkai.notices (person, kind, event_key, item_type, document_id, locale, case_id, stage_index, mail_state, mail_due_at${more})
     select t.person, t.kind, t.event_key, t.item_type, t.document_id, t.locale, t.case_id, t.stage_index,
       case when w.mail = 'none' or not ${mails}::boolean then 'unwanted' else 'due' end,
       case w.mail when 'digest' then ${digest}::timestamptz else now() end${value}
     from (${list}) t left join gongkai.notice_wishes w on w.person = t.person
     where exists (select from public.admin_users u where 'admin:' || u.id = t.person and u.is_active)
     order by t.person, t.event_key
     on conflict (person, event_key) do nothing returning notice_id`,
    [...values, digestAt, configured],
  );
  return rows.length;
};

export const eventStore: EventStore = {
  lockSeen: async (sql) => {
    const [row] = await sql<{ seen: number }>(
      `select seen_seal as seen from gongkai.notice_state for update skip locked`,
    );
    return row?.seen ?? null;
  },

  awaitSeen: async (sql) => {
    await sql(`select from gongkai.notice_state for update`);
  },

  readEvents: async (sql, seen, limit) => {
    const rows = await sql<{ seal: number; action: string; subjectId: string }>(
      `select s.seal_number as seal, a.action, a.subject_id as "subjectId"
       from gongkai.audit_seals s join gongkai.audit a using (audit_id)
       where s.seal_number > $1 order by s.seal_number limit $2`,
      [seen, limit],
    );
    return { seen: rows.at(-1)?.seal ?? seen, events: rows };
  },

  keepSeen: async (sql, seen, mailConfigured) => {
    await sql(`update gongkai.notice_state set seen_seal = $1, mail_configured = $2`, [
      seen,
      mailConfigured,
    ]);
  },

  tellOfEvents: async (sql, events, plan) => {
    let told = 0;
    for (const { actions, ...list } of EVENT_LISTS) {
      const ids = events
        .filter(({ action }) => actions.includes(action))
        .map(({ subjectId }) => Number(subjectId));
      if (ids.length > 0) told += await tell(sql, list, [ids], plan);
    }
    return told;
  },

  tellOfPushes: (sql, plan, failingBefore) => tell(sql, NOT_PUSHED, [failingBefore], plan),

  tellOfDeliveries: async (sql, plan, notLiveBefore) =>
    (await tell(sql, { list: FAILED_DELIVERIES }, [], plan)) +
    (await tell(sql, { list: NOT_LIVE }, [notLiveBefore], plan)),

  // What came longer ago has been overdue for weeks, whatever its limit.
  readOpenTasks: (sql) =>
    sql(
      `select o.case_id as "caseId", o.moved_at as "movedAt", o.limit_days as "limitDays"
       from gongkai.open_cases o where not o.approved and o.moved_at > now() - interval '120 days'`,
    ),

  tellOfDue: (sql, { kind, caseIds }, plan) => tell(sql, DUE_TASKS, [caseIds, kind], plan),

  // Half a year of them is enough for a page that says what is new; the facts themselves are kept for good.
  forgetOld: async (sql) => {
    await sql(
      `delete from gongkai.notices where made_at < now() - interval '180 days' and mail_state not in ('due', 'sending')`,
    );
  },
};
