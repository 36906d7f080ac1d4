/** Whether `error` is one of Node's system errors with one of these codes (`ENOENT`, `EADDRINUSE`, …). */
export function isErrorCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
