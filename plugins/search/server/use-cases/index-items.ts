import { LOCALES } from '../../../../src/contracts/item';
import type { SavedSearchSettings } from '../../../../src/contracts/search-settings';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import type { IndexStore, MarkedItem, ReadHeld, ToSound } from '../core/ports';
import type { Sealer } from '../core/seal';
import type { Segmenter } from '../core/segmenter';
import { toMadeBy, toSearchEntry } from '../core/to-entry';

export type IndexDeps = {
  database: Database;
  store: IndexStore;
  readHeld: ReadHeld;
  readSettings(sql: Sql): Promise<SavedSearchSettings>;
  openSegmenter(): Segmenter;
  toSound: ToSound;
  sealer: Sealer;
  /** Has the portal know the seals again. */
  writeKeys(keys: readonly string[]): Promise<void>;
  nowMs(): number;
};

/** Items made at once; a run ends after so many batches, so that its transaction does not stay open for long. */
const BATCH = 50;
const BATCHES = 10;
/** Between two looks for what differs without a mark. */
const LOOK_MS = 10 * 60_000;
/** Between two lists of the words of titles; longer where making one takes long. */
const WORDS_REST_MS = 5_000;
const WORDS_REST_FACTOR = 50;

const indexItem = async (deps: IndexDeps, item: MarkedItem, madeBy: string): Promise<void> => {
  const { database, store, sealer } = deps;
  const held = await deps.readHeld(database.sql, item);
  if (!held) return store.removeEntry(database.sql, item);
  const entry = toSearchEntry(deps.openSegmenter(), held);
  return store.saveEntry(database.sql, entry, { madeBy, seal: sealer.seal(entry) });
};

const keepWords = async ({ database, store, toSound }: IndexDeps): Promise<void> => {
  for (const locale of LOCALES) {
    const words = await store.readTitleWords(database.sql, locale);
    const sounding = words.map((one) => ({ ...one, sound: toSound(one.word) }));
    await database.transact((sql) => store.saveWords(sql, locale, sounding));
  }
};

/** What changed by itself: settings that were saved, other code, a row that somebody removed. */
const createLookAround = (deps: IndexDeps) => {
  const { database, store, sealer } = deps;
  let madeBy = '';
  let lookedMs = -LOOK_MS;
  return async (): Promise<string> => {
    const { settings } = await deps.readSettings(database.sql);
    const now = toMadeBy(settings.synonyms, sealer.publicKeys);
    const isNew = now !== madeBy;
    if (isNew) {
      await deps.writeKeys(sealer.publicKeys);
      const terms = settings.synonyms.flat();
      if (terms.length > 0) deps.openSegmenter().learn(terms);
    }
    if (isNew || deps.nowMs() - lookedMs >= LOOK_MS) {
      await store.markDifferences(database.sql, now);
      lookedMs = deps.nowMs();
    }
    madeBy = now;
    return now;
  };
};

/**
 * Makes the entries that are marked as out of date, what was just published first; for the worker to call each second.
 * Several workers are safe, one indexes at a time. Marks are removed after their entries are made, and only those that
 * were read before. What fails keeps its mark; the run goes on and throws in the end.
 */
export const createIndexItems = (deps: IndexDeps) => {
  const { database, store } = deps;
  const lookAround = createLookAround(deps);
  let wordsAreOld = true;
  let wordsAfterMs = 0;

  const indexBatch = async (madeBy: string, problems: unknown[]): Promise<number> => {
    const done: MarkedItem[] = [];
    for (const item of await store.readMarks(database.sql, BATCH)) {
      try {
        await indexItem(deps, item, madeBy);
        done.push(item);
      } catch (error) {
        problems.push(error);
      }
    }
    if (done.length > 0) await store.removeMarks(database.sql, done);
    return done.length;
  };

  return async (): Promise<{ indexed: number }> => {
    const problems: unknown[] = [];
    let indexed = 0;
    await database.transact(async (lockSql) => {
      if (!(await store.tryLock(lockSql))) return;
      const madeBy = await lookAround();
      for (let batch = 0; batch < BATCHES && problems.length === 0; batch += 1) {
        const made = await indexBatch(madeBy, problems);
        indexed += made;
        if (made === 0) break;
      }
      wordsAreOld ||= indexed > 0;
      const isQuiet = indexed < BATCH * BATCHES && problems.length === 0;
      const beganMs = deps.nowMs();
      if (wordsAreOld && isQuiet && beganMs >= wordsAfterMs) {
        await keepWords(deps);
        const endedMs = deps.nowMs();
        const restMs = Math.max(WORDS_REST_MS, (endedMs - beganMs) * WORDS_REST_FACTOR);
        [wordsAreOld, wordsAfterMs] = [false, endedMs + restMs];
      }
    });
    if (problems.length > 0) throw new AggregateError(problems, 'search.items-not-indexed');
    return { indexed };
  };
};
