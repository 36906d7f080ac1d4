// The people of the table as accounts of a test's CMS.
import { type AdminUser } from '../../../src/platform/strapi/current-actor';
import { signInAs, type TestCms } from '../test-cms';
import { TABLE_PEOPLE, type TablePerson } from './people';

export type TableAccount = TablePerson & { user: AdminUser; token: string };

const PASSWORD = 'Reviewer-2026-own';
const ELSEWHERE = 'elsewhere';

type NewPerson = {
  name: string;
  role: string;
  departments: readonly string[];
  password?: string;
};

/** A new account of this role, signed in; without departments of the whole office. */
export const hirePerson = async (
  cms: TestCms,
  { name, role: code, departments, password = PASSWORD }: NewPerson,
) => {
  const email = `${name}@demo.example`;
  const roles = 'select id from public.admin_roles where code = $1';
  const [role] = await cms.sql<{ id: number }>(roles, [code]);
  const { id } = (await cms.strapi.service('admin::user').create({
    ...{ email, lastname: '表', firstname: name, password, isActive: true },
    ...{ registrationToken: null, preferedLanguage: 'zh-Hans', roles: [role?.id] },
  })) as { id: number };
  if (departments.length > 0) {
    await cms.sql(
      `insert into gongkai.person_departments (person, departments, assigned_by, assigned_by_name, assigned_at)
       values ($1, $2, 'admin:1', '任', now())`,
      [`admin:${id}`, departments],
    );
  }
  const user = (await cms.strapi.db
    .query('admin::user')
    .findOne({ where: { id }, populate: ['roles'] })) as AdminUser;
  return { user, token: await signInAs(cms, { email, password }) };
};

const toDepartments = (cms: TestCms, { place }: TablePerson): string[] => {
  if (place === 'whole') return [];
  return [place === 'own' ? cms.departmentId : ELSEWHERE];
};

export const hireTable = async (cms: TestCms): Promise<TableAccount[]> => {
  const accounts: TableAccount[] = [];
  for (const [index, person] of TABLE_PEOPLE.entries())
    accounts.push({
      ...person,
      ...(await hirePerson(cms, {
        ...{ name: `table${index}`, role: person.role },
        departments: toDepartments(cms, person),
      })),
    });
  return accounts;
};
