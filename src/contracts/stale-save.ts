// A save that is behind: what our panel says of its beginning, and what it is answered. Other entrances say nothing.

/** In the body of a save: when the working copy that it began from was saved, ISO; null: it did not exist in this language. */
export const BEGAN_FROM = 'beganFrom';
export const STALE_SAVE = 'working-copy.stale';

/** A save that has happened since. `by` is the actor's ref. */
export type SaveSince = { by: string; byName: string; at: string };

/** Details of the refusal. */
export type StaleSave = {
  code: typeof STALE_SAVE;
  /** When the working copy as it is now was saved: what the next save may begin from. */
  savedAt: string | null;
  /** Oldest first. */
  saves: SaveSince[];
};
