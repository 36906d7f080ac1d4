// Whom a task waits for, as SQL: whoever holds a role of the stage in its departments, and who stands in for them; never an
// author, nor who decided before. What decides is the review (plugins/review); this only tells.

/** `o` is a row of open_cases. Answers case_id and person. */
const DECIDERS = `
  select o.case_id, u.ref as person from (
    select 'admin:' || u.id as ref, array_agg(r.code::text) as roles, gongkai.departments_of('admin:' || u.id) as departments
    from public.admin_users u join public.admin_users_roles_lnk l on l.user_id = u.id join public.admin_roles r on r.id = l.role_id
    where coalesce(u.is_active, false) group by u.id) u
  join waiting o on u.roles && o.stage_roles and case o.stage_scope
    when 'named' then u.departments && o.waiting_departments
    when 'own' then u.departments = '{}' or o.department_id = any (u.departments)
    else true end
  where u.ref <> all (o.authors)
    and not exists (select from gongkai.decisions d where d.case_id = o.case_id and u.ref in (d.decided_by, d.delegator))`;

const DELEGATES = `
  select p.case_id, dl.delegate as person from deciders p join waiting o using (case_id)
  join gongkai.delegations dl on dl.delegator = p.person
  where (now() at time zone 'Asia/Shanghai')::date between dl.from_on and dl.until_on and dl.delegate <> all (o.authors)
    and not exists (select from gongkai.delegation_ends e where e.delegation_id = dl.delegation_id)
    and not exists (select from gongkai.decisions d where d.case_id = o.case_id and dl.delegate in (d.decided_by, d.delegator))`;

/** Common table expressions; `tasks` has case_id and person of all open cases that the condition on `o` names. */
export const withTasks = (where: string): string => `with
  waiting as (select o.*, c.authors from gongkai.open_cases o join gongkai.review_cases c using (case_id)
    where not o.approved and ${where}),
  deciders as (${DECIDERS}),
  tasks as (select case_id, person from deciders union ${DELEGATES})`;
