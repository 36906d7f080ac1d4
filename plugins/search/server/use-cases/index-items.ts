import { LOCALES } from '../../../../src/contracts/item';
import type { SavedSearchSettings } from '../../../../src/contracts/search-settings';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import type { EntryMaker, IndexStore, MarkedItem, ReadHeld, ToSound } from '../core/ports';
import type { Sealer } from '../core/seal';
import { toMadeBy } from '../core/to-entry';

export type IndexDeps = {
  database: Database;
  store: IndexStore;
  readHeld: ReadHeld;
  readSettings(sql: Sql): Promise<SavedSearchSettings>;
  makeEntry: EntryMaker;
  toSound: ToSound;
  sealer: Sealer;
  /** Has the portal know the seals again. */
  writeKeys(keys: readonly string[]): Promise<void>;
  nowMs(): number;
};

/** What entries are made with now. */
type Words = { madeBy: string; terms: readonly string[] };

/** Items made at once; a run ends after so many batches, so that its transaction does not stay open for long. */
const BATCH = 50;
const BATCHES = 10;
/** Between two looks for what differs without a mark. */
const LOOK_MS = 10 * 60_000;
/** Between two lists of the words of titles; longer where making one takes long. */
const WORDS_REST_MS = 5_000;
const WORDS_REST_FACTOR = 50;

const indexItem = async (
  deps: IndexDeps,
  item: MarkedItem,
  { madeBy, terms }: Words,
): Promise<void> => {
  const { database, store, sealer } = deps;
  const held = await deps.readHeld(database.sql, item);
  if (!held) {
    // What interprets a document that is gone must not be found by its number any more: it may be what was expunged.
    if (item.type === 'normative-document') await store.markInterpretations(database.sql, item, '');
    return store.removeEntry(database.sql, item);
  }
  const { interprets } = held.content;
  const interpretedNumbers =
    interprets.length > 0 ? await store.readNumbers(database.sql, interprets) : [];
  const entry = await deps.makeEntry({ ...held, interpretedNumbers }, terms);
  // Before its own entry is saved, which says what its number was.
  if (item.type === 'normative-document')
    await store.markInterpretations(database.sql, item, entry.documentNumber);
  return store.saveEntry(database.sql, entry, { madeBy, seal: sealer.seal(entry) });
};

const keepWords = async ({ database, store, toSound }: IndexDeps): Promise<void> => {
  for (const locale of LOCALES) {
    const words = await store.readTitleWords(database.sql, locale);
    const sounding = words.map((one) => ({ ...one, sound: toSound(one.word) }));
    await database.transact((sql) => store.saveWords(sql, locale, sounding));
  }
};

/** Lists the words of titles anew after entries were made, and rests; whoever calls says whether any were. */
const createRenewWords = (deps: IndexDeps) => {
  let areOld = true;
  let afterMs = 0;
  return async (isChanged: boolean, isQuiet: boolean): Promise<void> => {
    areOld ||= isChanged;
    const beganMs = deps.nowMs();
    if (!areOld || !isQuiet || beganMs < afterMs) return;
    await keepWords(deps);
    const endedMs = deps.nowMs();
    afterMs = endedMs + Math.max(WORDS_REST_MS, (endedMs - beganMs) * WORDS_REST_FACTOR);
    areOld = false;
  };
};

/** What changed by itself: settings that were saved, other code, a row that somebody removed. */
const createLookAround = (deps: IndexDeps) => {
  const { database, store, sealer } = deps;
  let madeBy = '';
  let lookedMs = -LOOK_MS;
  return async (): Promise<Words> => {
    const { settings } = await deps.readSettings(database.sql);
    const now = toMadeBy(settings.synonyms, sealer.publicKeys);
    const isNew = now !== madeBy;
    if (isNew) await deps.writeKeys(sealer.publicKeys);
    if (isNew || deps.nowMs() - lookedMs >= LOOK_MS) {
      await store.markDifferences(database.sql, now);
      lookedMs = deps.nowMs();
    }
    madeBy = now;
    return { madeBy: now, terms: settings.synonyms.flat() };
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
  const renewWords = createRenewWords(deps);

  /** What failed stands before the others and is passed over: `failed` are its items, by their first mark. */
  const indexBatch = async (words: Words, failed: Map<number, unknown>) => {
    const done: MarkedItem[] = [];
    const marked = await store.readMarks(database.sql, BATCH + failed.size);
    const fresh = marked.filter(({ markIds: [first = 0] }) => !failed.has(first));
    for (const item of fresh) {
      try {
        await indexItem(deps, item, words);
        done.push(item);
      } catch (error) {
        failed.set(item.markIds[0] ?? 0, error);
      }
    }
    if (done.length > 0) await store.removeMarks(database.sql, done);
    return { looked: fresh.length, made: done.length };
  };

  return async (): Promise<{ indexed: number }> => {
    const failed = new Map<number, unknown>();
    let indexed = 0;
    await database.transact(async (lockSql) => {
      if (!(await store.tryLock(lockSql))) return;
      const words = await lookAround();
      for (let batch = 0; batch < BATCHES; batch += 1) {
        const { looked, made } = await indexBatch(words, failed);
        indexed += made;
        if (looked === 0) break;
      }
      await renewWords(indexed > 0, indexed < BATCH * BATCHES);
    });
    if (failed.size > 0) throw new AggregateError([...failed.values()], 'search.items-not-indexed');
    return { indexed };
  };
};
