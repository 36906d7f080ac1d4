import type { Actor, Entrance } from '../../../../src/contracts/actor';
import type { ItemKey } from '../../../../src/contracts/item';
import { type RevisionContent } from '../../../../src/contracts/revision';
import { toVersion1 } from '../../../../src/contracts/revision-versions';
import type { Sql } from '../../../../src/platform/sql/sql';
import { toCanonical } from '../core/canonical';
import { toRevisionContent, type WorkingCopy } from '../core/working-copy';

type Deps = {
  read(sql: Sql, item: ItemKey): Promise<WorkingCopy | null>;
  appendSave(
    sql: Sql,
    item: ItemKey,
    by: {
      actor: Actor;
      entrance: Entrance;
      contentSha256: string;
      sameInVersion1?: string | undefined;
      ifChanged?: boolean;
    },
  ): Promise<void>;
};

/** The canonical bytes that a snapshot would be stored as, and their name. */
export type SnapshotBytes = { formatVersion: number; fingerprint: string; bytes: Buffer };
/**
 * A snapshot of a working copy as it stands. `inVersion1`: the same in the version of before, where that can say it; a
 * working copy that nobody has saved since is known by that name.
 */
export type Snapshot = SnapshotBytes & {
  content: RevisionContent;
  inVersion1: SnapshotBytes | null;
};

/** Takes a snapshot inside the caller's transaction; null when there is no such working copy. */
export const createTakeSnapshot =
  ({ read }: Pick<Deps, 'read'>) =>
  async (sql: Sql, item: ItemKey): Promise<Snapshot | null> => {
    const copy = await read(sql, item);
    if (!copy) return null;
    const content = toRevisionContent(copy);
    const inVersion1 = toVersion1(content);
    return {
      content,
      formatVersion: content.formatVersion,
      ...toCanonical(content),
      inVersion1: inVersion1 && { formatVersion: 1, ...toCanonical(inVersion1) },
    };
  };

/** Records that an actor saved the working copy, with the hash of what a snapshot would now be. */
export const createRecordSave = (deps: Deps) => {
  const takeSnapshot = createTakeSnapshot(deps);
  return async (
    sql: Sql,
    item: ItemKey,
    by: { actor: Actor; entrance: Entrance; ifChanged?: boolean },
  ): Promise<void> => {
    const snapshot = await takeSnapshot(sql, item);
    if (!snapshot) return;
    await deps.appendSave(sql, item, {
      ...by,
      contentSha256: snapshot.fingerprint,
      sameInVersion1: snapshot.inVersion1?.fingerprint,
    });
  };
};
