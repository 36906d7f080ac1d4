import type { Core } from '@strapi/strapi';

import type { RegisterMacs } from '../../contracts/register-macs';
import { strapiDatabase } from '../../platform/strapi/strapi-database';
import { recordPersonEvent } from '../manage/people-store';
import { isSealed } from './password-seals';

type User = { id: number; password: string };
/** As passport's: error, user or false, and why not. */
type Answer = [error: null, user: User | false, info?: { message: string }];
type Auth = { checkCredentials(given: object): Promise<Answer> };

const NOT_OURS = '这个账号的密码不是在系统内设置的，请联系管理员重置密码。';

/**
 * A right password that no process of ours set opens nothing: somebody wrote it by plain SQL. Asked after the credentials
 * were found right, so that nobody learns of an account by it. Call in register().
 */
export const guardSignIn = (strapi: Core.Strapi, macs: RegisterMacs): void => {
  const { sql } = strapiDatabase(strapi);
  const guard = (auth: Auth): Auth => ({
    ...auth,
    async checkCredentials(given) {
      const answer = await auth.checkCredentials(given);
      const [, user] = answer;
      if (!user) return answer;
      if (await isSealed({ sql, macs }, { personId: user.id, hash: user.password })) return answer;
      const event = { action: 'person.sign-in-refused', actor: 'system' };
      await recordPersonEvent(sql, { ...event, personId: user.id, detail: {} });
      return [null, false, { message: NOT_OURS }];
    },
  });
  strapi.get('services').extend('admin::auth', guard as never);
};
