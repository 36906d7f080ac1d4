import type { SecretBox } from '../../../src/platform/secret-box';
import type { Database } from '../../../src/platform/sql/sql';
import { accountStore } from './adapters/account-store';
import { createSecretStore } from './adapters/secret-store';
import { createKeepAccounts, type KnownConnector } from './use-cases/keep-accounts';
import { createOpenAccount } from './use-cases/open-account';
import { createResealSecrets } from './use-cases/reseal-secrets';

export type AccountsDeps = {
  database: Database;
  secrets: SecretBox;
  connectors: () => Promise<readonly KnownConnector[]>;
};

/** Accounts and their secrets, wired. Free of Strapi: the worker opens accounts, the CMS keeps them. */
export const createAccounts = ({ database, secrets: box, connectors }: AccountsDeps) => {
  const deps = { database, connectors, accounts: accountStore, secrets: createSecretStore(box) };
  return {
    ...createKeepAccounts(deps),
    openAccount: createOpenAccount(deps),
    resealSecrets: createResealSecrets(deps),
  };
};
export type Accounts = ReturnType<typeof createAccounts>;
