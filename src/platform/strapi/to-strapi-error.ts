import { errors } from '@strapi/utils';

import type { Outcome } from '../../contracts/outcome';
import { AppError } from '../app-error';

/** An expected "no" as HTTP 400 with its message, code and, per field, where it belongs. */
const toRefusalError = (refused: Extract<Outcome, { ok: false }>) =>
  new errors.ValidationError(refused.message, {
    code: refused.refusal,
    errors: (refused.errors ?? []).map(({ path, message }) => ({
      path: [path],
      message,
      name: 'ValidationError',
    })),
  });

/** A broken expectation as Strapi's error of the same meaning; anything unknown passes and answers 500. */
const toStrapiError = (error: unknown): unknown => {
  if (!(error instanceof AppError)) return error;
  const details = { code: error.code, ...error.details };
  switch (error.kind) {
    case 'invalid':
      // The admin's forms break on a ValidationError without a list of errors.
      return new errors.ValidationError(error.message, { errors: [], ...details });
    case 'missing':
      return new errors.NotFoundError(error.message, details);
    case 'denied':
      // ForbiddenError would lose our message.
      return new errors.PolicyError(error.message, details);
    case 'failed':
      return error;
  }
};

/** What an admin route answers of a use-case's outcome; a refusal is thrown as ValidationError (400). */
export const toBody = <T extends object>(outcome: Outcome<T>): Omit<T, 'ok'> => {
  if (!outcome.ok) throw toRefusalError(outcome);
  const { ok: _done, ...body } = outcome;
  return body as Omit<T, 'ok'>;
};

/** Wraps a controller action: the one place where AppError becomes Strapi's. */
export const withAppErrors =
  <Ctx>(action: (ctx: Ctx) => Promise<unknown>) =>
  async (ctx: Ctx): Promise<void> => {
    try {
      (ctx as { body?: unknown }).body = await action(ctx);
    } catch (error) {
      throw toStrapiError(error);
    }
  };
