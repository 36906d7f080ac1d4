// The deeds of whoever keeps people. Who did them is recorded where a person's row changes (watch-people.ts), so that
// Strapi's own pages leave the same record.
import { isDeepStrictEqual } from 'node:util';

import type { Actor } from '../../contracts/actor';
import type { Outcome } from '../../contracts/outcome';
import { AppError } from '../../platform/app-error';
import type { Clock } from '../../platform/clock';
import type { Database, Sql } from '../../platform/sql/sql';
import { type CheckedForm, checkForm } from './check-form';
import { findObstacle, findResetObstacle, findRoleObstacle, type Standing } from './may-manage';
import { makePassword } from './password';
import {
  appendDepartments,
  endDelegationsOf,
  lockPeople,
  type Person,
  readPeople,
} from './people-store';
import type { PersonForm } from './person-form';
import { splitName } from './person-name';
import { refuse } from './refusals';

/** Strapi's service of admin users: it hashes passwords and ties roles. */
export type AdminUsers = {
  create(attributes: object): Promise<{ id: number }>;
  updateById(id: number, attributes: object): Promise<unknown>;
};
type Deps = { database: Database; clock: Clock; users(): AdminUsers };

const toStanding = ({ personId, active, roles }: Person): Standing => ({
  id: personId,
  active,
  roles: roles.map(({ code }) => code),
});

const noSuchPerson = (personId: number) =>
  new AppError({
    kind: 'missing',
    code: 'people.no-person',
    message: `没有编号为 ${personId} 的人员。`,
  });

/** All people, whoever acts and whoever is meant, under the lock that makes the answer hold. */
const readStandings = async (sql: Sql, actor: Actor, personId: number | null) => {
  await lockPeople(sql);
  const people = await readPeople(sql);
  const all = people.map(toStanding);
  const person = people.find((one) => one.personId === personId);
  if (personId !== null && !person) throw noSuchPerson(personId);
  const by = all.find(({ id }) => `admin:${id}` === actor.ref);
  if (!by) throw new AppError({ kind: 'denied', code: 'people.no-person', message: '无权办理。' });
  return { all, by, person };
};

const toAttributes = ({ name, email, roleIds }: CheckedForm) => ({
  ...splitName(name),
  email,
  roles: roleIds,
});

export const createManagePeople = ({ database, clock, users }: Deps) => {
  const setDepartments = async (
    sql: Sql,
    actor: Actor,
    personId: number,
    { departmentIds }: CheckedForm,
    before: readonly string[],
  ) => {
    if (isDeepStrictEqual([...departmentIds].sort(), [...before].sort())) return;
    const departments = departmentIds;
    await appendDepartments(sql, { personId, departments, actor, at: clock.now() });
  };

  /** `password` only where one was made: it is shown once and kept nowhere. */
  const createPerson = (
    form: PersonForm,
    actor: Actor,
  ): Promise<Outcome<{ personId: number; password: string | null }>> =>
    database.transact(async (sql) => {
      const { by } = await readStandings(sql, actor, null);
      const { checked, problems } = await checkForm(sql, form, 0);
      if (problems.length > 0) return refuse('people.incomplete', problems);
      const obstacle = findRoleObstacle(by, checked.roleCodes);
      if (obstacle) return refuse(obstacle);
      const password = checked.password || makePassword();
      const { id } = await users().create({
        ...toAttributes(checked),
        password,
        isActive: true,
        registrationToken: null,
        preferedLanguage: 'zh-Hans',
      });
      await setDepartments(sql, actor, id, checked, []);
      return { ok: true, personId: id, password: checked.password ? null : password };
    });

  const changePerson = (personId: number, form: PersonForm, actor: Actor): Promise<Outcome> =>
    database.transact(async (sql) => {
      const { all, by, person } = await readStandings(sql, actor, personId);
      if (!person) throw noSuchPerson(personId);
      const { checked, problems } = await checkForm(sql, { ...form, password: '' }, personId);
      if (problems.length > 0) return refuse('people.incomplete', problems);
      const obstacle = findObstacle(by, toStanding(person), { roles: checked.roleCodes }, all);
      if (obstacle) return refuse(obstacle);
      await users().updateById(personId, toAttributes(checked));
      await setDepartments(sql, actor, personId, checked, person.departments);
      return { ok: true };
    });

  const setActive = (personId: number, active: boolean, actor: Actor): Promise<Outcome> =>
    database.transact(async (sql) => {
      const { all, by, person } = await readStandings(sql, actor, personId);
      if (!person) throw noSuchPerson(personId);
      const obstacle = findObstacle(by, toStanding(person), { active }, all);
      if (obstacle) return refuse(obstacle);
      if (person.active !== active) await users().updateById(personId, { isActive: active });
      if (!active) await endDelegationsOf(sql, { personId, actor, at: clock.now() });
      return { ok: true };
    });

  const resetPassword = (personId: number, actor: Actor): Promise<Outcome<{ password: string }>> =>
    database.transact(async (sql) => {
      const { by, person } = await readStandings(sql, actor, personId);
      if (!person) throw noSuchPerson(personId);
      const obstacle = findResetObstacle(by, toStanding(person));
      if (obstacle) return refuse(obstacle);
      const password = makePassword();
      await users().updateById(personId, { password });
      return { ok: true, password };
    });

  return { createPerson, changePerson, setActive, resetPassword };
};
export type ManagePeople = ReturnType<typeof createManagePeople>;
