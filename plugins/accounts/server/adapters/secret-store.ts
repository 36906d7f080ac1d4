import type { SecretBox } from '../../../../src/platform/secret-box';
import type { SecretStore } from '../use-cases/ports';

type Row = {
  name: string;
  kind: 'entered' | 'given';
  sealed: string;
  expiresAt: Date | null;
  savedAt: Date;
};

const READ = `select name, kind, sealed, expires_at as "expiresAt", saved_at as "savedAt" from gongkai.account_secrets
  where account_id = $1`;

/** Two secrets of an owner are no substitute for each other either. */
const aboutOf = (owner: string, name: string) => `${owner}/${name}`;

/** Secrets as they lie in the register: sealed, and opened here alone. */
export const createSecretStore = (box: SecretBox): SecretStore => ({
  list: async (sql, accountId, owner) => {
    const rows = await sql<Row>(`${READ} order by name`, [accountId]);
    return rows.map(({ sealed, ...secret }) => ({
      ...secret,
      readable: box.open(sealed, aboutOf(owner, secret.name)) !== null,
    }));
  },

  open: async (sql, accountId, owner, name) => {
    const [row] = await sql<Row>(`${READ} and name = $2 and coalesce(expires_at > now(), true)`, [
      accountId,
      name,
    ]);
    return row ? box.open(row.sealed, aboutOf(owner, name)) : null;
  },

  put: async (sql, accountId, owner, { name, value, kind, expiresAt }) => {
    await sql(
      `insert into gongkai.account_secrets (account_id, name, sealed, key_id, kind, expires_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (account_id, name) do update set sealed = excluded.sealed, key_id = excluded.key_id, kind = excluded.kind,
         expires_at = excluded.expires_at, saved_at = now()`,
      [accountId, name, box.seal(value, aboutOf(owner, name)), box.keyId, kind, expiresAt],
    );
  },

  removeAll: async (sql, accountId) => {
    await sql('delete from gongkai.account_secrets where account_id = $1', [accountId]);
  },

  findUnderOldKeys: (sql) =>
    sql(
      `select account_id as "accountId", name, sealed from gongkai.account_secrets where key_id <> $1 order by 1, 2`,
      [box.keyId],
    ),

  reseal: async (sql, owner, { accountId, name, sealed }) => {
    const about = aboutOf(owner, name);
    const secret = box.open(sealed, about);
    if (secret === null) return false;
    // Unless it was replaced meanwhile.
    await sql(
      `update gongkai.account_secrets set sealed = $4, key_id = $5 where account_id = $1 and name = $2 and sealed = $3`,
      [accountId, name, sealed, box.seal(secret, about), box.keyId],
    );
    return true;
  },
});
