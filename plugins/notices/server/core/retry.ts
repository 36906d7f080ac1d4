const MINUTE_MS = 60_000;
const LONGEST_MS = 60 * MINUTE_MS;

/** After attempt 1, 2, 3 … : 1, 2, 4, 8, 16, 32, then 60 minutes. */
export const toRetryMs = (attempts: number): number =>
  Math.min(LONGEST_MS, MINUTE_MS * 2 ** Math.min(Math.max(attempts, 1) - 1, 10));

/** So often a letter that the server itself refuses is tried; a server that is not there is tried for good. */
export const REFUSED_ATTEMPTS = 8;

/** What a mail server did with a letter. */
export type MailOutcome =
  | { result: 'sent' }
  /** The server took the connection and refused this letter. */
  | { result: 'refused'; error: string }
  /** Nobody there, or it lets nobody in: no letter can go. */
  | { result: 'unreachable'; error: string };

export type MailEnd =
  | { state: 'sent' }
  | { state: 'due'; inMs: number; error: string }
  | { state: 'failed'; error: string };

/** What becomes of a letter after this attempt. */
export const toMailEnd = (outcome: MailOutcome, attempts: number): MailEnd => {
  if (outcome.result === 'sent') return { state: 'sent' };
  const { error } = outcome;
  if (outcome.result === 'refused' && attempts >= REFUSED_ATTEMPTS)
    return { state: 'failed', error };
  return { state: 'due', inMs: toRetryMs(attempts), error };
};
