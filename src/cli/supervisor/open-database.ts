// The database of a system: embedded or given, migrated, and marked as real or demo for good.
import path from 'node:path';

import { toRegisterKeys } from '../../contracts/register-macs';
import { AppError } from '../../platform/app-error';
import {
  type Cluster,
  type ClusterOptions,
  openCluster,
} from '../../platform/embedded-postgres/open-cluster';
import { withClient } from '../../platform/embedded-postgres/prepare-database';
import type { Env } from '../../platform/env';
import { createLogger } from '../../platform/logger';
import { migrateQueue } from '../../platform/queue/queue-backend';
import { introduceRegisterKeys } from '../../platform/register-keys';
import { migrateRegister } from '../../platform/sql/migrate-register';
import { openPoolDatabase } from '../../platform/sql/pool-database';
import { findRoot } from '../find-root';
import { type Kind, type Place, REAL_DATABASE } from './place';

/** Addresses with passwords: not for logs. `owner` is for migrations only. */
export type DatabaseUrls = { app: string; owner: string; portal: string };

export type OpenedDatabase = {
  urls: DatabaseUrls;
  /** Absent with DATABASE_URL. */
  cluster?: Cluster;
  /** Leaves the database; stops the embedded server if nobody else uses it. */
  close(): Promise<void>;
};

const logger = createLogger('database');

type Wanted = {
  env: Env;
  place: Place;
  /** Whether it may be made. Otherwise its absence is AppError `database.missing`. */
  make: boolean;
};

/**
 * Opens the database of `place`. DATABASE_URL is used for the real one only; demo and replay always have the
 * embedded server. Throws AppError `database.other-kind` if it is marked as the other kind.
 */
export async function openDatabase({ env, place, make }: Wanted): Promise<OpenedDatabase> {
  const given = place.database === REAL_DATABASE ? env.DATABASE_URL : undefined;
  const opened = given === undefined ? await openEmbedded(env, place, make) : toGiven(env, given);
  try {
    await migrate(opened.urls);
    await introduceKeys(opened.urls, env);
    await markAs(opened.urls.owner, place.kind);
    // At deploy and not at first use; where Redis carries the queue the tables just stay empty.
    if (make) await migrateQueue(opened.urls.app);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}

/** Where the embedded server of these settings is. */
export function toClusterOptions({ POSTGRES_DIR, POSTGRES_PORT }: Env): ClusterOptions {
  return { dir: POSTGRES_DIR, ...(POSTGRES_PORT === undefined ? {} : { port: POSTGRES_PORT }) };
}

async function openEmbedded(env: Env, place: Place, make: boolean): Promise<OpenedDatabase> {
  const cluster = await openCluster(toClusterOptions(env));
  const close = async () => void (await cluster.release());
  try {
    if (!make && !(await cluster.hasDatabase(place.database))) throw missing(place.database);
    await cluster.ensureDatabase(place.database);
  } catch (error) {
    await close();
    throw error;
  }
  const urlFor = (role: Parameters<Cluster['urlFor']>[0]) => cluster.urlFor(role, place.database);
  const urls = {
    app: urlFor('gongkai_app'),
    owner: urlFor('gongkai_owner'),
    portal: urlFor('gongkai_portal'),
  };
  return { urls, cluster, close };
}

function toGiven(env: Env, app: string): OpenedDatabase {
  const owner = env.DATABASE_OWNER_URL ?? app;
  const portal = env.DATABASE_PORTAL_URL ?? app;
  if (owner === app || portal === app) {
    logger.warn(
      { ownerIsApp: owner === app, portalIsApp: portal === app },
      '请设置 DATABASE_OWNER_URL 和 DATABASE_PORTAL_URL：否则台账不受数据库权限保护 / set both, or the register is not protected by rights of its own',
    );
  }
  return { urls: { app, owner, portal }, close: async () => undefined };
}

async function migrate({ app, owner, portal }: DatabaseUrls): Promise<void> {
  const applied = await migrateRegister({
    ownerUrl: owner,
    appRole: toRole(app),
    portalRole: toRole(portal),
    folder: path.join(findRoot(), 'database/migrations/register'),
  });
  if (applied.length > 0) logger.info({ applied }, 'register migrated');
}

/** Nothing starts on a register that was written with another key: everything in it would count as forged. */
async function introduceKeys({ owner }: DatabaseUrls, { REGISTER_KEY }: Env): Promise<void> {
  if (REGISTER_KEY === undefined) return;
  const database = openPoolDatabase(owner, { max: 1 });
  try {
    await introduceRegisterKeys(database, toRegisterKeys(REGISTER_KEY));
  } finally {
    await database.close();
  }
}

function toRole(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

async function markAs(ownerUrl: string, kind: Kind): Promise<void> {
  const found = await withClient(ownerUrl, async (client) => {
    await client.query(
      'insert into gongkai.installation (kind) values ($1) on conflict do nothing',
      [kind],
    );
    const { rows } = await client.query<{ kind: Kind }>('select kind from gongkai.installation');
    return rows[0]?.kind;
  });
  if (found !== kind) throw otherKind(kind);
}

function otherKind(kind: Kind): AppError {
  const message =
    kind === 'real'
      ? '这个数据库是演示数据库，npm start 不使用它。请把 DATABASE_URL 指向正式数据库，或用 npm run demo。\n' +
        'This is a demo database; npm start does not use it. Point DATABASE_URL elsewhere, or use npm run demo.'
      : '这个数据库是正式数据库，演示和重放不使用它。请改用其他数据库。\n' +
        'This is a real database; demo and replay do not touch it. Name another.';
  return new AppError({ kind: 'denied', code: 'database.other-kind', message });
}

function missing(database: string): AppError {
  return new AppError({
    kind: 'missing',
    code: 'database.missing',
    message:
      `还没有数据库 ${database}。请先运行 npm start（或 npm run demo、npm run replay）。\n` +
      `There is no database ${database} yet. Run npm start first (or npm run demo, npm run replay).`,
    details: { database },
  });
}
