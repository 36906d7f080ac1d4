import type { Actor } from '../../../../src/contracts/actor';
import {
  EMPTY_UNIT_SETTINGS,
  type UnitSettings,
  unitSettings,
} from '../../../../src/contracts/unit-settings';
import type { Sql } from '../../../../src/platform/sql/sql';

export type SavedUnitSettings = UnitSettings & {
  /** 0: nobody has entered any yet. */
  version: number;
  savedByName: string | null;
  savedAt: Date | null;
};

/** The newest version. */
export const readUnitSettings = async (sql: Sql): Promise<SavedUnitSettings> => {
  const [row] = await sql<{
    version: number;
    settings: unknown;
    savedByName: string;
    savedAt: Date;
  }>(
    `select version, settings, saved_by_name as "savedByName", saved_at as "savedAt"
     from gongkai.unit_settings_versions order by version desc limit 1`,
  );
  if (!row) return { ...EMPTY_UNIT_SETTINGS, version: 0, savedByName: null, savedAt: null };
  const { settings, ...rest } = row;
  return { ...unitSettings.parse(settings), ...rest };
};

/** Stores a version, unless nothing changed. */
export const saveUnitSettings = async (
  sql: Sql,
  settings: UnitSettings,
  by: Actor,
): Promise<void> => {
  await sql(
    `insert into gongkai.unit_settings_versions (settings, saved_by, saved_by_name)
     select $1::jsonb, $2, $3 where $1::jsonb is distinct from
       (select settings from gongkai.unit_settings_versions order by version desc limit 1)`,
    [settings, by.ref, by.name],
  );
};
