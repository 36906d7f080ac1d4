// An import that is killed in the middle, by the command itself: the next run goes on, and nothing is doubled.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { makeOldSite } from '../../src/cli/bench/make-old-site';
import { bootCms } from '../../src/cli/support/boot-cms';
import { SECRET_NAMES } from '../../src/platform/env';
import { sleep } from '../../src/platform/process/sleep';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const PAGES = 60;
const COLUMN = '要闻动态';

let made: TestDatabase;
let database: PoolDatabase;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  made = await createTestDatabase({ kind: 'real' });
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-import-'));
  env = {
    ...{ TZ: 'UTC', NODE_ENV: 'production', LOG_LEVEL: 'error', PATH: process.env.PATH ?? '' },
    ENV_PATH: path.join(folder, '.env'),
    DATABASE_URL: made.urls.app,
    DATABASE_OWNER_URL: made.urls.owner,
    DATABASE_PORTAL_URL: made.urls.portal,
    DATA_DIR: path.join(folder, 'data'),
    SITE_DIR: path.join(folder, 'site'),
    ...Object.fromEntries(
      SECRET_NAMES.map((name) => [name, 'only-for-this-test-process-0123456789']),
    ),
  };
  writeFileSync(path.join(folder, '.env'), '');
  writeFileSync(
    path.join(folder, 'mapping.json'),
    JSON.stringify({ baseUrl: 'http://www.old.example' }),
  );
  await makeOldSite(path.join(folder, 'old'), { count: PAGES, column: COLUMN });
  const { strapi, stop } = await bootCms({ env });
  const data = { nameZh: COLUMN, slug: 'news', order: 1 };
  await strapi.documents('api::column.column' as never).create({ data } as never);
  // Strapi reads the new row once more for its event, after the answer; stopped meanwhile it would wait for a connection.
  await sleep(2000);
  await stop();
  database = openPoolDatabase(made.urls.app, { max: 2 });
});
afterAll(async () => {
  await database.close();
  await made.drop();
  rmSync(folder, { recursive: true, force: true });
});

const start = () => {
  const script = path.resolve('dist/src/cli/import.js');
  const args = ['--from', path.join(folder, 'old'), '--map', path.join(folder, 'mapping.json')];
  const child = spawn(process.execPath, [script, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (output += text.toString()));
  const ended = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal ?? '')),
  );
  return { child, ended, output: () => output };
};
const count = async (table: string) => {
  const [row] = await database.sql<{ number: number }>(`select count(*) as number from ${table}`);
  return row?.number ?? 0;
};

it('goes on after a kill, and doubles neither items nor files', async () => {
  const killed = start();
  while ((await count('gongkai.import_items')) < 15) {
    expect(killed.child.exitCode, killed.output()).toBeNull();
    await sleep(10);
  }
  killed.child.kill('SIGKILL');
  expect(await killed.ended).toBe('SIGKILL');
  const before = await count('gongkai.import_items');
  expect(before).toBeLessThan(PAGES);

  const second = start();
  expect(await second.ended, second.output()).toBe(0);
  expect(second.output()).toContain(`此前 ${before} 篇`);
  for (const table of ['public.news_posts', 'gongkai.import_items', 'gongkai.saves']) {
    expect(await count(table), table).toBe(PAGES);
  }
  const files = PAGES / 5 + PAGES / 10;
  expect(await count('public.files')).toBe(files);
  expect(await count('gongkai.import_files')).toBe(files);
  expect(await count('gongkai.import_closures')).toBe(1);

  const third = start();
  expect(await third.ended).toBe(1);
  expect(third.output()).toContain('已导入完毕（60 篇）');
  expect(await count('gongkai.import_items')).toBe(PAGES);
});
