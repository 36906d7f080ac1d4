import type { Core } from '@strapi/strapi';

import { refuseBadValue } from '../platform/strapi/bad-value';

/** PostgreSQL's class 22, data exception: a number out of range, text that is no number, a day that does not exist. */
const DATA_EXCEPTION = /^22[0-9A-Z]{3}$/;

const isBadValue = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && DATA_EXCEPTION.test(String(error.code));

/** Strapi reads what comes with a file as JSON, without asking whether it is. */
const isBadFileInfo = (error: unknown, path: string): boolean =>
  error instanceof SyntaxError && path.startsWith('/upload');

/** Where Strapi 5.54 takes what is sent without looking at it, and breaks on what is not there. */
const UNLOOKED = [
  /^\/admin\/homepage\/layout$/,
  /^\/admin\/permissions\/check$/,
  /^\/admin\/webhooks\/[^/]+\/trigger$/,
];
const isUnlooked = (error: unknown, path: string): boolean =>
  error instanceof Error &&
  ['ZodError', 'TypeError'].includes(error.name) &&
  UNLOOKED.some((one) => one.test(path));

/** Inside strapi::errors: a value that the database cannot take is the caller's fault, answered with 400 and not with 500. */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    const { path } = ctx;
    if (!isBadValue(error) && !isBadFileInfo(error, path) && !isUnlooked(error, path)) throw error;
    throw refuseBadValue();
  }
};
