import type { Database } from '../../../../src/platform/sql/sql';
import { toSecretsOwner, toSettings } from '../core/account-form';
import type { KeepDeps } from './keep-accounts';

type Deps = Pick<KeepDeps, 'accounts' | 'secrets' | 'connectors'> & {
  database: Pick<Database, 'sql'>;
};

/**
 * After REGISTER_KEY=new,old: seals under the new key what the old one sealed, so that the old one can be taken away.
 * Answers how many; what no key opens is left for a person to enter again.
 */
export const createResealSecrets =
  ({ database: { sql }, accounts, secrets, connectors }: Deps) =>
  async (): Promise<number> => {
    const known = await connectors();
    let done = 0;
    for (const old of await secrets.findUnderOldKeys(sql)) {
      const found = await accounts.read(sql, old.accountId);
      if (!found) continue;
      const { connector, settings } = found.entry;
      const fields = known.find(({ name }) => name === connector)?.fields ?? [];
      const owner = toSecretsOwner(old.accountId, connector, toSettings(settings, fields), fields);
      if (await secrets.reseal(sql, owner, old)) done += 1;
    }
    return done;
  };
