import { writeFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openCluster } from '../../src/platform/embedded-postgres/open-cluster';
import { withClient } from '../../src/platform/embedded-postgres/prepare-database';
import { readCommand } from '../../src/platform/process/read-command';
import { type Folder, makeFolder, until } from './supervised-system';

let folder: Folder;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => folder.remove());

async function startReady() {
  const run = folder.start();
  expect(await run.ready, run.output()).toBe(true);
  return run;
}

/** Runs SQL as the application in the system's database, on whatever server serves the folder. */
async function query<T extends object>(text: string): Promise<T[]> {
  const url = folder.envOf('worker').DATABASE_URL ?? '';
  return withClient(url, async (client) => (await client.query<T>(text)).rows);
}

const isGone = (pid: number | undefined) => pid !== undefined && readCommand(pid) === undefined;

describe('the supervisor', () => {
  it('starts a killed process again', async () => {
    await startReady();
    const before = folder.childPid('worker');
    process.kill(before ?? 0, 'SIGKILL');
    await until(() => folder.journal().filter((line) => line === 'worker started').length === 2);
    await until(() => folder.state()?.children[1]?.state === 'ready');
    expect(folder.childPid('worker')).not.toBe(before);
    expect(folder.state()?.children[1]?.restarts).toBe(1);
    expect(folder.state()?.children.map(({ restarts }) => restarts)).toEqual([0, 1, 0]);
  });

  it('starts a killed PostgreSQL again, on the same port and with what was committed', async () => {
    await startReady();
    const before = folder.postmasterPid();
    await query('create table public.kept as select 42 as answer');
    process.kill(before ?? 0, 'SIGKILL');
    await until(() => isGone(before) && folder.postmasterPid() !== before);
    await until(() => folder.journal().length === 3); // no child was touched
    let rows: { answer: number }[] = [];
    while (rows.length === 0) {
      rows = await query<{ answer: number }>('select answer from public.kept').catch(() => []);
    }
    expect(rows).toEqual([{ answer: 42 }]);
  });
});

describe('after a kill -9', () => {
  it('of the supervisor, its processes end by themselves and PostgreSQL is adopted', async () => {
    const first = await startReady();
    const children = ['cms', 'worker', 'portal'].map(folder.childPid);
    const postmaster = folder.postmasterPid();
    first.process.kill('SIGKILL');
    await first.ended;
    await until(() => children.every(isGone));
    expect(readCommand(postmaster ?? 0)).toContain('postgres');

    const second = await startReady();
    expect(folder.postmasterPid()).toBe(postmaster);
    second.process.kill('SIGINT');
    expect(await second.ended, second.output()).toBe(0);
    expect(isGone(postmaster)).toBe(true);
  });

  it('of everything, it starts cleanly and keeps what was committed', async () => {
    const first = await startReady();
    await query('create table public.kept as select 42 as answer');
    const everything = folder.everything();
    expect(everything).toHaveLength(5);
    for (const pid of everything) process.kill(pid, 'SIGKILL');
    await first.ended;
    await until(() => everything.every(isGone));

    await startReady();
    expect(await query('select answer from public.kept')).toEqual([{ answer: 42 }]);
  });

  it('of everything, a number in postmaster.pid that another program has now does no harm', async () => {
    const dir = `${folder.dir}/postgres`;
    const cluster = await openCluster({ dir });
    await cluster.stop();
    const stale = [
      process.pid,
      `${cluster.home}/data`,
      1,
      cluster.port,
      '',
      '127.0.0.1',
      ' 1 1',
      'ready',
    ];
    writeFileSync(`${cluster.home}/data/postmaster.pid`, `${stale.join('\n')}\n`);
    await startReady();
    expect(folder.postmasterPid()).not.toBe(process.pid);
  });
});

describe('the kinds of databases', () => {
  it('keeps a real system out of a demo database', async () => {
    const demo = folder.start({ FAKE_DATABASE: 'gongkai_demo' });
    expect(await demo.ready, demo.output()).toBe(true);
    const owner = await openCluster({ dir: `${folder.dir}/postgres` });
    const run = folder.start({
      DATABASE_URL: owner.urlFor('gongkai_app', 'gongkai_demo'),
      DATABASE_OWNER_URL: owner.urlFor('gongkai_owner', 'gongkai_demo'),
      DATABASE_PORTAL_URL: owner.urlFor('gongkai_portal', 'gongkai_demo'),
      PORT: String(folder.ports.PORT + 1),
      PORTAL_PORT: String(folder.ports.PORTAL_PORT + 1),
    });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('这个数据库是演示数据库');
    expect(await owner.release()).toBe('in-use');
  });
});
