import type { Core } from '@strapi/strapi';

/** Messages that Strapi's own screens show as the server says them, so no translation of the admin reaches them. */
const CHINESE: Record<string, string> = {
  'Invalid credentials': '账号或密码不正确',
  'Too many requests, please try again later.': '尝试次数过多，请稍后再试',
  'Your account is not active': '账号已停用，请联系管理员',
  'User not active': '账号已停用，请联系管理员',
};

type Body = { error?: { message?: string } } | undefined;

/** Runs first, so that it sees what strapi::errors answers. */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  await next();
  const error = (ctx.body as Body)?.error;
  const chinese = error?.message && CHINESE[error.message];
  if (error && chinese && ctx.path.startsWith('/admin')) error.message = chinese;
};
