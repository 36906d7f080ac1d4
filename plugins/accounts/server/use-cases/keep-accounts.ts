import type { Actor } from '../../../../src/contracts/actor';
import type { Connector, CredentialsCheck } from '../../../../src/contracts/channel';
import type { AccountField } from '../../../../src/contracts/connector-tools';
import type { Outcome } from '../../../../src/contracts/outcome';
import { maskSecrets } from '../../../../src/platform/mask-secrets';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { type AccountForm, checkAccount, toSecretsOwner, toSettings } from '../core/account-form';
import { refuse } from '../core/refusals';
import { openEntry } from './open-account';
import type { AccountEntry, AccountStore, ListedAccount, SecretFacts, SecretStore } from './ports';

export type KnownConnector = Pick<Connector, 'name' | 'fields' | 'checkCredentials'>;
export type KeepDeps = {
  database: Database;
  accounts: AccountStore;
  secrets: SecretStore;
  /** All that an account may have, by hand too. */
  connectors: () => Promise<readonly KnownConnector[]>;
};
/** Which account, and the entry that the person saw. */
type Seen = { accountId: string; since: number };

const fieldsOf = (connectors: readonly KnownConnector[], name: string): readonly AccountField[] =>
  connectors.find((one) => one.name === name)?.fields ?? [];

const ownerOf = (accountId: string, entry: AccountEntry, fields: readonly AccountField[]) =>
  toSecretsOwner(accountId, entry.connector, toSettings(entry.settings, fields), fields);

export type ShownAccount = ListedAccount & { secrets: SecretFacts[] };

const createList = (deps: KeepDeps) => async () => {
  const { sql } = deps.database;
  const connectors = await deps.connectors();
  const accounts: ShownAccount[] = [];
  for (const account of await deps.accounts.list(sql)) {
    const fields = fieldsOf(connectors, account.connector);
    const owner = ownerOf(account.accountId, account.entry, fields);
    accounts.push({ ...account, secrets: await deps.secrets.list(sql, account.accountId, owner) });
  }
  return { accounts, connectors: connectors.map(({ name, fields }) => ({ name, fields })) };
};

/** Secrets that stay: none of them where connector or address changes. */
const keepOrRemove = async (
  { secrets }: KeepDeps,
  sql: Sql,
  accountId: string,
  [before, after]: [string, string],
): Promise<string[]> => {
  if (before !== after) {
    await secrets.removeAll(sql, accountId);
    return [];
  }
  const kept = await secrets.list(sql, accountId, after);
  return kept.filter(({ readable }) => readable).map(({ name }) => name);
};

const saveLocked = async (
  deps: KeepDeps,
  sql: Sql,
  { form, seen: { accountId, since }, by }: { form: AccountForm; seen: Seen; by: Actor },
): Promise<Outcome> => {
  const { accounts, secrets } = deps;
  const connectors = await deps.connectors();
  const { fields } = connectors.find(({ name }) => name === form.connector) ?? { fields: null };
  if (!fields) return refuse('account.unknown-connector', 'connector');
  const found = await accounts.lock(sql, accountId);
  if (!found) return refuse('account.unknown');
  const { account, entry } = found;
  if (account.channel === 'portal') return refuse('account.portal');
  if (entry.entryId !== since) return refuse('account.moved-on');
  const isOther = account.connector !== form.connector;
  if (isOther && (await accounts.hasOpenDeliveries(sql, accountId))) {
    return refuse('account.deliveries-open', 'connector');
  }
  const settings = toSettings(form.settings, fields);
  const before = ownerOf(accountId, entry, fieldsOf(connectors, entry.connector));
  const owner = toSecretsOwner(accountId, form.connector, settings, fields);
  const held = before === owner ? await secrets.list(sql, accountId, owner) : [];
  const errors = checkAccount(
    form,
    fields,
    held.filter(({ readable }) => readable).map(({ name }) => name),
  );
  if (errors.length > 0) return { ...refuse('account.bad-form'), errors };
  await keepOrRemove(deps, sql, accountId, [before, owner]);
  const given = Object.entries(form.secrets);
  for (const [name, value] of given) {
    await secrets.put(sql, accountId, owner, { name, value, kind: 'entered', expiresAt: null });
  }
  const secretsSet = given.map(([name]) => name);
  await accounts.save(sql, { accountId, connector: form.connector, settings, secretsSet }, by);
  await accounts.unpark(sql, accountId);
  return { ok: true };
};

const createPause =
  ({ database, accounts }: KeepDeps) =>
  (accountId: string, pause: { isPaused: boolean; reason: string }, by: Actor): Promise<Outcome> =>
    database.transact(async (sql) => {
      if (!(await accounts.lock(sql, accountId))) return refuse('account.unknown');
      if (pause.isPaused && pause.reason === '') return refuse('account.reason-required', 'reason');
      await accounts.pause(sql, accountId, pause, by);
      if (!pause.isPaused) await accounts.unpark(sql, accountId);
      return { ok: true };
    });

/** Recorded first: what cannot be recorded is not asked. */
const createCheck =
  (deps: KeepDeps) =>
  async (accountId: string, by: Actor): Promise<Outcome<{ check: CredentialsCheck }>> => {
    const { database, accounts } = deps;
    const found = await accounts.read(database.sql, accountId);
    if (!found) return refuse('account.unknown');
    const { account, entry } = found;
    const connector = (await deps.connectors()).find(({ name }) => name === account.connector);
    if (!connector || connector.fields.length === 0) return refuse('account.no-connector');
    await accounts.recordCheck(database.sql, accountId, by);
    const { knownSecrets, ...tools } = openEntry(deps, account, entry, connector.fields);
    const check = await connector.checkCredentials(account, tools);
    if (check.kind === 'valid') await accounts.unpark(database.sql, accountId);
    return { ok: true, check: maskSecrets(check, knownSecrets()) as CredentialsCheck };
  };

/** Accounts as people keep them: listed without any secret, set, paused and tried out. */
export const createKeepAccounts = (deps: KeepDeps) => ({
  list: createList(deps),
  save: (form: AccountForm, seen: Seen, by: Actor): Promise<Outcome> =>
    deps.database.transact((sql) => saveLocked(deps, sql, { form, seen, by })),
  pause: createPause(deps),
  check: createCheck(deps),
});
