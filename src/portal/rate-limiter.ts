import type { Clock } from '../platform/clock';

const MINUTE_MS = 60_000;
/** Addresses that are remembered at once: a flood from everywhere costs no more memory than that. */
const REMEMBERED = 20_000;

export type RateLimiter = {
  /** Whether this client may go on: at most `most` at once, and as many again spread over each minute (or `perMs`). */
  take(client: string, most: number, perMs?: number): boolean;
};

/** Kept in memory alone: who asked is forgotten within minutes and never stored. */
export const createRateLimiter = (clock: Clock): RateLimiter => {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take: (client, most, perMs = MINUTE_MS) => {
      const at = clock.now().getTime();
      const known = buckets.get(client) ?? { left: most, at };
      const refilled = known.left + ((at - known.at) / perMs) * most;
      const left = Math.min(most, refilled);
      // Set anew, so that the map keeps those first that were not seen for longest.
      buckets.delete(client);
      if (buckets.size >= REMEMBERED) buckets.delete(buckets.keys().next().value ?? '');
      buckets.set(client, { left: left >= 1 ? left - 1 : left, at });
      return left >= 1;
    },
  };
};
