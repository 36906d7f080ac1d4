import type { CheckFinding } from '../../../../src/contracts/check-finding';
import type { CheckGround } from '../../../../src/contracts/check-look';
import type { RevisionContent } from '../../../../src/contracts/revision';
import type { WordEntry } from '../../../../src/contracts/word-list';
import { type Clock, toShanghaiDay } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { type ArchiveHit, toArchiveHits, toListKey } from '../core/archive-hits';

export type Scan = { listKey: string; publicationId: number; isFinished: boolean };
export type PublicItem = {
  publicationId: number;
  fingerprint: string;
  content: RevisionContent;
  answers: CheckGround['answers'];
};
type List = { version: number; words: readonly WordEntry[] };

export type ScanDeps = {
  database: Database;
  clock: Clock;
  readList(sql: Sql): Promise<{ list: List; scan: Scan | null }>;
  /** Starts over, where the scan still is the one that was read. */
  begin(sql: Sql, next: { listKey: string; version: number }, before: Scan | null): Promise<void>;
  /** What is public after that publication; once a scan is finished, only what was taken over since. */
  readBatch(sql: Sql, scan: Scan, limit: number): Promise<PublicItem[]>;
  judge(item: PublicItem, list: List): Promise<CheckFinding[]>;
  /** False where another worker has gone on meanwhile. */
  moveOn(
    sql: Sql,
    scan: Scan,
    to: { publicationId: number; isFinished: boolean },
  ): Promise<boolean>;
  replaceHits(
    sql: Sql,
    item: PublicItem,
    hits: readonly ArchiveHit[],
    version: number,
  ): Promise<void>;
};

/** Items in one transaction: a kill loses so much work and no more. */
const BATCH = 25;

/**
 * Holds what is public against a word list that is another one than before, some items at a time; answers how many. Where it
 * stands is a row: after a kill it goes on there, and of two workers one does a batch. What is published later was checked
 * when it was; only what is taken over from an old site comes without that, and is scanned when it comes.
 */
export const createScanArchive = (deps: ScanDeps) => async (): Promise<number> => {
  const { database, clock } = deps;
  const { list, scan } = await deps.readList(database.sql);
  const listKey = toListKey(list.words, toShanghaiDay(clock.now()));
  if (scan === null || scan.listKey !== listKey) {
    await deps.begin(database.sql, { listKey, version: list.version }, scan);
    return 1;
  }
  const batch = await deps.readBatch(database.sql, scan, BATCH);
  const last = batch.at(-1);
  if (!last) {
    if (!scan.isFinished) await deps.moveOn(database.sql, scan, { ...scan, isFinished: true });
    return 0;
  }
  const judged: [PublicItem, ArchiveHit[]][] = [];
  for (const item of batch) judged.push([item, toArchiveHits(await deps.judge(item, list))]);
  await database.transact(async (sql) => {
    if (!(await deps.moveOn(sql, scan, { ...scan, publicationId: last.publicationId }))) return;
    for (const [item, hits] of judged) await deps.replaceHits(sql, item, hits, list.version);
  });
  return batch.length;
};
