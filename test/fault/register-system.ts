// A register on a cluster of its own and real workers over it, for tests that kill them. No CMS.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { openCluster } from '../../src/platform/embedded-postgres/open-cluster';
import { readPostmaster } from '../../src/platform/embedded-postgres/postmaster-file';
import {
  makeDatabase,
  prepareSchemas,
  withClient,
} from '../../src/platform/embedded-postgres/prepare-database';
import type { ClusterRole } from '../../src/platform/embedded-postgres/roles';
import { readCommand } from '../../src/platform/process/read-command';
import { sleep } from '../../src/platform/process/sleep';
import { migrateRegister } from '../../src/platform/sql/migrate-register';
import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { TEST_REGISTER_KEY } from '../support/register-macs';

const ROOT = path.resolve(__dirname, '../..');
const WORKER = path.join(ROOT, 'dist/src/worker/main.js');
const DATABASE = 'gongkai_fault';

/** Looks again until it is so; the test's own time limit ends what never comes. */
export const waitFor = async (isTrue: () => Promise<boolean>) => {
  while (!(await isTrue())) await sleep(30);
};

export type RegisterSystem = Awaited<ReturnType<typeof openRegisterSystem>>;

export const openRegisterSystem = async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'gongkai-register-'));
  chmodSync(home, 0o711); // as root, PostgreSQL runs as another user, who must pass through
  const place = (name: string) => path.join(home, name);
  const dir = place('postgres');
  let cluster = await openCluster({ dir });
  const urlOf = (role: ClusterRole) => cluster.urlFor(role, DATABASE);
  await withClient(cluster.urlFor('postgres', 'postgres'), (one) => makeDatabase(one, DATABASE));
  await withClient(urlOf('postgres'), prepareSchemas);
  await migrateRegister({
    ownerUrl: urlOf('gongkai_owner'),
    appRole: 'gongkai_app',
    portalRole: 'gongkai_portal',
    folder: path.join(ROOT, 'database/migrations/register'),
  });
  const workers: ChildProcess[] = [];
  const env = () => ({
    PATH: process.env.PATH,
    REGISTER_KEY: TEST_REGISTER_KEY,
    TZ: 'UTC',
    ENV_PATH: '/dev/null',
    LOG_LEVEL: 'silent',
    DATABASE_URL: urlOf('gongkai_app'),
    DATA_DIR: place('data'),
    SITE_DIR: place('site'),
    PORTAL_URL: 'https://portal.example',
  });
  const killWorkers = () => {
    for (const worker of workers.splice(0)) worker.kill('SIGKILL');
  };
  return {
    place,
    urlOf,
    openDatabase: () => {
      const ignore = () => undefined; // connections die here on purpose
      return openPoolDatabase(urlOf('gongkai_app'), { onIdleError: ignore });
    },
    startWorker: () => {
      const worker = spawn(process.execPath, [WORKER], { env: env(), cwd: ROOT, stdio: 'ignore' });
      workers.push(worker);
      return worker;
    },
    killWorkers,
    killPostgres: async () => {
      const { pid } = readPostmaster(path.join(dir, 'data')) ?? { pid: 0 };
      process.kill(pid, 'SIGKILL');
      while (readCommand(pid) !== undefined) await sleep(20);
    },
    startPostgres: async () => {
      cluster = await openCluster({ dir });
    },
    close: async () => {
      killWorkers();
      await cluster.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
};
