import { siteSettings } from '../../../../src/contracts/site-settings';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { KnownSettings } from '../core/missing-fields';

type Cached = { version: number; columnIds: Set<string>; departmentIds: Set<string> };

const readVersion = async (sql: Sql, version: number): Promise<Cached> => {
  const [row] = await sql<{ settings: unknown }>(
    'select settings from gongkai.site_settings_versions where version = $1',
    [version],
  );
  const { columns, departments } = siteSettings.parse(row?.settings);
  return {
    version,
    columnIds: new Set(columns.map(({ id }) => id)),
    departmentIds: new Set(departments.map(({ id }) => id)),
  };
};

/** Reads which columns, departments and accounts exist now; the settings are read again only when their version moved on. */
export const createReadKnownSettings = () => {
  let cached: Cached = { version: 0, columnIds: new Set(), departmentIds: new Set() };
  return async (sql: Sql): Promise<KnownSettings> => {
    const [row] = await sql<{ version: number | null; accounts: string[] }>(
      `select (select max(version) from gongkai.site_settings_versions) as version,
         array(select account_id from gongkai.accounts where enabled) as accounts`,
    );
    const version = row?.version ?? 0;
    if (version !== cached.version) cached = await readVersion(sql, version);
    return { ...cached, accountIds: new Set(row?.accounts ?? []) };
  };
};
