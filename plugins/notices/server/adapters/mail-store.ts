import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import type { Clock } from '../../../../src/platform/clock';
import { personName } from '../../../../src/platform/sql/person-name';
import type { Sql } from '../../../../src/platform/sql/sql';
import { readPlaces } from '../../../../src/platform/sql/stand-ins';
import type { Reader } from '../core/may-read';
import { ASKED_PERMISSIONS, type Notice } from '../core/notice';
import type { MailStore, PlaceOfCase } from '../use-cases/ports';
import { withTasks } from './deciders';

type Ground = { clock: Clock; macs: Pick<RegisterMacs, 'isGenuine'> };

/** What a row of notices or robot_messages is about. */
export const ABOUT = (row: string): string =>
  `coalesce((select c.subject from gongkai.review_cases c where c.case_id = ${row}.case_id), 'publication') as subject,
   case when ${row}.item_type is not null then
     jsonb_build_object('type', ${row}.item_type, 'documentId', ${row}.document_id, 'locale', ${row}.locale) end as item`;

/** What a row of notices or robot_messages asks for is done, or what it tells of is past. */
export const IS_OVER = (row: string): string =>
  `gongkai.is_notice_over(${row}.proposal_id, ${row}.expunging_id, ${row}.site_proposal_id, ${row}.matter)`;

/** Columns of a notice `n` as core has it. */
export const NOTICE = `n.notice_id as "noticeId", n.kind, n.case_id as "caseId", n.made_at as "madeAt", ${ABOUT('n')}`;

type ReaderRow = Pick<Reader, 'name' | 'roles' | 'held'> & {
  email: string;
  language: string | null;
};

/** A person with roles, departments and in whose place they are, as of now; null: the account is closed, or gone. */
export const readReader = async (sql: Sql, person: string, { clock, macs }: Ground) => {
  const [row] = await sql<ReaderRow>(
    `select ${personName('u')} as name, u.email, u.prefered_language as language,
       array(select r.code::text from public.admin_users_roles_lnk l join public.admin_roles r on r.id = l.role_id where l.user_id = u.id) as roles,
       array(select distinct m.action from public.admin_users_roles_lnk l
         join public.admin_permissions_role_lnk k on k.role_id = l.role_id join public.admin_permissions m on m.id = k.permission_id
         where l.user_id = u.id and m.action = any ($2::text[])) as held
     from public.admin_users u where u.id = $1 and coalesce(u.is_active, false)`,
    [Number(person.replace('admin:', '')), ASKED_PERMISSIONS],
  );
  if (!row) return null;
  const places = await readPlaces(sql, person, { now: clock.now(), macs });
  const { name, roles, held, email } = row;
  const reader: Reader = { ref: person, name, roles, held, ...places };
  return {
    ...reader,
    email,
    language: row.language === 'en' ? ('en' as const) : ('zh-Hans' as const),
  };
};

export const readPlacesOfCases = (sql: Sql, caseIds: readonly number[]): Promise<PlaceOfCase[]> =>
  sql<PlaceOfCase>(
    `select c.case_id as "caseId", convert_from(b.bytes, 'UTF8')::jsonb ->> 'departmentId' as "departmentId", c.stages
     from gongkai.review_cases c left join gongkai.revision_bytes b using (fingerprint) where c.case_id = any ($1::bigint[])`,
    [caseIds],
  );

/**
 * One claim at a time, whoever claims: two that each hold half of a person's notices would wait for each other. What a worker
 * that was killed left was one letter, and is one again: the mail server may have it already, and its Message-ID says so.
 */
const CLAIM = `
  update gongkai.notices n set mail_state = 'sending', mail_attempts = mail_attempts + 1, mail_due_at = now() + make_interval(secs => $1)
  from (select d.person, d.mail_state, d.mail_due_at from gongkai.notices d
    where d.mail_state in ('due', 'sending') and d.mail_due_at <= now() order by d.mail_due_at, d.notice_id limit 1) f
  where n.person = f.person and n.mail_state = f.mail_state and n.mail_due_at <= now()
    and (f.mail_state = 'due' or n.mail_due_at = f.mail_due_at)
  returning n.person, n.mail_attempts as attempts, ${NOTICE}`;

type Claimed = Notice & { person: string; attempts: number };

export const createMailStore = (ground: Ground): MailStore => ({
  claim: ({ transact }, leaseMs) =>
    transact(async (sql) => {
      await sql(`select pg_advisory_xact_lock(hashtextextended('gongkai.notices', 0))`);
      const rows = await sql<Claimed>(CLAIM, [leaseMs / 1000]);
      const [first] = rows;
      if (!first) return null;
      const notices = rows.map(({ person: _same, ...notice }) => notice);
      notices.sort((one, other) => one.noticeId - other.noticeId);
      return { person: first.person, notices };
    }),

  readAddressee: (sql, person) => readReader(sql, person, ground),

  readPlaces: readPlacesOfCases,

  readWaiting: async (sql, person, noticeIds) => {
    const rows = await sql<{ noticeId: number }>(
      `${withTasks('o.case_id in (select n.case_id from gongkai.notices n where n.notice_id = any ($2::bigint[]))')}
       select n.notice_id as "noticeId" from gongkai.notices n join waiting o on o.case_id = n.case_id and o.stage_index = n.stage_index
       where n.notice_id = any ($2::bigint[]) and exists (select from tasks t where t.case_id = n.case_id and t.person = $1)
       union all select n.notice_id from gongkai.notices n
       where n.notice_id = any ($2::bigint[]) and n.stage_index is null and not ${IS_OVER('n')}`,
      [person, noticeIds],
    );
    return rows.map(({ noticeId }) => noticeId);
  },

  end: async (sql, noticeIds, end) => {
    const inMs = end.state === 'due' ? end.inMs : 0;
    const error = end.state === 'due' || end.state === 'failed' ? end.error : null;
    await sql(
      `update gongkai.notices set mail_state = $2, mail_due_at = now() + make_interval(secs => $3), mail_error = $4,
         mail_ended_at = case when $2 = 'due' then null else now() end
       where notice_id = any ($1::bigint[]) and mail_state = 'sending'`,
      [noticeIds, end.state, inMs / 1000, error],
    );
  },

  keepState: async (sql, error) => {
    await sql(
      error === null
        ? `update gongkai.notice_state set mail_error = null, mail_sent_at = now()`
        : `update gongkai.notice_state set mail_error = $1, mail_failed_at = now()`,
      error === null ? [] : [error],
    );
  },
});
