// Ways of Strapi's to an account, for which writing into the database would be enough.
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { strapiDatabase } from '../../platform/strapi/strapi-database';
import { recordPersonEvent } from '../manage/people-store';
import { hasSeals } from './password-seals';

type Ctx = {
  cookies: { get(name: string): string | undefined };
  res: { removeHeader(name: string): void };
  body?: { data?: { token?: string } };
};
type Action = (ctx: Ctx) => Promise<unknown>;
type Authentication = { accessToken: Action; registerAdmin: Action };

const NO_TOKENS = '本系统不用邀请链接和邮件重设密码。请联系管理员在“人员”中新增人员或重置密码。';
const NOT_FIRST = '本系统已有过人员，不能再注册首位管理员。请联系系统管理员。';

const refuse = (message: string, code: string): never => {
  throw new errors.ValidationError(message, { code, errors: [] });
};

/** A token to set a password with lies in the database as it is sent; people get theirs from whoever keeps people. */
const refuseTokens = () => refuse(NO_TOKENS, 'people.no-tokens');

/** Whose token it is. Only where its signature was checked, or made here. */
const toPersonId = (token: string): string => {
  const [, payload = ''] = token.split('.');
  const { userId } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { userId: string };
  return userId;
};

const createActions = (strapi: Core.Strapi, { accessToken, registerAdmin }: Authentication) => {
  const { sql } = strapiDatabase(strapi);
  return {
    forgotPassword: refuseTokens,
    resetPassword: refuseTokens,
    register: refuseTokens,
    registrationInfo: refuseTokens,

    /** Strapi looks whether there are people; the seals know of those too that were taken away by plain SQL. */
    async registerAdmin(ctx: Ctx) {
      if (await hasSeals(sql)) refuse(NOT_FIRST, 'people.not-first');
      await registerAdmin(ctx);
    },

    /** Strapi renews a session for whom its row names, not for whom the token names. */
    async accessToken(ctx: Ctx) {
      const before = ctx.cookies.get('strapi_admin_refresh');
      await accessToken(ctx);
      const token = ctx.body?.data?.token;
      if (before === undefined || token === undefined) return;
      const personId = toPersonId(token);
      if (toPersonId(before) === personId) return;
      ctx.res.removeHeader('set-cookie');
      const event = { action: 'person.sign-in-refused', actor: `admin:${toPersonId(before)}` };
      await recordPersonEvent(sql, { ...event, personId: Number(personId), detail: {} });
      throw new errors.UnauthorizedError();
    },
  };
};

/** Call in register(), before routes are composed. */
export const closeEntrances = (strapi: Core.Strapi): void => {
  const close = (authentication: Authentication) => ({
    ...authentication,
    ...createActions(strapi, authentication),
  });
  strapi.get('controllers').extend('admin::authentication', close as never);
};
