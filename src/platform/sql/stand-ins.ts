// For whom a person may decide besides in their own place: delegations as a column of the query that a deed makes anyway,
// and, only where there are any, what those who are away may do on the desk.
import { type Absent, type HeldDelegation, isOnDay } from '../../contracts/delegation';
import type { RegisterMacs } from '../../contracts/register-macs';
import { toShanghaiDay } from '../clock';
import { delegationFacts } from './recorded-facts';
import type { Sql } from './sql';

/** A HeldDelegation[] or null: those that make this person (as SQL) somebody's delegate, today or later. */
export const heldDelegations = (
  person: string,
): string => `(select jsonb_agg(${delegationFacts('dl')}
      || jsonb_build_object('delegationId', dl.delegation_id, 'departments', gongkai.departments_of(dl.delegator)) order by dl.delegation_id)
    from gongkai.delegations dl
    where dl.delegate = ${person} and dl.until_on >= (now() at time zone 'Asia/Shanghai')::date
      and not exists (select from gongkai.delegation_ends de where de.delegation_id = dl.delegation_id))`;

/** Roles that decide, of people who are active. The super admin holds every permission and is no role that decides. */
const ROLES = `select u.id, array_agg(distinct r.code) as roles from public.admin_users u
  join public.admin_users_roles_lnk l on l.user_id = u.id join public.admin_roles r on r.id = l.role_id
  where u.id = any ($1) and coalesce(u.is_active, false) and r.code <> 'strapi-super-admin' and exists (
    select from public.admin_permissions_role_lnk k join public.admin_permissions p on p.id = k.permission_id
    where k.role_id = r.id and p.action = 'plugin::review.decide')
  group by u.id`;

type Held = readonly HeldDelegation[] | null;
type Ground = { now: Date; macs: Pick<RegisterMacs, 'isGenuine'> };

/** Those of them who are away today, are still there and decide. A delegation that plain SQL wrote is none. */
export const readAbsent = async (
  sql: Sql,
  held: Held,
  { now, macs }: Ground,
): Promise<Absent[]> => {
  const today = toShanghaiDay(now);
  const inForce = (held ?? []).filter(
    (one) => isOnDay(one, today) && macs.isGenuine('delegation', one),
  );
  if (inForce.length === 0) return [];
  const ids = inForce.map(({ delegator }) => Number(delegator.replace('admin:', '')));
  const rows = await sql<{ id: number; roles: string[] }>(ROLES, [ids]);
  return inForce.flatMap(({ delegationId, delegator, delegatorName, departments }) => {
    const roles = rows.find(({ id }) => delegator === `admin:${id}`)?.roles;
    return roles
      ? [{ ...{ delegationId, ref: delegator, name: delegatorName }, ...{ roles, departments } }]
      : [];
  });
};

/** Departments of a person, and in whose place they may decide now. */
export const readPlaces = async (
  sql: Sql,
  person: string,
  ground: Ground,
): Promise<{ departments: string[]; absent: Absent[] }> => {
  const [row] = await sql<{ departments: string[]; held: Held }>(
    `select gongkai.departments_of($1) as departments, ${heldDelegations('$1')} as held`,
    [person],
  );
  return {
    departments: row?.departments ?? [],
    absent: await readAbsent(sql, row?.held ?? null, ground),
  };
};
