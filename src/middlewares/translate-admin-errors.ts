import type { Core } from '@strapi/strapi';

import { LANGUAGE_COOKIE } from '../contracts/admin-language';
import {
  type AdminError,
  toAdminLanguage,
  toAdminMessage,
  toProgramMessage,
} from '../platform/strapi/to-admin-message';

type FieldError = { message?: string };
type Body = { error?: AdminError & { details?: { errors?: FieldError[] } } } | null | undefined;
type State = { user?: { preferedLanguage?: string | null } };

/** Programs with a token read both languages; all else that answers JSON is the admin's, our plugins' routes too. */
const isForPrograms = (path: string) => path === '/api' || path.startsWith('/api/');

/** Runs first, so that it sees what strapi::errors answers. */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  await next();
  // The router answers this one with a bare line of text, which no screen can show.
  if (ctx.status === 405 && !ctx.body) ctx.methodNotAllowed();
  const error = (ctx.body as Body)?.error;
  if (!error) return;
  const preferred = (ctx.state as State).user?.preferedLanguage;
  const language = toAdminLanguage(ctx.cookies.get(LANGUAGE_COOKIE), preferred);
  const fields = error.details?.errors;
  for (const one of [error, ...(Array.isArray(fields) ? fields : [])]) {
    const said = isForPrograms(ctx.path) ? toProgramMessage(one) : toAdminMessage(one, language);
    if (said !== undefined) one.message = said;
  }
};
