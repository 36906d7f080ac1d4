import type { ItemKey } from '../../../../src/contracts/item';
import { personName } from '../../../../src/platform/sql/person-name';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { ThreadFacts } from '../core/check-remark';
import type { Refusal } from '../core/refusals';
import type { RemarkRow } from '../core/to-threads';
import type { MadeRemark } from '../use-cases/make-remark';

const NAME = personName('u');

/** Where a case or a thread belongs; null: there is none. */
export type Place = { caseId: number; item: ItemKey };

export const readCasePlace = async (sql: Sql, caseId: number): Promise<Place | null> => {
  const [row] = await sql<Place>(
    `select c.case_id as "caseId", jsonb_build_object('type', c.item_type, 'documentId', c.document_id, 'locale', c.locale) as item
     from gongkai.review_cases c where c.case_id = $1`,
    [caseId],
  );
  return row ?? null;
};

/** By the remark that began it. */
export const readThreadPlace = async (sql: Sql, threadId: number): Promise<Place | null> => {
  const [row] = await sql<{ caseId: number }>(
    `select case_id as "caseId" from gongkai.remarks where remark_id = $1 and act = 'begin'`,
    [threadId],
  );
  return row ? readCasePlace(sql, row.caseId) : null;
};

export const readThread = async (sql: Sql, threadId: number): Promise<ThreadFacts | null> => {
  const [row] = await sql<ThreadFacts>(
    `select made_by as "begunBy" from gongkai.remarks where remark_id = $1 and act = 'begin'`,
    [threadId],
  );
  return row ?? null;
};

/** All that was said of an item, oldest first. */
export const readRemarks = (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
): Promise<RemarkRow[]> =>
  sql<RemarkRow>(
    `with begun as (select r.remark_id from gongkai.review_cases c join gongkai.remarks r using (case_id)
       where c.item_type = $1 and c.document_id = $2 and c.locale = $3)
     select r.remark_id as "remarkId", r.thread_id as "threadId", r.act, r.case_id as "caseId", r.field, r.passage, r.words,
       array(select ${NAME} from public.admin_users u where 'admin:' || u.id = any (r.mentioned) order by u.id) as "mentionedNames",
       r.made_by as "madeBy", r.made_by_name as "madeByName", r.made_at as "madeAt"
     from gongkai.remarks r
     where r.remark_id in (select remark_id from begun) or r.thread_id in (select remark_id from begun)
     order by r.remark_id`,
    [type, documentId, locale],
  );

/** What the register's trigger says, in the words of ours. */
const RAISED = 'GK029';
const RAISES: readonly Refusal[] = [
  'remark.case-closed',
  'remark.open-already',
  'remark.resolved-already',
];

export const insertRemark = async (sql: Sql, remark: MadeRemark): Promise<number | Refusal> => {
  const begun = remark.act === 'begin' ? remark : null;
  const threadId = remark.act === 'begin' ? null : remark.threadId;
  try {
    const [row] = await sql<{ remarkId: number }>(
      `insert into gongkai.remarks (thread_id, act, case_id, field, passage, words, mentioned, made_by, made_by_name, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning remark_id as "remarkId"`,
      [
        ...[threadId, remark.act, begun?.caseId ?? null, begun?.field ?? null],
        ...[begun?.passage ?? null, remark.words, remark.mentioned],
        ...[remark.madeBy, remark.madeByName, remark.madeAt],
      ],
    );
    if (!row) throw new Error('remark.not-stored');
    return row.remarkId;
  } catch (error) {
    const { code, message = '' } = error as { code?: string; message?: string };
    const raised = RAISES.find((one) => message.endsWith(one));
    if (code !== RAISED || !raised) throw error;
    return raised;
  }
};

export type Writer = { ref: string; name: string; roles: string[]; departments: string[] };

/** Persons who write or decide, by name. */
export const readWriters = (sql: Sql): Promise<Writer[]> =>
  sql<Writer>(
    `select 'admin:' || u.id as ref, ${NAME} as name, array_agg(distinct r.code) as roles,
       gongkai.departments_of('admin:' || u.id) as departments
     from public.admin_users u join public.admin_users_roles_lnk l on l.user_id = u.id join public.admin_roles r on r.id = l.role_id
     where coalesce(u.is_active, false) and exists (
       select from public.admin_users_roles_lnk k join public.admin_permissions_role_lnk pl on pl.role_id = k.role_id
       join public.admin_permissions p on p.id = pl.permission_id
       where k.user_id = u.id and p.action in ('plugin::review.submit', 'plugin::review.decide'))
     group by u.id order by name`,
  );

export type Mention = {
  threadId: number;
  caseId: number;
  title: string | null;
  words: string;
  byName: string;
  at: Date;
};

/** Open threads that call on a person, the last word first; each leads to the case that is open now, or to its own. */
export const readMentions = (
  sql: Sql,
  { person, limit }: { person: string; limit: number },
): Promise<Mention[]> =>
  sql<Mention>(
    `select ot.thread_id as "threadId", m.words, m.made_by_name as "byName", m.made_at as at,
       coalesce(o.case_id, b.case_id) as "caseId",
       (select convert_from(y.bytes, 'UTF8')::jsonb ->> 'title' from gongkai.review_cases c join gongkai.revision_bytes y using (fingerprint)
         where c.case_id = coalesce(o.case_id, b.case_id)) as title
     from gongkai.open_threads ot join gongkai.remarks b on b.remark_id = ot.thread_id
     left join gongkai.open_cases o on (o.item_type, o.document_id, o.locale, o.subject) = (ot.item_type, ot.document_id, ot.locale, 'publication')
     join lateral (select * from gongkai.remarks r where (r.remark_id = ot.thread_id or r.thread_id = ot.thread_id)
       and $1 = any (r.mentioned) order by r.remark_id desc limit 1) m on true
     order by m.made_at desc limit $2`,
    [person, limit],
  );
