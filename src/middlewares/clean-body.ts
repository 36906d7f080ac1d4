import type { Core } from '@strapi/strapi';

/** PostgreSQL takes neither a NUL nor half of a surrogate pair in any text. */
const cleanString = (text: string): string =>
  text.replaceAll('\u0000', '').replaceAll(/\p{Cs}/gu, '\ufffd');

const clean = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanString(value);
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [cleanString(name), clean(part)]),
  );
};

const FORM = /^\/content-manager\/collection-types\/[^/]+/;

/**
 * Which row it is of is not a form's to say: a chosen `documentId` would be another language of a stranger's item, a chosen
 * `id` the next one of somebody else.
 */
const withoutIdentity = (body: unknown): unknown => {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return body;
  const { id: _id, documentId: _documentId, ...rest } = body as Record<string, unknown>;
  return rest;
};

/**
 * After the body parser: takes out of JSON what no table can store, whichever route it is for, so that nothing is lost for
 * it, and out of the forms of items what they may not choose.
 */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  if (ctx.is('json')) {
    const body = clean(ctx.request.body);
    ctx.request.body = (FORM.test(ctx.path) ? withoutIdentity(body) : body) as object;
  }
  await next();
};
