import type { Core } from '@strapi/strapi';

import { refuseBadValue } from '../platform/strapi/bad-value';
import { holdsUploadIds } from '../platform/strapi/upload-ids';

const FOLDER = /^\/upload\/folders\/([^/]+)$/;

/**
 * Before Strapi's media library checks a form: where an id is none, its query fails in a check that nobody waits for, and the
 * request is never answered (5.54; without cms.ts the process ended).
 */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  if (ctx.path === '/upload' || ctx.path.startsWith('/upload/')) {
    const [, id] = FOLDER.exec(ctx.path) ?? [];
    const named = [{ id: ctx.query.id }, { id }, ctx.request.body];
    if (!holdsUploadIds(named)) throw refuseBadValue();
  }
  await next();
};
