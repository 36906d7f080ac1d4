// Tasks in the hands of people, and handing them on.
import { ITEM_TYPES } from '../../../../src/contracts/item';
import {
  claimHandedTo,
  saveHandedTo,
  scheduleHandedTo,
} from '../../../../src/platform/sql/handed-over';
import { personName } from '../../../../src/platform/sql/person-name';
import type { Sql } from '../../../../src/platform/sql/sql';
import { NEEDED, type OpenTask, type Successor } from '../core/handover';
import type { HandoverStore } from '../use-cases/hand-over';

const COPIES = ITEM_TYPES.map(
  (type) =>
    `select '${type}' as item_type, document_id, locale, title from public.${type.replaceAll('-', '_')}s`,
).join(' union all ');
const TITLE = `(select t.title from (${COPIES}) t where t.item_type = x.item_type and t.document_id = x.document_id and t.locale = x.locale limit 1)`;
const ITEM = `x.item_type as type, x.document_id as "documentId", x.locale, ${TITLE} as title`;
const SAME = (one: string, other: string) =>
  `${one}.item_type = ${other}.item_type and ${one}.document_id = ${other}.document_id and ${one}.locale = ${other}.locale`;

/** Of persons $1: tasks that they took and that have not expired at $2. */
const CLAIMS = `select x.person, 'claim' as kind, x.claim_id as "claimId", x.case_id as "caseId", ${ITEM}
  from (select coalesce(${claimHandedTo('k', 'to_person')}, k.made_by) as person, k.act, k.expires_at, k.claim_id, o.*
    from gongkai.open_cases o join lateral (select * from gongkai.task_claims c
      where c.case_id = o.case_id and c.stage_index = o.stage_index order by c.claim_id desc limit 1) k on true) x
  where x.act = 'claim' and x.expires_at > $2 and x.person = any ($1)`;

/** Items that one of them saved last and that are in review, were returned, or are not public. */
const WRITING = `with own as (
    select item_type, document_id, locale from gongkai.saves where saved_by = any ($1)
    union select item_type, document_id, locale from gongkai.handovers where to_person = any ($1) and save_number is not null),
  last as (select s.*, coalesce(${saveHandedTo('s', 'to_person')}, s.saved_by) as person
    from own w join lateral (select * from gongkai.saves a where ${SAME('a', 'w')} order by a.save_number desc limit 1) s on true),
  found as (select l.*, case
      when exists (select from gongkai.open_cases o where ${SAME('o', 'l')} and o.subject = 'publication') then 'in-review'
      when (select e.outcome = 'returned' and e.recorded_at > l.saved_at from gongkai.review_cases c left join gongkai.case_ends e using (case_id)
        where ${SAME('c', 'l')} and c.subject is null order by c.case_id desc limit 1) then 'returned'
      when not exists (select from gongkai.publications p where ${SAME('p', 'l')}) then 'draft' end as state
    from last l where l.person = any ($1))
  select x.person, 'writing' as kind, x.save_number as "saveNumber", x.state, ${ITEM}
  from found x where x.state is not null and exists (select from (${COPIES}) t where ${SAME('t', 'x')})`;

/** Not kept, and nobody has done anything about it since (as the list of times in channels has it). */
const NOT_KEPT = `exists (select from gongkai.schedule_ends e where e.schedule_id = s.schedule_id and e.outcome in ('failed', 'missed'))
  and not exists (select from gongkai.schedules n where n.schedule_id > s.schedule_id and n.act = s.act and ${SAME('n', 's')})
  and case s.act when 'publish' then exists (select from gongkai.open_cases o where o.case_id = s.case_id)
    else exists (select from gongkai.live_publications l where ${SAME('l', 's')}) end`;

/** Times that one of them set: to come, or not kept and a person's to decide. */
const SCHEDULES = `select x.person, 'schedule' as kind, x.schedule_id as "scheduleId", x.act, x.due_at as "dueAt", ${ITEM}
  from (select s.*, coalesce(${scheduleHandedTo('s', 'to_person')}, s.scheduled_by) as person
    from gongkai.schedules s where exists (select from gongkai.open_schedules o where o.schedule_id = s.schedule_id) or (${NOT_KEPT})) x where x.person = any ($1)`;

export const readOpenTasks = async (
  sql: Sql,
  persons: readonly string[],
  now: Date,
): Promise<OpenTask[]> => {
  if (persons.length === 0) return [];
  const claims = await sql<OpenTask>(CLAIMS, [persons, now]);
  const writing = await sql<OpenTask>(WRITING, [persons]);
  return [...claims, ...writing, ...(await sql<OpenTask>(SCHEDULES, [persons]))];
};

/** Who can have tasks or be handed them: everybody, whoever has left first. */
export const readPersons = (sql: Sql): Promise<Successor[]> =>
  sql<Successor>(
    `select 'admin:' || u.id as ref, ${personName('u')} as name, coalesce(u.is_active, false) as active,
       array(select r.code from public.admin_users_roles_lnk l join public.admin_roles r on r.id = l.role_id where l.user_id = u.id) as roles,
       array(select distinct p.action from public.admin_users_roles_lnk l join public.admin_roles r on r.id = l.role_id
         join public.admin_permissions_role_lnk k on k.role_id = l.role_id join public.admin_permissions p on p.id = k.permission_id
         where l.user_id = u.id and r.code <> 'strapi-super-admin' and p.action = any ($1)) as permissions
     from public.admin_users u order by active, name`,
    [Object.values(NEEDED)],
  );

export const handoverStore: HandoverStore = {
  append: async (sql, task, by) => {
    const item = task.kind === 'writing' ? task : null;
    await sql(
      `insert into gongkai.handovers (claim_id, item_type, document_id, locale, save_number, schedule_id,
         from_person, from_name, to_person, to_name, made_by, made_by_name, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        task.kind === 'claim' ? task.claimId : null,
        ...[item?.type ?? null, item?.documentId ?? null, item?.locale ?? null],
        ...[item?.saveNumber ?? null, task.kind === 'schedule' ? task.scheduleId : null],
        ...[by.from.ref, by.from.name, by.to.ref, by.to.name],
        ...[by.madeBy, by.madeByName, by.madeAt],
      ],
    );
  },
};
