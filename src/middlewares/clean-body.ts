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

/** After the body parser: takes out of JSON what no table can store, whichever route it is for, so that nothing is lost for it. */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  if (ctx.is('json')) ctx.request.body = clean(ctx.request.body) as object;
  await next();
};
