import type { Actor } from '../../../../src/contracts/actor';
import {
  NO_SEARCH_SETTINGS,
  type SavedSearchSettings,
  type SearchSettings,
  searchSettings,
} from '../../../../src/contracts/search-settings';
import { saveVersion } from '../../../../src/platform/sql/save-version';
import type { Sql } from '../../../../src/platform/sql/sql';

const TABLE = {
  table: 'search_settings_versions',
  column: 'settings',
  lock: 'search-settings',
} as const;

/** Reads the newest version; a version never changes, so it is parsed once. */
export const createReadSearchSettings = () => {
  let known: SavedSearchSettings = {
    ...{ version: 0, settings: NO_SEARCH_SETTINGS, savedByName: null, savedAt: null },
  };
  return async (sql: Sql): Promise<SavedSearchSettings> => {
    const [row] = await sql<Omit<SavedSearchSettings, 'settings'> & { settings: unknown }>(
      `select version, case when version <> $1 then settings end as settings, saved_by_name as "savedByName",
         saved_at as "savedAt" from gongkai.search_settings_versions order by version desc limit 1`,
      [known.version],
    );
    if (row && row.version !== known.version) {
      known = { ...row, settings: searchSettings.parse(row.settings) };
    }
    return known;
  };
};
export type ReadSearchSettings = ReturnType<typeof createReadSearchSettings>;

/** Stores a version made from `since`; answers false where somebody has saved another one meanwhile. */
export const saveSearchSettings = (
  sql: Sql,
  settings: SearchSettings,
  how: { since: number; by: Actor },
): Promise<boolean> => saveVersion(sql, TABLE, settings, how);
