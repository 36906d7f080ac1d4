// The embedded PostgreSQL: one cluster in one folder, started or adopted.
import { realpathSync } from 'node:fs';
import path from 'node:path';

import { DatabaseError } from 'pg';

import { AppError } from '../app-error';
import { enterCluster, findOtherUsers, leaveCluster } from './cluster-users';
import { explained } from './explain-failure';
import { findBinaries } from './find-binaries';
import { initCluster, refuseOtherMajor } from './init-cluster';
import { findRunningPostmaster } from './postmaster-file';
import {
  makeDatabase,
  prepareSchemas,
  removeDatabase,
  withClient,
  withClusterLock,
} from './prepare-database';
import { type ClusterRole, openPasswords, type Passwords, toRoleStatements } from './roles';
import { chooseUser, reachDir, reachPrograms } from './run-as';
import { startServer, stopServer } from './start-server';

export type Cluster = {
  port: number;
  /** The folder that really holds it (elsewhere than asked only if PostgreSQL's user could not enter that). */
  home: string;
  /** False if a server ran here already and was adopted. */
  startedHere: boolean;
  /** Address with password, for 127.0.0.1. Not for logs. */
  urlFor(role: ClusterRole, database: string): string;
  /** Makes a database with its schemas and rights; owner gongkai_owner. */
  ensureDatabase(name: string): Promise<'made' | 'present'>;
  hasDatabase(name: string): Promise<boolean>;
  /** Ends the sessions in it, too. */
  dropDatabase(name: string): Promise<void>;
  /** Copies a database in which nobody works; throws if `name` exists. */
  cloneDatabase(template: string, name: string): Promise<void>;
  /** Whether its server process lives now. */
  isRunning(): boolean;
  /** Fast shutdown, whoever else uses it. Returns when the server is gone. */
  stop(): Promise<void>;
  /** Leaves the cluster; stops it if no other living process uses it. */
  release(): Promise<'stopped' | 'in-use'>;
};

export type ClusterOptions = {
  dir: string;
  /** Only if the operator set one. */
  port?: number;
  /** PostgreSQL settings over ours; tests pass `fsync: 'off'`. */
  settings?: Record<string, string>;
};

/**
 * Opens the cluster in `dir`: makes it if there is none, starts it or adopts the server that runs on it. Throws
 * AppError with codes `postgres.*` (no-binaries, no-user, other-owner, other-version, disk-full, unwritable,
 * foreign, failed) or `platform.port-busy`.
 */
export async function openCluster({ dir, port, settings = {} }: ClusterOptions): Promise<Cluster> {
  const binaries = await findBinaries();
  const asked = path.resolve(dir);
  const runAs = await chooseUser(path.join(asked, 'data'));
  const home = explained('open', asked, () => realpathSync(reachDir(asked, runAs)));
  const programs = reachPrograms(binaries.home, binaries.version, runAs);
  refuseOtherMajor(home, binaries.major);
  const passwords = explained('open', home, () => openPasswords(home));
  const durable = settings.fsync !== 'off';
  await initCluster({ home, programs, runAs, password: passwords.postgres, durable });
  explained('open', home, () => enterCluster(home));
  const place = { home, programs, runAs, settings, ...(port === undefined ? {} : { port }) };
  const { server, startedHere } = await startServer(place);
  const cluster = toCluster({ home, port: server.port, startedHere, passwords });
  await makeRoles(cluster, passwords);
  return cluster;
}

type Facts = { home: string; port: number; startedHere: boolean; passwords: Passwords };

function toCluster({ home, port, startedHere, passwords }: Facts): Cluster {
  const urlFor = (role: ClusterRole, database: string) =>
    `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  const admin = urlFor('postgres', 'postgres');
  const prepare = (name: string) => withClient(urlFor('postgres', name), prepareSchemas);
  const leave = () => leaveCluster(home);
  return {
    port,
    home,
    startedHere,
    urlFor,
    ensureDatabase: async (name) => {
      const outcome = await withClusterLock(admin, (client) => makeDatabase(client, name));
      await prepare(name);
      return outcome;
    },
    hasDatabase: (name) =>
      withClient(admin, async (client) => {
        const found = await client.query('select from pg_database where datname = $1', [name]);
        return found.rowCount === 1;
      }),
    dropDatabase: (name) => withClient(admin, (client) => removeDatabase(client, name)),
    cloneDatabase: async (template, name) => {
      const outcome = await withClient(admin, (client) => makeDatabase(client, name, template));
      if (outcome === 'present') throw presentAlready(name);
    },
    isRunning: () => findRunningPostmaster(path.join(home, 'data')) !== undefined,
    stop: async () => {
      leave();
      await stopServer(home);
    },
    release: async () => {
      leave();
      if (findOtherUsers(home).length > 0) return 'in-use';
      await stopServer(home);
      return 'stopped';
    },
  };
}

/** Also proves that the server is ours: it knows our password and works in our folder. */
async function makeRoles(cluster: Cluster, passwords: Passwords): Promise<void> {
  try {
    await withClusterLock(cluster.urlFor('postgres', 'postgres'), async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('show data_directory');
      if (rows[0]?.data_directory !== path.join(cluster.home, 'data')) throw foreignServer(cluster);
      for (const statement of toRoleStatements(passwords)) await client.query(statement);
    });
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '28P01')
      throw foreignServer(cluster, error);
    throw error;
  }
}

function foreignServer({ port, home }: Cluster, cause?: unknown): AppError {
  return new AppError({
    kind: 'denied',
    code: 'postgres.foreign',
    message:
      `端口 ${port} 上的 PostgreSQL 不是 ${home} 的数据库。请停止它，或删除过期的 ${home}/data/postmaster.pid。\n` +
      `The PostgreSQL on port ${port} does not serve ${home}. Stop it, or remove the stale ${home}/data/postmaster.pid.`,
    details: { port, home },
    cause,
  });
}

function presentAlready(name: string): AppError {
  return new AppError({
    kind: 'invalid',
    code: 'postgres.database-present',
    message: `数据库 ${name} 已存在。/ The database ${name} exists already.`,
    details: { name },
  });
}
