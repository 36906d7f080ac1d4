import type { Account } from '../../../../src/contracts/channel';
import { recordEvent } from '../../../../src/platform/sql/record-event';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { AccountEntry, AccountStore, ListedAccount } from '../use-cases/ports';

const ACCOUNT = `jsonb_build_object('accountId', a.account_id, 'channel', a.channel, 'connector', a.connector,
  'nameZh', a.name_zh, 'nameEn', a.name_en, 'enabled', a.enabled) as account`;
const NEWEST = `(select s.* from gongkai.account_settings s where s.account_id = a.account_id order by s.entry_id desc limit 1)`;

type Row = {
  account: Account;
  entryId: number | null;
  connector: string | null;
  settings: Record<string, string> | null;
};

/** Settings of another connector than the account's are none of its own. */
const toEntry = ({ account, entryId, connector, settings }: Row): AccountEntry => ({
  entryId: entryId ?? 0,
  connector: account.connector,
  settings: connector === account.connector ? (settings ?? {}) : {},
});

const read = async (sql: Sql, accountId: string) => {
  const [row] = await sql<Row>(
    `select ${ACCOUNT}, s.entry_id as "entryId", s.connector, s.settings from gongkai.accounts a
     left join lateral ${NEWEST} s on true where a.account_id = $1`,
    [accountId],
  );
  return row ? { account: row.account, entry: toEntry(row) } : null;
};

// What waits is counted over what is open alone; the last success is read from the end of the ledger.
const LIST = `
  select ${ACCOUNT}, s.entry_id as "entryId", s.connector, s.settings, coalesce(s.saved_by_name, '') as "savedByName",
    s.saved_at as "savedAt",
    case when p.is_paused then jsonb_build_object('reason', p.reason, 'by', p.paused_by_name, 'at', p.paused_at) end as paused,
    case when g.parked_at is not null then jsonb_build_object('code', g.parked_code, 'message', g.parked_message, 'at', g.parked_at) end as parked,
    (select max(e.recorded_at) from gongkai.ledger e where e.account_id = a.account_id) as "lastSuccessAt",
    d."oldestWaitingAt", d.waiting, d."forPerson", d.unconfirmed, d.failed
  from gongkai.accounts a
  left join lateral ${NEWEST} s on true
  left join lateral (select x.* from gongkai.account_pauses x where x.account_id = a.account_id order by x.pause_id desc limit 1) p on true
  left join gongkai.account_gates g on g.account_id = a.account_id
  cross join lateral (
    select min(o.planned_at) filter (where o.state in ('planned', 'sending')) as "oldestWaitingAt",
      count(*) filter (where o.state in ('planned', 'sending') and o.next_attempt_at < 'infinity') as waiting,
      count(*) filter (where o.state = 'planned' and o.next_attempt_at = 'infinity') as "forPerson",
      count(*) filter (where o.state = 'unconfirmed') as unconfirmed, count(*) filter (where o.state = 'failed') as failed
    from gongkai.deliveries o where o.account_id = a.account_id and o.state in ('planned', 'sending', 'failed', 'unconfirmed')) d
  order by a.channel <> 'portal', a.account_id`;

export const accountStore: AccountStore = {
  list: async (sql) => {
    const rows = await sql<Row & ListedAccount['standing'] & ListedAccount['entry']>(LIST);
    return rows.map((row): ListedAccount => {
      const {
        account,
        savedByName,
        savedAt,
        settings: _s,
        connector: _c,
        entryId: _e,
        ...standing
      } = row;
      return { ...account, entry: { ...toEntry(row), savedByName, savedAt }, standing };
    });
  },
  lock: async (sql, accountId) => {
    await sql(
      `select pg_advisory_xact_lock(hashtextextended('gongkai.account_settings/' || $1::text, 0))`,
      [accountId],
    );
    return read(sql, accountId);
  },
  read,
  hasOpenDeliveries: async (sql, accountId) => {
    const rows = await sql(
      `select from gongkai.deliveries where account_id = $1 and state in ('sending', 'unconfirmed') limit 1`,
      [accountId],
    );
    return rows.length > 0;
  },
  save: async (sql, { accountId, connector, settings, secretsSet }, by) => {
    await sql(
      `insert into gongkai.account_settings (account_id, connector, settings, secrets_set, saved_by, saved_by_name)
       values ($1, $2, $3::jsonb, $4::text[], $5, $6)`,
      [accountId, connector, settings, secretsSet, by.ref, by.name],
    );
  },
  pause: async (sql, accountId, { isPaused, reason }, by) => {
    await sql(
      `insert into gongkai.account_pauses (account_id, is_paused, reason, paused_by, paused_by_name) values ($1, $2, $3, $4, $5)`,
      [accountId, isPaused, reason, by.ref, by.name],
    );
  },
  unpark: async (sql, accountId) => {
    await sql(
      `update gongkai.account_gates set parked_at = null, parked_code = null, parked_message = null where account_id = $1`,
      [accountId],
    );
  },
  recordCheck: (sql, accountId, by) =>
    recordEvent(sql, {
      ...{ action: 'account.checked', actor: by.ref },
      subject: { table: 'accounts', id: accountId },
    }),
};
