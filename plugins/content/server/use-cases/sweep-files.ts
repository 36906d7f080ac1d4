import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';

const DAY_MS = 24 * 3600 * 1000;

type StoredName = { sha256: string; extension: string; sizeBytes: number };

export type SweepDeps = {
  database: Database;
  clock: Clock;
  keepUnusedDays: number;
  listOldFiles(before: Date): AsyncIterable<StoredName[]>;
  removeIfOld(file: StoredName, before: Date): Promise<boolean>;
  removeLeftovers(before: Date): Promise<number>;
  findUnused(sql: Sql, hashes: readonly string[]): Promise<Set<string>>;
  recordSweep(sql: Sql, done: Swept): Promise<void>;
};
export type Swept = { removed: number; bytes: number };

/**
 * Removes bytes that nothing names and that nobody has touched for the set time. What is about to be named is young: an
 * upload touches the bytes that it finds, and a row of the media library holds them until it is deleted.
 */
export const createSweepFiles = (deps: SweepDeps) => async (): Promise<Swept> => {
  const { database, clock, keepUnusedDays } = deps;
  const now = clock.now();
  const before = new Date(now.getTime() - keepUnusedDays * DAY_MS);
  const swept: Swept = { removed: 0, bytes: 0 };
  await deps.removeLeftovers(new Date(now.getTime() - DAY_MS));
  for await (const files of deps.listOldFiles(before)) {
    const hashes = files.map(({ sha256 }) => sha256);
    const unused = await deps.findUnused(database.sql, hashes);
    for (const file of files.filter(({ sha256 }) => unused.has(sha256))) {
      if (!(await deps.removeIfOld(file, before))) continue;
      swept.removed += 1;
      swept.bytes += file.sizeBytes;
    }
  }
  if (swept.removed > 0) await deps.recordSweep(database.sql, swept);
  return swept;
};
