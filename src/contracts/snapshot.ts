// What content makes of a working copy and review submits.
import type { RevisionContent } from './revision';

/** The canonical bytes that a snapshot would be stored as, and their name. */
export type SnapshotBytes = { formatVersion: number; fingerprint: string; bytes: Buffer };

/** A working copy as it stands. */
export type Snapshot = SnapshotBytes & {
  content: RevisionContent;
  /**
   * The same in the format version of before, null where that cannot say it: a working copy that nobody has saved since is
   * known by that name. Made when asked, because few are.
   */
  inVersion1(this: void): SnapshotBytes | null;
};
