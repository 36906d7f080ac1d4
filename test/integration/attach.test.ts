// Which database the command-line tools reach, and that demo and replay never touch a real one.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { resetDemo } from '../../src/cli/demo/reset-demo';
import { attach } from '../../src/cli/supervisor/attach';
import { openDatabase } from '../../src/cli/supervisor/open-database';
import { DEMO_DATABASE, toPlace } from '../../src/cli/supervisor/place';
import { removeState, writeState } from '../../src/cli/supervisor/state-file';
import { type Cluster, openCluster } from '../../src/platform/embedded-postgres/open-cluster';
import { withClient } from '../../src/platform/embedded-postgres/prepare-database';
import { type Env, readEnv } from '../../src/platform/env';
import { readStart } from '../../src/platform/process/read-start';

let folder: string;
let env: Env;
let cluster: Cluster;
let told: string[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-attach-'));
  chmodSync(folder, 0o711); // as root, PostgreSQL runs as another user, who must pass through
  const toPath = (name: string) => path.join(folder, name);
  env = readEnv({
    POSTGRES_DIR: toPath('postgres'),
    DATA_DIR: toPath('data'),
    SITE_DIR: toPath('site'),
  });
  cluster = await openCluster({ dir: env.POSTGRES_DIR, settings: { fsync: 'off' } });
});
afterAll(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  told = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void told.push(line));
});
afterEach(() => vi.restoreAllMocks());

/** Whatever it did, the server stays: the next one adopts it. */
const look = async (options: { databaseName?: string; make?: boolean } = {}) => {
  const { place } = await attach({ env, ...options });
  return place;
};

const demo = () => toPlace(env, DEMO_DATABASE);
const runHere = () =>
  writeState(demo().dataDir, {
    supervisor: { pid: process.pid, script: '', start: readStart(process.pid) ?? '' },
    kind: 'demo',
    database: DEMO_DATABASE,
    cmsUrl: 'http://127.0.0.1:1',
    portalUrl: 'http://127.0.0.1:2',
    children: [],
  });

describe('a tool without --database', () => {
  it('misses the real database where there is none at all', async () => {
    await expect(look()).rejects.toMatchObject({ code: 'database.missing' });
  });

  it('looks at the demo’s where there is no other, and says so', async () => {
    await look({ databaseName: DEMO_DATABASE, make: true });
    told = [];
    expect(await look()).toEqual(demo());
    expect(told).toEqual([expect.stringMatching(/^数据库 gongkai_demo（演示；还没有正式数据库/)]);
  });

  it('looks at the real one as soon as there is one, and at the demo’s while that runs', async () => {
    await look({ databaseName: 'gongkai', make: true });
    expect(await look()).toMatchObject({ database: 'gongkai', kind: 'real' });
    runHere();
    const attached = await attach({ env });
    removeState(demo().dataDir);
    expect(attached).toMatchObject({
      place: { database: DEMO_DATABASE },
      running: true,
      portalUrl: 'http://127.0.0.1:2',
    });
    expect(told.at(-1)).toContain('of the system that runs here');
  });
});

describe('demo and replay', () => {
  it('leave DATABASE_URL alone', async () => {
    const real = { ...env, DATABASE_URL: cluster.urlFor('gongkai_app', 'gongkai') };
    const { urls } = await openDatabase({ env: real, place: demo(), make: true });
    expect(urls.app).toBe(cluster.urlFor('gongkai_app', DEMO_DATABASE));
  });

  it('refuse a real database under their name, and reset drops nothing of it', async () => {
    const place = toPlace(env, 'gongkai_replay_2020');
    await cluster.ensureDatabase(place.database);
    const { urls } = await openDatabase({ env, place, make: true });
    await withClient(urls.owner, (client) =>
      client.query(`update gongkai.installation set kind = 'real'`),
    );
    const refused = { code: 'database.other-kind' };
    await expect(openDatabase({ env, place, make: true })).rejects.toMatchObject(refused);
    await expect(look({ databaseName: place.database })).rejects.toMatchObject(refused);
    await expect(resetDemo(env, place)).rejects.toMatchObject(refused);
    cluster = await openCluster({ dir: env.POSTGRES_DIR });
    expect(await cluster.hasDatabase(place.database)).toBe(true);
  });
});
