import type { Account } from '../../../../src/contracts/channel';
import type { Sql } from '../../../../src/platform/sql/sql';

/** An account as JSON, for statements that read several things at once. */
export const accountJson = (row: string) =>
  `jsonb_build_object('accountId', ${row}.account_id, 'channel', ${row}.channel, 'connector', ${row}.connector,
     'nameZh', ${row}.name_zh, 'nameEn', ${row}.name_en, 'enabled', ${row}.enabled)`;

/** All accounts, the portal first. */
export const listAccounts = async (sql: Sql): Promise<Account[]> => {
  const rows = await sql<{ account: Account }>(
    `select ${accountJson('a')} as account from gongkai.accounts a
     order by a.channel <> 'portal', a.account_id`,
  );
  return rows.map(({ account }) => account);
};
