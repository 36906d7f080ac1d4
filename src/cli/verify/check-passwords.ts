import type { Finding } from '../../contracts/finding';
import type { RegisterMacs } from '../../contracts/register-macs';
import { isSealed, type KeptPassword } from '../../people/sign-in/password-seals';
import type { Sql } from '../../platform/sql/sql';

/** Nothing to ask where no CMS ever started: Strapi's tables are missing, or what was there before is not sealed yet. */
const readPasswords = async (sql: Sql): Promise<KeptPassword[]> => {
  const [ground] = await sql<{ isSealed: boolean }>(
    `select to_regclass('public.admin_users') is not null and exists (select from gongkai.person_seals_begun) as "isSealed"`,
  );
  if (!ground?.isSealed) return [];
  return sql(
    `select id as "personId", password as hash from public.admin_users where password <> '' order by id`,
  );
};

/** Passwords that plain SQL wrote: they open nothing, but somebody tried. */
export const checkPasswords = async (
  sql: Sql,
  macs: RegisterMacs,
  limit: number,
): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const kept of await readPasswords(sql)) {
    if (findings.length >= limit) break;
    if (await isSealed({ sql, macs }, kept)) continue;
    const where = `admin_users/${kept.personId}`;
    const message = `${where}：这个账号的密码不是在系统内设置的，不能登录。处理办法见运维手册。`;
    findings.push({ code: 'people.unsealed-password', message, where, repairable: false });
  }
  return findings;
};
