// The people of the table as accounts of a test's CMS.
import { type AdminUser } from '../../../src/platform/strapi/current-actor';
import { signInAs, type TestCms } from '../test-cms';
import { TABLE_PEOPLE, type TablePerson } from './people';

export type TableAccount = TablePerson & { user: AdminUser; token: string };

const PASSWORD = 'Reviewer-2026-own';
const ELSEWHERE = 'elsewhere';

const hireOne = async (cms: TestCms, person: TablePerson, index: number): Promise<TableAccount> => {
  const email = `table${index}@demo.example`;
  const [role] = await cms.sql<{ id: number }>(
    'select id from public.admin_roles where code = $1',
    [person.role],
  );
  const { id } = (await cms.strapi.service('admin::user').create({
    ...{ email, lastname: '表', firstname: `格${index}`, password: PASSWORD, isActive: true },
    ...{ registrationToken: null, preferedLanguage: 'zh-Hans', roles: [role?.id] },
  })) as { id: number };
  if (person.place !== 'whole') {
    const departments = [person.place === 'own' ? cms.departmentId : ELSEWHERE];
    await cms.sql(
      `insert into gongkai.person_departments (person, departments, assigned_by, assigned_by_name, assigned_at)
       values ($1, $2, 'admin:1', '任', now())`,
      [`admin:${id}`, departments],
    );
  }
  const user = (await cms.strapi.db
    .query('admin::user')
    .findOne({ where: { id }, populate: ['roles'] })) as AdminUser;
  return { ...person, user, token: await signInAs(cms, { email, password: PASSWORD }) };
};

export const hireTable = async (cms: TestCms): Promise<TableAccount[]> => {
  const accounts: TableAccount[] = [];
  for (const [index, person] of TABLE_PEOPLE.entries())
    accounts.push(await hireOne(cms, person, index));
  return accounts;
};
