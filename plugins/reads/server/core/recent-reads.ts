import { createHash } from 'node:crypto';

/** A page that is loaded again within this time is read once: reloading is no reading. */
const AGAIN_AFTER_MS = 30_000;
const MOST = 50_000;

export type RecentReads = {
  /** Whether this reader has not been at this page just now; remembers that he is. */
  isNew(reader: string, page: string, at: Date): boolean;
};

/** In memory for half a minute, and nowhere else. */
export const createRecentReads = (): RecentReads => {
  const seen = new Map<string, number>();
  const forget = (now: number) => {
    for (const [key, at] of seen) {
      // In the order in which they came: the first that is young ends it.
      if (now - at < AGAIN_AFTER_MS && seen.size < MOST) return;
      seen.delete(key);
    }
  };
  return {
    isNew: (reader, page, at) => {
      const now = at.getTime();
      forget(now);
      // As a digest: what a browser says of itself can be long.
      const key = createHash('sha256').update(`${reader} ${page}`).digest('base64');
      if (seen.has(key)) return false;
      seen.set(key, now);
      return true;
    },
  };
};
