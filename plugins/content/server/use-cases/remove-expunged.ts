import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';

const MINUTE_MS = 60_000;

export type ExpungedFile = { sha256: string; extension: string };
export type RemoveExpungedDeps = {
  database: Database;
  clock: Clock;
  /** Those whose bytes are not gone yet, and that nothing names. */
  listExpunged(sql: Sql): Promise<ExpungedFile[]>;
  markRemoved(sql: Sql, file: ExpungedFile): Promise<void>;
  removeIfOld(file: ExpungedFile, before: Date): Promise<boolean>;
  has(file: ExpungedFile): Promise<boolean>;
};

/**
 * Removes bytes that only expunged revisions named, without the time that other unused bytes have. Marked after they are
 * gone, so that a kill in between only has it looked at once more. What an upload has touched this minute comes again: its
 * row of the media library may be about to name it.
 */
export const createRemoveExpunged =
  ({ database, clock, listExpunged, markRemoved, removeIfOld, has }: RemoveExpungedDeps) =>
  async (): Promise<number> => {
    let removed = 0;
    for (const file of await listExpunged(database.sql)) {
      const before = new Date(clock.now().getTime() - MINUTE_MS);
      if (!(await removeIfOld(file, before)) && (await has(file))) continue;
      await markRemoved(database.sql, file);
      removed += 1;
    }
    return removed;
  };
