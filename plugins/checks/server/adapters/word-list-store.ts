import type { Actor } from '../../../../src/contracts/actor';
import { type WordEntry, wordList } from '../../../../src/contracts/word-list';
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

/** Stores a version made from `since`; answers false where somebody has saved another one meanwhile. */
export const saveWordList = async (
  sql: Sql,
  words: readonly WordEntry[],
  { since, by }: { since: number; by: Actor },
): Promise<boolean> => {
  await sql(`select pg_advisory_xact_lock(hashtextextended('checks/word-list', 0))`);
  const saved = await sql(
    `insert into gongkai.word_list_versions (words, saved_by, saved_by_name)
     select $1::jsonb, $2, $3
     where (select coalesce(max(version), 0) from gongkai.word_list_versions) = $4 returning version`,
    [JSON.stringify(words), by.ref, by.name, since],
  );
  return saved.length === 1;
};
