// One PostgreSQL for a test run, and a database of its own for each test file.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { inject } from 'vitest';

import { openCluster } from '../../src/platform/embedded-postgres/open-cluster';
import {
  makeDatabase,
  prepareSchemas,
  removeDatabase,
  withClient,
} from '../../src/platform/embedded-postgres/prepare-database';
import {
  CLUSTER_ROLES,
  type ClusterRole,
  toRoleStatements,
} from '../../src/platform/embedded-postgres/roles';
import { sleep } from '../../src/platform/process/sleep';
import { migrateRegister } from '../../src/platform/sql/migrate-register';

/** What a test file must know to make its database; travels from the run to the files, so plain values only. */
export type TestServer = {
  /** Addresses without a database at the end, by role. */
  addresses: Record<ClusterRole, string>;
  /** A database with the register migrated. */
  template: string;
  /** Name of the database that has the desk too, made by the first test that asks for it. */
  deskTemplate: string;
};

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

export type TestDatabase = {
  name: string;
  urls: { app: string; owner: string; portal: string; superuser: string };
  /** Fails if a connection was left open (pool, queue, worker), unless `force`; the database is gone either way. */
  drop(options?: { force?: boolean }): Promise<void>;
};

const MIGRATIONS = path.resolve(__dirname, '../../database/migrations/register');
const NOT_DURABLE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  logging_collector: 'off',
  max_connections: '200',
};

/**
 * The server of a run: a throw-away embedded cluster, or the one at TEST_DATABASE_URL (a superuser's address), in
 * which the three roles get new passwords. `close` removes what was made.
 */
export async function openTestCluster(): Promise<{ server: TestServer; close(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  const { addresses, stop } = given ? await useGivenServer(given) : await startOwnServer();
  const template = `gongkai_template_${randomBytes(4).toString('hex')}`;
  const deskTemplate = `${template}_desk`;
  const admin = `${addresses.postgres}/postgres`;
  await withClient(admin, (client) => makeDatabase(client, template));
  await withClient(`${addresses.postgres}/${template}`, prepareSchemas);
  await migrateRegister({
    ownerUrl: `${addresses.gongkai_owner}/${template}`,
    appRole: 'gongkai_app',
    portalRole: 'gongkai_portal',
    folder: MIGRATIONS,
  });
  const close = async () => {
    await withClient(admin, async (client) => {
      await removeDatabase(client, template);
      await removeDatabase(client, deskTemplate);
    });
    await stop();
  };
  return { server: { addresses, template, deskTemplate }, close };
}

/**
 * A copy, for the calling test file, of a demo database in which the desk's tables and people are. The first to ask has it
 * filled by `fill`; all others wait for that. A boot on the copy then takes a fraction of a first boot.
 */
export async function createDeskDatabase(
  fill: (database: TestDatabase) => Promise<void>,
): Promise<TestDatabase> {
  const { addresses, deskTemplate } = inject('testServer');
  const admin = `${addresses.postgres}/postgres`;
  await withClient(admin, async (client) => {
    // A lock of the session: it is gone with the connection, even where this process is killed.
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [deskTemplate]);
    const known = await client.query('select 1 from pg_database where datname = $1', [
      deskTemplate,
    ]);
    if (known.rowCount !== 0) return;
    const database = await createTestDatabase({ kind: 'demo' });
    await fill(database);
    await client.query(`alter database ${database.name} rename to ${deskTemplate}`);
  });
  const name = toRandomName();
  await withClient(admin, (client) => makeDatabase(client, name, deskTemplate));
  return toTestDatabase(name);
}

const toRandomName = () => `test_${randomBytes(6).toString('hex')}`;

/**
 * A database of its own for the calling test file. `migrated`: with the register (a copy of the template), else only
 * with the schemas `public` and `bullmq`. `kind` marks it. Drop it in afterAll.
 */
export async function createTestDatabase({
  migrated = true,
  kind,
}: { migrated?: boolean; kind?: 'real' | 'demo' } = {}): Promise<TestDatabase> {
  const { addresses, template } = inject('testServer');
  const name = toRandomName();
  const admin = `${addresses.postgres}/postgres`;
  await withClient(admin, (client) => makeDatabase(client, name, migrated ? template : undefined));
  const database = toTestDatabase(name);
  if (!migrated) await withClient(database.urls.superuser, prepareSchemas);
  if (kind) await mark(database.urls.owner, kind);
  return database;
}

function toTestDatabase(name: string): TestDatabase {
  const { addresses } = inject('testServer');
  const admin = `${addresses.postgres}/postgres`;
  const urls = {
    app: `${addresses.gongkai_app}/${name}`,
    owner: `${addresses.gongkai_owner}/${name}`,
    portal: `${addresses.gongkai_portal}/${name}`,
    superuser: `${addresses.postgres}/${name}`,
  };
  const drop = async ({ force = false } = {}) => {
    const left = force ? [] : await findSessionsLeft(admin, name);
    await withClient(admin, (client) => removeDatabase(client, name));
    if (left.length > 0) throw new Error(`left open in ${name}: ${left.join('; ')}`);
  };
  return { name, urls, drop };
}

async function startOwnServer() {
  const home = mkdtempSync(path.join(tmpdir(), 'gongkai-test-'));
  chmodSync(home, 0o711); // as root, PostgreSQL runs as another user, who must pass through
  const cluster = await openCluster({ dir: path.join(home, 'postgres'), settings: NOT_DURABLE });
  const toAddress = (role: ClusterRole) => cluster.urlFor(role, '').replace(/\/$/, '');
  const stop = async () => {
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { addresses: byRole(toAddress), stop };
}

async function useGivenServer(superuserUrl: string) {
  const passwords = byRole(() => randomBytes(18).toString('base64url'));
  await withClient(superuserUrl, async (client) => {
    for (const statement of toRoleStatements(passwords)) await client.query(statement);
  });
  const toAddress = (role: ClusterRole) => {
    const url = new URL(superuserUrl);
    url.pathname = '';
    if (role !== 'postgres') Object.assign(url, { username: role, password: passwords[role] });
    return url.toString().replace(/\/$/, '');
  };
  return { addresses: byRole(toAddress), stop: async () => undefined };
}

function byRole(toValue: (role: ClusterRole) => string): Record<ClusterRole, string> {
  const [postgres, owner, app, portal] = CLUSTER_ROLES;
  return {
    [postgres]: toValue(postgres),
    [owner]: toValue(owner),
    [app]: toValue(app),
    [portal]: toValue(portal),
  };
}

async function mark(ownerUrl: string, kind: 'real' | 'demo'): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query('insert into gongkai.installation (kind) values ($1)', [kind]),
  );
}

/** Sessions end a moment after their client says so: those still there after two seconds were forgotten. */
async function findSessionsLeft(adminUrl: string, name: string): Promise<string[]> {
  return withClient(adminUrl, async (client) => {
    for (let attempt = 0; ; attempt += 1) {
      const { rows } = await client.query<{ session: string }>(
        `select usename || ' ' || coalesce(nullif(application_name, ''), '?') || ': ' || left(query, 80) as session
         from pg_stat_activity where datname = $1 and backend_type = 'client backend'`,
        [name],
      );
      if (rows.length === 0 || attempt >= 40) return rows.map(({ session }) => session);
      await sleep(50);
    }
  });
}
