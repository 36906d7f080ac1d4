// From which save the text in a form began: sent with each save, so that the server can tell one that is behind.

/** Key of the item (kept-text.ts) → when its working copy was saved, ISO; null: it did not exist in this language. */
const bases = new Map<string, string | null>();
/** Those whose save was refused as behind: they stay where they began until the person has chosen. */
const held = new Set<string>();

/** What the form shows now is what was saved then. */
export const beginFrom = (key: string, savedAt: string | null): void => {
  if (!held.has(key)) bases.set(key, savedAt);
};

/** Until release: every save is answered with the difference again. */
export const hold = (key: string, savedAt?: string | null): void => {
  held.add(key);
  if (savedAt !== undefined) bases.set(key, savedAt);
};

/** The person has chosen, or looks at the form anew; what follows begins from there. */
export const release = (key: string, savedAt: string | null): void => {
  held.delete(key);
  bases.set(key, savedAt);
};

/** undefined: no form of ours began it. */
export const baseOf = (key: string): string | null | undefined => bases.get(key);
