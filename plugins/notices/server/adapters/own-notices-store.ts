// What the desk shows of notices: a person's own, how they want mail, and how the mail server fares.
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Notice } from '../core/notice';
import type { MailWish } from '../core/wish';
import { IS_OVER, NOTICE } from './mail-store';

export type OwnNotice = Notice & {
  title: string | null;
  readAt: Date | null;
  mailState: string;
  mailEndedAt: Date | null;
  /** Of a task: its stage. */
  stageNameZh: string | null;
  stageNameEn: string | null;
  /** What it asks for is done. */
  over: boolean;
};

/** What another has done in the meantime is no news any more. */
const UNREAD = `(n.read_at is null and not ${IS_OVER('n')} and (n.stage_index is null or exists (
    select from gongkai.open_cases w where w.case_id = n.case_id and w.stage_index = n.stage_index and not w.approved)))`;

/** The newest first. */
export const readOwnNotices = (
  sql: Sql,
  { person, unread, limit }: { person: string; unread: boolean; limit: number },
): Promise<OwnNotice[]> =>
  sql<OwnNotice>(
    `select ${NOTICE}, n.read_at as "readAt", n.mail_state as "mailState", n.mail_ended_at as "mailEndedAt",
       c.stages -> n.stage_index ->> 'nameZh' as "stageNameZh", c.stages -> n.stage_index ->> 'nameEn' as "stageNameEn",
       (n.stage_index is not null and o.case_id is null) or ${IS_OVER('n')} as over,
       coalesce((select convert_from(b.bytes, 'UTF8')::jsonb ->> 'title' from gongkai.revision_bytes b where b.fingerprint = c.fingerprint),
         (select concat_ws(' → ', nullif(p.from_zh, p.to_zh), p.to_zh) from gongkai.name_proposals p where p.proposal_id = n.proposal_id)) as title
     from (select * from gongkai.notices n where n.person = $1 and ($2 or ${UNREAD}) order by n.notice_id desc limit $3) n
     left join gongkai.review_cases c using (case_id)
     left join gongkai.open_cases o on o.case_id = n.case_id and o.stage_index = n.stage_index and not o.approved
     order by n.notice_id desc`,
    [person, !unread, limit],
  );

/** Up to this one, or this one alone. */
export const markRead = async (
  sql: Sql,
  { person, noticeId, allBefore }: { person: string; noticeId: number; allBefore: boolean },
): Promise<void> => {
  await sql(
    `update gongkai.notices set read_at = now()
     where person = $1 and read_at is null and (notice_id = $2 or ($3 and notice_id <= $2))`,
    [person, noticeId, allBefore],
  );
};

export const readWish = async (sql: Sql, person: string): Promise<MailWish> => {
  const [row] = await sql<{ mail: MailWish }>(
    'select mail from gongkai.notice_wishes where person = $1',
    [person],
  );
  return row?.mail ?? 'at-once';
};

/** What waits to be sent goes by the new wish; what a worker is sending now goes out. */
export const saveWish = async (
  sql: Sql,
  { person, mail, digestAt, now }: { person: string; mail: MailWish; digestAt: Date; now: Date },
): Promise<void> => {
  await sql(
    `insert into gongkai.notice_wishes (person, mail, changed_at) values ($1, $2, $3)
     on conflict (person) do update set mail = excluded.mail, changed_at = excluded.changed_at`,
    [person, mail, now],
  );
  await sql(
    `update gongkai.notices set mail_state = case $2 when 'none' then 'unwanted' else 'due' end,
       mail_due_at = case when $2 = 'digest' then $3::timestamptz when mail_attempts = 0 then now() else mail_due_at end
     where person = $1 and mail_state = 'due'`,
    [person, mail, digestAt],
  );
};

/** A robot's last refusal, as long as something waits for it or was given up lately. */
type RobotHealth = { kind: string; name: string; messages: number; error: string };
const ROBOTS = `(select coalesce(jsonb_agg(jsonb_build_object('kind', r.robot_kind, 'name', r.name, 'messages', r.messages, 'error', r.error) order by r.name), '[]')
    from (select n.robot_kind, n.name, count(*) as messages, (array_agg(m.error order by m.message_id desc))[1] as error
      from gongkai.robot_messages m
      join (select distinct on (robot) * from gongkai.robots order by robot, entry_id desc) n on n.robot = m.robot and n.state = 'on'
      where m.error is not null and m.state <> 'sent' and (m.state <> 'failed' or m.ended_at > now() - interval '7 days')
      group by n.robot, n.robot_kind, n.name) r)`;

export type MailHealth = {
  robots: RobotHealth[];
  configured: boolean;
  waiting: number;
  failed: number;
  error: string | null;
  failedAt: Date | null;
  sentAt: Date | null;
};

export const readMailHealth = async (sql: Sql): Promise<MailHealth> => {
  const [row] = await sql<MailHealth>(
    `select s.mail_configured as configured, ${ROBOTS} as robots, s.mail_error as error, s.mail_failed_at as "failedAt", s.mail_sent_at as "sentAt",
       (select count(*)::int from gongkai.notices n where n.mail_state in ('due', 'sending') and n.mail_attempts > 0) as waiting,
       (select count(*)::int from gongkai.notices n where n.mail_state = 'failed' and n.mail_ended_at > now() - interval '30 days') as failed
     from gongkai.notice_state s`,
  );
  if (!row) throw new Error('notices.no-state');
  return row;
};
