import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Client } from 'pg';

import { AppError } from '../app-error';
import { OWN_SEARCH_PATH } from './own-search-path';

/** An arbitrary number that all our processes agree on: one migrates at a time. */
const MIGRATION_LOCK = 4711;

type Applied = { name: string; sha256: string };

const toIdentifier = (name: string) => `"${name.replaceAll('"', '""')}"`;

const readMigrations = async (folder: string) => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
};

const grant = async (client: Client, folder: string, appRole: string, portalRole: string) => {
  const text = await readFile(join(folder, 'grants.psql'), 'utf8');
  await client.query(
    text.replaceAll(':app', toIdentifier(appRole)).replaceAll(':portal', toIdentifier(portalRole)),
  );
};

const isOwner = async (client: Client, role: string) => {
  const { rows } = await client.query<{ name: string }>('select current_user::text as name');
  return rows[0]?.name === role;
};

type Migration = Awaited<ReturnType<typeof readMigrations>>[number];

const refuseChanged = ({ name }: Migration): never => {
  throw new AppError({
    kind: 'invalid',
    code: 'register.migration-changed',
    message: `迁移文件 ${name} 在执行后被改动。/ Migration ${name} was changed after it ran.`,
    details: { name },
  });
};

/** Runs one file and records it, in one transaction; false if it had been run before. */
const applyOnce = async (client: Client, migration: Migration, applied: Map<string, string>) => {
  const before = applied.get(migration.name);
  if (before === migration.sha256) return false;
  if (before) refuseChanged(migration);
  await client.query('begin');
  await client.query(migration.text);
  await client.query('insert into gongkai.migrations (name, sha256) values ($1, $2)', [
    migration.name,
    migration.sha256,
  ]);
  await client.query('commit');
  return true;
};

const readApplied = async (client: Client): Promise<Map<string, string>> => {
  await client.query('create schema if not exists gongkai');
  await client.query(
    'create table if not exists gongkai.migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
  );
  const { rows } = await client.query<Applied>('select name, sha256 from gongkai.migrations');
  return new Map(rows.map((row) => [row.name, row.sha256]));
};

/**
 * Brings the register (schema gongkai) to the newest version and returns the names of what was applied now. Each file runs
 * in one transaction. Throws `invalid` when a file that was applied has since been changed: migrations only go forward.
 *
 * ownerUrl is of the role that owns the register. Where it is another than the application's (always with the embedded
 * database), the application can insert facts but not change them.
 */
export const migrateRegister = async ({
  ownerUrl,
  appRole,
  portalRole,
  folder,
}: {
  ownerUrl: string;
  appRole: string;
  portalRole: string;
  folder: string;
}): Promise<string[]> => {
  const client = new Client({ connectionString: ownerUrl, options: OWN_SEARCH_PATH });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await readApplied(client);
    const done: string[] = [];
    for (const migration of await readMigrations(folder)) {
      if (await applyOnce(client, migration, applied)) done.push(migration.name);
    }
    if (!(await isOwner(client, appRole))) await grant(client, folder, appRole, portalRole);
    return done;
  } finally {
    await client.end();
  }
};
