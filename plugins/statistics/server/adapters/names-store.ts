import { EMPTY_SITE_SETTINGS, siteSettings } from '../../../../src/contracts/site-settings';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { NameSources, NamesStore } from '../core/ports';

type Row = { settings: unknown; accounts: NameSources['accounts'] };

const readNames = async (sql: Sql): Promise<NameSources> => {
  const [row] = await sql<Row>(`
    select (select settings from gongkai.site_settings_versions order by version desc limit 1) as settings,
      (select coalesce(json_agg(json_build_object('accountId', account_id, 'nameZh', name_zh, 'nameEn', name_en)
        order by channel, account_id), '[]') from gongkai.accounts) as accounts`);
  return {
    settings: row?.settings ? siteSettings.parse(row.settings) : EMPTY_SITE_SETTINGS,
    accounts: row?.accounts ?? [],
  };
};

export const namesStore: NamesStore = { readNames };
