import type { Actor } from '../../../../src/contracts/actor';
import { type WordEntry, wordList } from '../../../../src/contracts/word-list';
import { saveVersion } from '../../../../src/platform/sql/save-version';
import type { Sql } from '../../../../src/platform/sql/sql';
import { SHIPPED_WORDS } from '../core/shipped-words';

export type SavedWords = {
  words: readonly WordEntry[];
  /** 0: the list that the program came with. */
  version: number;
  savedByName: string | null;
  savedAt: Date | null;
};

const SHIPPED: SavedWords = {
  words: SHIPPED_WORDS,
  version: 0,
  savedByName: null,
  savedAt: null,
};

/** Reads the newest version; a version never changes, so its words are fetched and parsed once. */
export const createReadWordList = () => {
  let known = SHIPPED;
  return async (sql: Sql): Promise<SavedWords> => {
    const [row] = await sql<Omit<SavedWords, 'words'> & { words: unknown }>(
      `select version, case when version <> $1 then words end as words, saved_by_name as "savedByName", saved_at as "savedAt"
       from gongkai.word_list_versions order by version desc limit 1`,
      [known.version],
    );
    if (row && row.version !== known.version) known = { ...row, words: wordList.parse(row.words) };
    return row ? known : SHIPPED;
  };
};

const TABLE = {
  table: 'word_list_versions',
  column: 'words',
  lock: 'checks/word-list',
} as const;

/** Stores a version made from `since`; answers false where somebody has saved another one meanwhile. */
export const saveWordList = (
  sql: Sql,
  words: readonly WordEntry[],
  how: { since: number; by: Actor },
): Promise<boolean> => saveVersion(sql, TABLE, words, how);
