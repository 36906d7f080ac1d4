import type { ItemKey } from '../../../../src/contracts/item';

/** Reads of an item on a day ('YYYY-MM-DD', Asia/Shanghai). */
export type ReadCount = ItemKey & { day: string; reads: number };

export type ReadTally = {
  /** false: too many different items wait already, and this one is left out. */
  add(item: ItemKey, day: string, reads?: number): boolean;
  /** What was counted since it was last taken. */
  take(): ReadCount[];
};

/** More different items than a portal serves in the seconds between two writings, and little memory while it cannot write. */
const MOST_ITEMS = 20_000;

export const createReadTally = (mostItems = MOST_ITEMS): ReadTally => {
  let counts = new Map<string, ReadCount>();
  return {
    add: (item, day, reads = 1) => {
      const { type, documentId, locale } = item;
      const key = [type, documentId, locale, day].join('/');
      const known = counts.get(key);
      if (!known && counts.size >= mostItems) return false;
      counts.set(key, { type, documentId, locale, day, reads: (known?.reads ?? 0) + reads });
      return true;
    },
    take: () => {
      const taken = [...counts.values()];
      counts = new Map();
      return taken;
    },
  };
};
