// People as the desk keeps them, with what the register knows of them. Strapi's tables are read, never written here.
import type { Actor } from '../../contracts/actor';
import { personName } from '../../platform/sql/person-name';
import { recordEvent } from '../../platform/sql/record-event';
import type { Sql } from '../../platform/sql/sql';

export type PersonRole = { roleId: number; code: string; nameZh: string };
export type Person = {
  personId: number;
  name: string;
  email: string;
  active: boolean;
  /** Must choose a password before anything else: the present one is known to whoever gave it. */
  firstPassword: boolean;
  roles: PersonRole[];
  departments: string[];
  lastSignInAt: Date | null;
};

/** One at a time: two people who end each other's accounts must not both find the other there. */
export const lockPeople = async (sql: Sql): Promise<void> => {
  await sql(`select pg_advisory_xact_lock(hashtextextended('people', 0))`);
};

/** By name as it is read, whoever is active first. */
export const readPeople = (sql: Sql, personId: number | null = null): Promise<Person[]> =>
  sql<Person>(
    `select u.id as "personId", ${personName('u')} as name, u.email,
       coalesce(u.is_active, false) as active, coalesce(u.blocked, false) as "firstPassword",
       coalesce((select jsonb_agg(jsonb_build_object('roleId', r.id, 'code', r.code, 'nameZh', r.name) order by r.id)
         from public.admin_users_roles_lnk l join public.admin_roles r on r.id = l.role_id where l.user_id = u.id), '[]') as roles,
       gongkai.departments_of('admin:' || u.id) as departments,
       (select max(a.happened_at) from gongkai.audit a where a.action = 'person.signed-in' and a.actor = 'admin:' || u.id) as "lastSignInAt"
     from public.admin_users u where $1::int is null or u.id = $1 order by active desc, name`,
    [personId],
  );

export const readRoles = (sql: Sql): Promise<(PersonRole & { nameEn: string })[]> =>
  sql(
    `select id as "roleId", code, name as "nameZh", coalesce(description, '') as "nameEn" from public.admin_roles order by id`,
  );

export const readDepartments = (
  sql: Sql,
): Promise<{ departmentId: string; nameZh: string; nameEn: string }[]> =>
  sql(
    `select document_id as "departmentId", coalesce(name_zh, '') as "nameZh", coalesce(name_en, '') as "nameEn"
     from public.departments order by "order", id`,
  );

export const isEmailTaken = async (sql: Sql, email: string, except: number): Promise<boolean> =>
  (
    await sql('select 1 from public.admin_users where lower(email) = lower($1) and id <> $2', [
      email,
      except,
    ])
  ).length > 0;

export const appendDepartments = async (
  sql: Sql,
  entry: { personId: number; departments: readonly string[]; actor: Actor; at: Date },
): Promise<void> => {
  await sql(
    `insert into gongkai.person_departments (person, departments, assigned_by, assigned_by_name, assigned_at)
     values ($1, $2, $3, $4, $5)`,
    [
      `admin:${entry.personId}`,
      [...entry.departments],
      entry.actor.ref,
      entry.actor.name,
      entry.at,
    ],
  );
};

/** Whoever leaves takes no place any more, and nobody takes theirs. */
export const endDelegationsOf = async (
  sql: Sql,
  { personId, actor, at }: { personId: number; actor: Actor; at: Date },
): Promise<void> => {
  await sql(
    `insert into gongkai.delegation_ends (delegation_id, ended_by, ended_by_name, ended_at)
     select d.delegation_id, $2, $3, $4 from gongkai.delegations d
     where $1 in (d.delegator, d.delegate) and d.until_on >= (now() at time zone 'Asia/Shanghai')::date
     on conflict (delegation_id) do nothing`,
    [`admin:${personId}`, actor.ref, actor.name, at],
  );
};

export const recordPersonEvent = async (
  sql: Sql,
  { personId, ...event }: { action: string; actor: string; personId: number; detail: object },
): Promise<void> =>
  recordEvent(sql, { ...event, subject: { table: 'person', id: String(personId) } });
