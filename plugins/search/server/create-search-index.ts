import path from 'node:path';

import { SEARCH_KEYS_PATH } from '../../../src/contracts/search-place';
import { writeAtomically } from '../../../src/platform/files/write-atomically';
import type { Database } from '../../../src/platform/sql/sql';
import { createApartMaker } from './adapters/entry-maker';
import { indexStore } from './adapters/index-store';
import { openOwnSegmenter } from './adapters/jieba-segmenter';
import { createReadSearchSettings } from './adapters/settings-store';
import { toSound } from './adapters/to-sound';
import type { EntryMaker, ReadHeld } from './core/ports';
import { createSealer } from './core/seal';
import { toSearchEntry } from './core/to-entry';
import { createIndexItems } from './use-cases/index-items';

export type SearchIndexDeps = {
  database: Database;
  /** SITE_DIR. */
  siteDir: string;
  registerKeys: readonly [string, ...string[]];
  /** What the portal holds of an item by what is genuine in the register. */
  readHeld: ReadHeld;
  /** Words are cut in a process of its own, which ends when nothing is to be made. */
  isApart?: boolean;
};

const CHILD = path.join(__dirname, 'adapters/entry-child.js');

const makeHere: EntryMaker = (held, terms) => {
  const segmenter = openOwnSegmenter();
  segmenter.learn(terms);
  return Promise.resolve(toSearchEntry(segmenter, held));
};

/** Searches of more than a year ago say nothing of what readers look for now. */
const KEPT_DAYS = 400;

/** The index of the search, as the worker keeps it. */
export const createSearchIndex = ({
  database,
  siteDir,
  registerKeys,
  readHeld,
  isApart = false,
}: SearchIndexDeps) => ({
  /** Some items; for the worker to call each second. */
  indexItems: createIndexItems({
    ...{ database, store: indexStore, readHeld, toSound },
    readSettings: createReadSearchSettings(),
    makeEntry: isApart ? createApartMaker(CHILD) : makeHere,
    sealer: createSealer(registerKeys),
    writeKeys: (keys) => writeAtomically(path.join(siteDir, SEARCH_KEYS_PATH), keys.join('\n')),
    nowMs: () => performance.now(),
  }),
  forgetSearches: () => indexStore.forgetSearches(database.sql, KEPT_DAYS),
});
