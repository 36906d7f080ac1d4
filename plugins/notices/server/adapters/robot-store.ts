import type { Notice } from '../core/notice';
import type { RobotStore } from '../use-cases/ports';
import { ABOUT, IS_OVER } from './mail-store';

/** Services take some twenty messages a minute: several events go as one. */
const AT_ONCE = 20;

/** Columns that say what it is about where it is no item, or what besides. */
const NO_ITEM = ['proposal_id', 'expunging_id', 'site_proposal_id', 'patrol_id', 'matter'];

type Row = Notice & { attempts: number };

export const robotStore: RobotStore = {
  // What people were told in the last hour; a robot that is set today does not speak of yesterday.
  plan: async (sql, { robotId, kind, kinds }) => {
    await sql(
      `insert into gongkai.robot_messages (robot, robot_kind, event_key, kind, item_type, document_id, locale, case_id, ${NO_ITEM.join(', ')}, made_at)
       select distinct on (n.event_key) $1, $2, n.event_key, n.kind, n.item_type, n.document_id, n.locale, n.case_id, ${NO_ITEM.map((column) => `n.${column}`).join(', ')}, n.made_at
       from gongkai.notices n where n.made_at > now() - interval '1 hour' and n.kind = any ($3::text[]) and not ${IS_OVER('n')}
       order by n.event_key, n.notice_id
       on conflict (robot, event_key) do nothing`,
      [robotId, kind, kinds],
    );
  },

  claim: ({ transact }, robotId, leaseMs) =>
    transact(async (sql) => {
      await sql(`select pg_advisory_xact_lock(hashtextextended('gongkai.robot_messages', 0))`);
      const rows = await sql<Row>(
        `update gongkai.robot_messages m set state = 'sending', attempts = attempts + 1, due_at = now() + make_interval(secs => $2)
         where m.message_id in (
           select d.message_id from gongkai.robot_messages d
           where d.robot = $1 and d.state in ('due', 'sending') and d.due_at <= now() order by d.message_id limit ${AT_ONCE})
         returning m.message_id as "noticeId", m.kind, m.case_id as "caseId", m.made_at as "madeAt", m.attempts, ${ABOUT('m')}`,
        [robotId, leaseMs / 1000],
      );
      return rows.sort((one, other) => one.noticeId - other.noticeId);
    }),

  end: async (sql, ids, end) => {
    const [inMs, error] = [
      end.state === 'due' ? end.inMs : 0,
      end.state === 'sent' ? null : end.error,
    ];
    await sql(
      `update gongkai.robot_messages set state = $2, due_at = now() + make_interval(secs => $3), error = $4,
         ended_at = case when $2 = 'due' then null else now() end
       where message_id = any ($1::bigint[]) and state = 'sending'`,
      [ids, end.state, inMs / 1000, error],
    );
  },

  forget: async (sql) => {
    await sql(
      `delete from gongkai.robot_messages where (made_at < now() - interval '30 days' and state not in ('due', 'sending'))
         or (state = 'due' and ${IS_OVER('robot_messages')})`,
    );
  },
};
