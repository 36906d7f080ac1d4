// Texts in the browser's own store: a few, not for ever, and never so many that the store is full.

/** What is used of localStorage. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key'> & {
  readonly length: number;
};
export type KeptStore = ReturnType<typeof openKeptStore>;

const PREFIX = 'gongkai.kept ';
const MOST = 30;
/** Of one text, in characters; a body of 20,000 characters with its tags has a tenth of it. */
const LONGEST = 1_000_000;
const DAY_MS = 24 * 3600 * 1000;
const KEPT_DAYS = 14;

type Entry = { name: string; at: number };

/** Stored as "<time> <text>". */
const timeOf = (stored: string | null): number => Number.parseInt(stored ?? '', 10) || 0;

export const openKeptStore = (store: Store, now: () => number) => {
  const entries = (): Entry[] =>
    Array.from({ length: store.length }, (_, index) => store.key(index))
      .filter((name): name is string => name?.startsWith(PREFIX) ?? false)
      .map((name) => ({ name, at: timeOf(store.getItem(name)) }))
      .sort((one, other) => one.at - other.at);

  const write = (name: string, text: string): boolean => {
    try {
      store.setItem(name, text);
      return true;
    } catch {
      return false; // full, or switched off: the page's own copy serves as long as it lives
    }
  };

  const get = (key: string): string | null => {
    const stored = store.getItem(PREFIX + key);
    return stored === null ? null : stored.slice(stored.indexOf(' ') + 1);
  };

  for (const { name, at } of entries()) {
    if (now() - at > KEPT_DAYS * DAY_MS) store.removeItem(name);
  }

  return {
    put(key: string, text: string): void {
      if (text.length > LONGEST) return;
      const name = PREFIX + key;
      const stored = `${now()} ${text}`;
      const others = entries().filter((entry) => entry.name !== name);
      while (others.length >= MOST) store.removeItem(others.shift()?.name ?? '');
      // The oldest make room for the newest.
      while (!write(name, stored) && others.length > 0)
        store.removeItem(others.shift()?.name ?? '');
    },
    get,
    /** What was kept last under this key or under it and a further word. */
    newest(key: string): { key: string; text: string } | null {
      const own = entries().findLast(
        ({ name }) => name === PREFIX + key || name.startsWith(`${PREFIX}${key} `),
      );
      if (!own) return null;
      const found = own.name.slice(PREFIX.length);
      return { key: found, text: get(found) ?? '' };
    },
    remove: (key: string): void => store.removeItem(PREFIX + key),
  };
};
