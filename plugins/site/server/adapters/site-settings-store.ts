import {
  EMPTY_SITE_SETTINGS,
  type SiteSettings,
  siteSettings,
  type VersionedSettings,
} from '../../../../src/contracts/site-settings';
import { prepared } from '../../../../src/platform/sql/prepared';
import type { Sql } from '../../../../src/platform/sql/sql';

/** What each database's newest version was when last read; a batch of pages asks for it again and again. */
const known = new WeakMap<Sql, VersionedSettings>();

const NEWEST =
  prepared(`select version, case when version = $1 then null else settings end as settings
     from gongkai.site_settings_versions order by version desc limit 1`);

/** The newest settings. One query, which carries the settings only when they are not those read before by this `sql`. */
export const readNewestSettings = async (sql: Sql): Promise<VersionedSettings> => {
  const before = known.get(sql) ?? { version: 0, settings: EMPTY_SITE_SETTINGS };
  const [row] = await sql<{ version: number; settings: unknown }>(NEWEST, [before.version]);
  if (!row || row.settings === null) return before;
  const newest = { version: row.version, settings: siteSettings.parse(row.settings) };
  known.set(sql, newest);
  return newest;
};

/**
 * Waits for other transactions that save settings. Call it before reading the desk's rows: two saves at once would
 * otherwise each store a version without the other's row.
 */
export const lockSettings = async (sql: Sql): Promise<void> => {
  await sql("select pg_advisory_xact_lock(hashtextextended('site/settings', 0))");
};

/**
 * Stores a version in the caller's transaction, unless nothing changed, and marks the whole site as out of date: every
 * page shows names of columns. cause says what was done ('column.update'), actor is as in the register ('admin:12').
 * Answers the version that now stands.
 */
export const saveSettings = async (
  sql: Sql,
  settings: SiteSettings,
  cause: string,
  actor: string,
): Promise<number> => {
  const [row] = await sql<{ version: number }>(
    `with newest as (select version, settings from gongkai.site_settings_versions order by version desc limit 1),
       stored as (
         insert into gongkai.site_settings_versions (settings, cause, saved_by)
         select $1::jsonb, $2, $3 where not exists (select 1 from newest where settings = $1::jsonb)
         returning version),
       marked as (insert into gongkai.stale_lists (list) select 'site' from stored)
     select coalesce((select version from stored), (select version from newest)) as version`,
    [siteSettings.parse(settings), cause, actor],
  );
  if (!row) throw new Error('site.settings-not-stored');
  return row.version;
};
