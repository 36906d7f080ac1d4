// The one error that is thrown for a broken expectation; an expected "no" is a value, not an error.

/** `invalid`: the input is wrong; `missing`: it is not there; `denied`: not allowed; `failed`: it should have worked. */
export type AppErrorKind = 'invalid' | 'missing' | 'denied' | 'failed';

export type AppErrorFacts = {
  kind: AppErrorKind;
  /** Room and reason, as `review.self-approval`. */
  code: string;
  /** What was wrong, the value, and what is allowed. Never JSON. */
  message: string;
  /** Safe to log: no secrets, no personal data. */
  details?: Record<string, unknown>;
  cause?: unknown;
};

export class AppError extends Error {
  readonly kind: AppErrorKind;
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor({ kind, code, message, details = {}, cause }: AppErrorFacts) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}
