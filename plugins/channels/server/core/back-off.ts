/**
 * Pauses after the first, second, … attempt that failed for a passing reason: 10 s, 1 min, 5 min, 30 min, 2 h. The sixth
 * failure is the last: the delivery is then `failed` and waits for a person, 2 h 36 min after the first attempt.
 */
const PAUSES_MS = [10_000, 60_000, 300_000, 1_800_000, 7_200_000] as const;

/** Milliseconds until the next attempt; null when there is none. `attempts` counts those made, from 1. */
export const toPauseMs = (attempts: number): number | null =>
  PAUSES_MS[Math.max(attempts, 1) - 1] ?? null;

/** How long a delivery waits before it looks again whether an earlier one there is settled. */
export const WAIT_FOR_EARLIER_MS = 1_000;
