import { AppError } from '../../../../src/platform/app-error';

/** Of what a template cannot print. */
export const TEMPLATES_REFUSED = 'site.templates-refused';

export const isTemplateRefusal = (error: unknown): error is AppError =>
  error instanceof AppError && error.code === TEMPLATES_REFUSED;
