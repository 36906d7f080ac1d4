// What a proof must name to be believed: the commit, the versions, the machine.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import path from 'node:path';

import { openCluster } from '../../platform/embedded-postgres/open-cluster';
import { withClient } from '../../platform/embedded-postgres/prepare-database';
import type { Env } from '../../platform/env';
import { toClusterOptions } from '../supervisor/open-database';

/** Short hash, and whether files differ from it; the proof's own file (absolute path) does not count. */
export const readCommit = (root: string, out: string): string => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    const file = path.relative(root, out);
    const isInside = !file.startsWith('..') && !path.isAbsolute(file);
    const changed = git(
      'status',
      '--porcelain',
      '--',
      '.',
      ...(isInside ? [`:(exclude)${file}`] : []),
    );
    return `${git('rev-parse', '--short=12', 'HEAD')}${changed === '' ? '' : ' with uncommitted changes'}`;
  } catch {
    return 'unknown (no git checkout)'; // an unpacked archive runs as well
  }
};

/** Version of an installed package. */
const readPackage = (root: string, name: string): string => {
  const file = path.join(root, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};

/** Version of the embedded server, on which replay and bench always run. */
const readPostgres = async (env: Env): Promise<string> => {
  const cluster = await openCluster(toClusterOptions(env));
  try {
    return await withClient(cluster.urlFor('postgres', 'postgres'), async (client) => {
      const { rows } = await client.query<{ server_version: string }>('show server_version');
      return rows[0]?.server_version ?? 'unknown';
    });
  } finally {
    await cluster.release();
  }
};

const readSystem = (): string => {
  const file = '/etc/os-release';
  const named = existsSync(file)
    ? /^PRETTY_NAME="?(.+?)"?$/m.exec(readFileSync(file, 'utf8'))?.[1]
    : undefined;
  return named === undefined ? `${type()} ${release()}` : `${named}, ${type()} ${release()}`;
};

const readMachine = (): string => {
  const processors = cpus();
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  return `${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown'}), ${gigabytes} GB of memory`;
};

/** Name and value, in the order in which the proof shows them. */
export const readVersions = async (root: string, env: Env): Promise<[string, string][]> => [
  ['Machine', readMachine()],
  ['System', readSystem()],
  ['Node', process.version.slice(1)],
  ['PostgreSQL', `${await readPostgres(env)} (embedded)`],
  ['Strapi', readPackage(root, '@strapi/strapi')],
  ['BullMQ', readPackage(root, 'bullmq')],
];
