// Outside programs that a machine may lack. Tests that need one say so; the run names what was absent. With
// REQUIRE_ALL=1 (in .ci/run) an absent part is a failure.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, it } from 'vitest';

import { findFreePort } from '../../src/platform/process/ports';
import { sleep } from '../../src/platform/process/sleep';

export type Part<T> = { present: true; value: T } | { present: false; reason: string };

/**
 * A describe whose tests need `part`. Absent, it holds one skipped test with the reason, or a failing one under
 * REQUIRE_ALL=1.
 */
export function describeWith<T>(part: Part<T>, title: string, write: (value: T) => void): void {
  describe(title, () => {
    if (part.present) return write(part.value);
    it('runs', (context) => {
      if (process.env.REQUIRE_ALL === '1') throw new Error(part.reason);
      context.skip(part.reason);
    });
  });
}

export type TestRedis = { url: string; stop(): Promise<void> };

/** Redis at TEST_REDIS_URL, or a throw-away one from the machine's redis-server or valkey-server. */
export async function findRedis(): Promise<Part<TestRedis>> {
  const given = process.env.TEST_REDIS_URL;
  if (given) return { present: true, value: { url: given, stop: async () => undefined } };
  const program = ['redis-server', 'valkey-server'].find(
    (name) => spawnSync(name, ['--version']).status === 0,
  );
  if (!program) {
    return {
      present: false,
      reason:
        'Redis is absent: no TEST_REDIS_URL, and neither redis-server nor valkey-server is installed',
    };
  }
  return { present: true, value: await startRedis(program) };
}

async function startRedis(program: string): Promise<TestRedis> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-redis-'));
  const port = await findFreePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  const server = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`${program} ended: ${said.slice(-500)}`)));
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      server.kill('SIGTERM');
      while (server.exitCode === null && server.signalCode === null) await sleep(20);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
