import { siteSettings } from '../../../../src/contracts/site-settings';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { KnownAccount } from '../core/account-limits';
import type { KnownSettings } from '../core/missing-fields';

type Cached = {
  version: number;
  columnIds: Set<string>;
  departmentIds: Set<string>;
  columnParents: Map<string, string | null>;
};

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
    columnParents: new Map(columns.map(({ id, parentId }) => [id, parentId])),
  };
};

export type KnownGround = { settingsVersion: number; accounts: readonly KnownAccount[] };

/** Accounts that can be published to, as a value of a select list. */
export const ACCOUNTS = `(select coalesce(jsonb_agg(jsonb_build_object('accountId', account_id, 'channel', channel,
         'connector', connector, 'nameZh', name_zh, 'nameEn', name_en)), '[]') from gongkai.accounts where enabled)`;

const readGround = async (sql: Sql): Promise<KnownGround> => {
  const [row] = await sql<KnownGround>(
    `select coalesce((select max(version) from gongkai.site_settings_versions), 0) as "settingsVersion",
       ${ACCOUNTS} as accounts`,
  );
  return row ?? { settingsVersion: 0, accounts: [] };
};

/**
 * Reads which columns, departments and accounts exist now; the settings are read again only when their version moved on.
 * A caller that has the version and the accounts already hands them over and saves the question.
 */
export const createReadKnownSettings = () => {
  let cached: Cached = {
    version: 0,
    columnIds: new Set(),
    departmentIds: new Set(),
    columnParents: new Map(),
  };
  return async (
    sql: Sql,
    given?: KnownGround,
  ): Promise<Omit<KnownSettings, 'today'> & Pick<Cached, 'columnParents'>> => {
    const { settingsVersion, accounts } = given ?? (await readGround(sql));
    if (settingsVersion !== cached.version) cached = await readVersion(sql, settingsVersion);
    return { ...cached, accounts: new Map(accounts.map((one) => [one.accountId, one])) };
  };
};
