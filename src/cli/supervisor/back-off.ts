const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;
/** A process that ran this long was well: its next crash begins anew. */
const HEALTHY_MS = 60_000;

/**
 * How long to wait before a crashed process is started again, in milliseconds: one second, doubling to thirty.
 * `previousMs` is the wait before this run (0 at the first), `ranMs` how long it ran.
 */
export function nextDelayMs(previousMs: number, ranMs: number): number {
  if (previousMs === 0 || ranMs >= HEALTHY_MS) return FIRST_MS;
  return Math.min(previousMs * 2, LONGEST_MS);
}
