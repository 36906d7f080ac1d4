// The replay with its real processes: killed in the middle, it goes on where it stopped, and nothing is lost or doubled.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { readPostmaster } from '../../src/platform/embedded-postgres/postmaster-file';
import { SECRET_NAMES } from '../../src/platform/env';
import { isAlive } from '../../src/platform/process/is-alive';
import { sleep } from '../../src/platform/process/sleep';

const SCALE = '0.01';
const DATABASE = 'gongkai_replay_2020_scale_0_01';
const MINUTE_MS = 60_000;

type Result = { ok: boolean; items: number; itemsThisRun: number };
type Run = { child: ChildProcess; output(): string; ended: Promise<number | null> };

let dir: string;
const runs: Run[] = [];

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'gongkai-replay-'));
  chmodSync(dir, 0o711); // as root, PostgreSQL runs as another user, who must pass through
});

afterAll(async () => {
  for (const { child } of runs) child.kill('SIGKILL');
  const pid = readPostmaster(path.join(dir, 'postgres/data'))?.pid;
  if (pid !== undefined) process.kill(pid, 'SIGINT');
  while (pid !== undefined && isAlive(pid)) await sleep(100);
  rmSync(dir, { recursive: true, force: true });
});

/** The same for every start: the register is bound to its key. */
const SECRETS = Object.fromEntries(
  SECRET_NAMES.map((name) => [name, randomBytes(24).toString('base64url')]),
);

const start = (command: string, ...args: string[]): Run => {
  const script = path.resolve(`dist/src/cli/${command}.js`);
  const child = spawn(process.execPath, [script, ...args], {
    env: {
      PATH: process.env.PATH,
      TZ: 'UTC',
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      ENV_PATH: path.join(dir, '.env'),
      POSTGRES_DIR: path.join(dir, 'postgres'),
      DATA_DIR: path.join(dir, 'data'),
      ...SECRETS,
    },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => (text += part.toString()));
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const run = { child, output: () => text, ended };
  runs.push(run);
  return run;
};

const readResult = (output: string) =>
  JSON.parse(output.slice(output.indexOf('\n{\n'), output.lastIndexOf('}') + 1)) as Result;

it(
  'replays a year, killed in between, to exactly the figures of its report, and verify finds nothing',
  { timeout: 5 * MINUTE_MS },
  async () => {
    const first = start('replay', '--scale', SCALE, '--json');
    // The bar's lines: some items are through, not all.
    while (!/稿件 items.* [1-9]\d*\/\d+ /.test(first.output())) {
      expect(first.child.exitCode, first.output()).toBeNull();
      await sleep(50);
    }
    first.child.kill('SIGKILL');
    await first.ended;

    const second = start('replay', '--scale', SCALE, '--json');
    expect(await second.ended, second.output()).toBe(0);
    const result = readResult(second.output());
    expect(result.ok).toBe(true);
    expect(result.itemsThisRun).toBeGreaterThan(0);
    expect(result.itemsThisRun).toBeLessThan(result.items);

    const verify = start('verify', '--database', DATABASE);
    expect(await verify.ended, verify.output()).toBe(0);

    const third = start('replay', '--scale', SCALE, '--json');
    expect(await third.ended, third.output()).toBe(0);
    expect(readResult(third.output())).toMatchObject({ ok: true, itemsThisRun: 0 });
  },
);
