import type { Core } from '@strapi/strapi';

import {
  type AdminError,
  toAdminLanguage,
  toAdminMessage,
} from '../platform/strapi/to-admin-message';

type Body = { error?: AdminError } | null | undefined;
type State = { user?: { preferedLanguage?: string | null } };

/** Programs with a token read Strapi's own words; all else that answers JSON is the admin's, our plugins' routes too. */
const isForPrograms = (path: string) => path === '/api' || path.startsWith('/api/');

/** Runs first, so that it sees what strapi::errors answers. */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  await next();
  if (isForPrograms(ctx.path)) return;
  // The router answers this one with a bare line of text, which no screen can show.
  if (ctx.status === 405 && !ctx.body) ctx.methodNotAllowed();
  const error = (ctx.body as Body)?.error;
  if (!error) return;
  const language = toAdminLanguage((ctx.state as State).user?.preferedLanguage);
  const said = toAdminMessage(error, language);
  if (said !== undefined) error.message = said;
};
