import type { FieldError } from '../../contracts/outcome';
import type { Sql } from '../../platform/sql/sql';
import { isPassword } from './password';
import { isEmailTaken, readDepartments, readRoles } from './people-store';
import { isEmail, type PersonForm } from './person-form';
import { cleanName, isName } from './person-name';
import { PROBLEMS } from './refusals';

/** The form as it is kept. */
export type CheckedForm = {
  name: string;
  email: string;
  roleIds: number[];
  roleCodes: string[];
  departmentIds: string[];
  password: string;
};

/** What was typed, cleaned, and what is wrong with it by field. `personId` 0: a new person. */
export const checkForm = async (
  sql: Sql,
  form: PersonForm,
  personId: number,
): Promise<{ checked: CheckedForm; problems: FieldError[] }> => {
  const [roles, departments] = [await readRoles(sql), await readDepartments(sql)];
  const name = cleanName(form.name);
  const email = form.email.trim().toLowerCase();
  const chosen = roles.filter(({ roleId }) => form.roleIds.includes(roleId));
  const departmentIds = departments
    .map(({ departmentId }) => departmentId)
    .filter((id) => form.departmentIds.includes(id));
  const rules: [path: string, isWrong: boolean, message: string][] = [
    ['name', !isName(name), PROBLEMS.name],
    ['email', !isEmail(email), PROBLEMS.email],
    ['email', isEmail(email) && (await isEmailTaken(sql, email, personId)), PROBLEMS.emailTaken],
    ['roleIds', chosen.length < new Set(form.roleIds).size, PROBLEMS.role],
    ['departmentIds', departmentIds.length < new Set(form.departmentIds).size, PROBLEMS.department],
    ['password', form.password !== '' && !isPassword(form.password), PROBLEMS.password],
  ];
  return {
    checked: {
      name,
      email,
      roleIds: chosen.map(({ roleId }) => roleId),
      roleCodes: chosen.map(({ code }) => code),
      departmentIds,
      password: form.password,
    },
    problems: rules
      .filter(([, isWrong]) => isWrong)
      .map(([path, , message]) => ({ path, message })),
  };
};
