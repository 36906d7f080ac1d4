import type { Actor, Entrance } from '../../../../src/contracts/actor';
import type { ItemKey } from '../../../../src/contracts/item';
import type { RevisionContent } from '../../../../src/contracts/revision';
import { toVersion1 } from '../../../../src/contracts/revision-versions';
import type { Snapshot, SnapshotBytes } from '../../../../src/contracts/snapshot';
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
      /** The same content as version 1 would name it; asked for with `ifChanged` alone. */
      sameInVersion1?: string | undefined;
      ifChanged?: boolean;
    },
  ): Promise<void>;
};

/** In the format version of before. */
const asVersion1 = (content: RevisionContent): SnapshotBytes | null => {
  const former = toVersion1(content);
  return former && { formatVersion: 1, ...toCanonical(former) };
};

/** Takes a snapshot inside the caller's transaction; null when there is no such working copy. */
export const createTakeSnapshot =
  ({ read }: Pick<Deps, 'read'>) =>
  async (sql: Sql, item: ItemKey): Promise<Snapshot | null> => {
    const copy = await read(sql, item);
    if (!copy) return null;
    const content = toRevisionContent(copy);
    return {
      content,
      formatVersion: content.formatVersion,
      ...toCanonical(content),
      inVersion1: () => asVersion1(content),
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
      sameInVersion1: by.ifChanged ? snapshot.inVersion1()?.fingerprint : undefined,
    });
  };
};
