// npm run reset-password -- --email NAME@…: a new password, from the machine, for whom nobody at the desk can give one.
import { makePassword } from '../people/manage/password';
import { AppError } from '../platform/app-error';
import { openImportSystem } from './import/import-system';
import { parseOptions } from './parse-options';
import { runMain } from './run-main';

const USAGE = `用法 / Usage: npm run reset-password -- --email NAME@EXAMPLE [--database gongkai]
  --email     登录邮箱 / whose password
  --database  哪个数据库（默认：正在运行的系统的）/ which database (default: of the system that runs)`;

type Users = {
  findOneByEmail(email: string): Promise<{ id: number } | null>;
  updateById(id: number, attributes: object): Promise<unknown>;
};

const refuse = (message: string) =>
  new AppError({ kind: 'invalid', code: 'reset-password.arguments', message });

runMain(async (args) => {
  const OPTIONS = {
    email: { type: 'string', default: '' },
    database: { type: 'string' },
    help: { type: 'boolean', default: false },
  } as const;
  const { email, database, help } = parseOptions(args, OPTIONS, {
    code: 'reset-password.arguments',
    usage: USAGE,
  });
  if (help) {
    console.log(USAGE);
    return 0;
  }
  if (email === '') throw refuse(`缺少 --email / --email is missing\n\n${USAGE}`);
  const system = await openImportSystem(database);
  try {
    const { strapi } = await system.openDesk();
    const users = strapi.service('admin::user') as unknown as Users;
    const user = await users.findOneByEmail(email);
    if (!user) throw refuse(`没有邮箱为 ${email} 的账号 / nobody signs in as ${email}`);
    const password = makePassword();
    // Whoever reads it here is not whose account it is.
    await users.updateById(user.id, { password, blocked: true });
    console.log(
      `新密码（只显示这一次，登录后须另设）/ new password, shown once, to be changed at sign-in: ${password}`,
    );
    return 0;
  } finally {
    await system.close();
  }
});
