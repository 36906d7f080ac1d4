import type { Account } from '../../../../src/contracts/channel';
import type { AccountField, OpenAccount } from '../../../../src/contracts/connector-tools';
import type { Database } from '../../../../src/platform/sql/sql';
import { toSecretsOwner, toSettings } from '../core/account-form';
import type { AccountEntry, AccountStore, SecretStore } from './ports';

export type OpenDeps = {
  database: Pick<Database, 'sql'>;
  accounts: Pick<AccountStore, 'read'>;
  secrets: Pick<SecretStore, 'open' | 'put'>;
};
type Opened = Awaited<ReturnType<OpenAccount>>;

const NOTHING: Opened = {
  settings: {},
  readSecret: () => Promise.resolve(null),
  keepSecret: () => Promise.resolve(),
  knownSecrets: () => [],
};

/** An account's settings as they stand, and its secrets each when it is asked for; what was read or kept is remembered to mask it. */
export const openEntry = (
  { database: { sql }, secrets }: Omit<OpenDeps, 'accounts'>,
  { accountId, connector }: Pick<Account, 'accountId' | 'connector'>,
  entry: Pick<AccountEntry, 'settings'>,
  fields: readonly AccountField[],
): Opened => {
  const settings = toSettings(entry.settings, fields);
  const owner = toSecretsOwner(accountId, connector, settings, fields);
  const known = new Set<string>();
  return {
    settings,
    readSecret: async (name) => {
      const secret = await secrets.open(sql, accountId, owner, name);
      if (secret !== null) known.add(secret);
      return secret;
    },
    keepSecret: async (name, value, { expiresAt }) => {
      known.add(value);
      await secrets.put(sql, accountId, owner, { name, value, kind: 'given', expiresAt });
    },
    knownSecrets: () => [...known],
  };
};

/** What connectors are handed of their accounts. One that asks for nothing costs no statement. */
export const createOpenAccount =
  (deps: OpenDeps): OpenAccount =>
  async (account, fields) => {
    if (fields.length === 0) return NOTHING;
    const found = await deps.accounts.read(deps.database.sql, account.accountId);
    return openEntry(deps, account, found?.entry ?? { settings: {} }, fields);
  };
