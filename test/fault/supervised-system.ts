// Starts the supervisor over small children in a folder of its own, and looks at it from outside.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { SystemState } from '../../src/cli/supervisor/state-file';
import { readPostmaster } from '../../src/platform/embedded-postgres/postmaster-file';
import { findFreePort } from '../../src/platform/process/ports';
import { readCommand } from '../../src/platform/process/read-command';
import { sleep } from '../../src/platform/process/sleep';

export type Run = {
  process: ChildProcess;
  output(): string;
  /** Resolves with true when the system says that it is ready, with false when it ends before. */
  ready: Promise<boolean>;
  /** Exit code or signal. */
  ended: Promise<number | string>;
};

export type Folder = Awaited<ReturnType<typeof makeFolder>>;

const SCRIPT = path.join(__dirname, 'fixtures/run-system.cjs');

/** A folder with everything of one system below it, and how to start and inspect that system. */
export async function makeFolder() {
  const dir = mkdtempSync(path.join(tmpdir(), 'gongkai-fault-'));
  chmodSync(dir, 0o711); // as root, PostgreSQL runs as another user, who must pass through
  const ports = { PORT: await findFreePort(), PORTAL_PORT: await findFreePort() };
  const env = {
    PATH: process.env.PATH,
    TZ: 'UTC',
    NODE_ENV: 'test',
    ENV_PATH: path.join(dir, '.env'),
    POSTGRES_DIR: path.join(dir, 'postgres'),
    DATA_DIR: path.join(dir, 'data'),
    SITE_DIR: path.join(dir, 'site'),
    FAKE_DIR: dir,
    PORT: String(ports.PORT),
    PORTAL_PORT: String(ports.PORTAL_PORT),
  };
  const runs: Run[] = [];
  const start = (more: Record<string, string> = {}): Run => {
    const run = startRun({ ...env, ...more });
    runs.push(run);
    return run;
  };
  const state = () => {
    const file = path.join(dir, 'data/run/state.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SystemState) : undefined;
  };
  const postmasterPid = () => readPostmaster(path.join(dir, 'postgres/data'))?.pid;
  const childPid = (name: string) => state()?.children.find((child) => child.name === name)?.pid;
  return {
    dir,
    ports,
    start,
    state,
    postmasterPid,
    childPid,
    journal: () => readText(path.join(dir, 'journal')).trim().split('\n'),
    envOf: (name: string) =>
      JSON.parse(readText(path.join(dir, `${name}.env`))) as Record<string, string | undefined>,
    /** Numbers of everything that runs for this folder. */
    everything: () =>
      [state()?.supervisor.pid, ...(state()?.children ?? []).map(({ pid }) => pid), postmasterPid()]
        .filter((pid) => pid !== undefined)
        .filter((pid) => readCommand(pid) !== undefined),
    remove: async () => {
      for (const run of runs) run.process.kill('SIGTERM');
      await Promise.all(runs.map((run) => run.ended));
      const left = postmasterPid();
      if (left !== undefined && readCommand(left)) process.kill(left, 'SIGINT');
      await until(() => left === undefined || readCommand(left) === undefined);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Waits for what must come to pass; the test's own limit ends a wait in vain. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(50);
}

function startRun(env: Record<string, string | undefined>): Run {
  const child = spawn(process.execPath, [SCRIPT], { env: env as NodeJS.ProcessEnv, stdio: 'pipe' });
  let output = '';
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'ended'));
  });
  const ready = new Promise<boolean>((resolve) => {
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('SYSTEM READY')) resolve(true);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    void ended.then(() => resolve(false));
  });
  return { process: child, output: () => output, ready, ended };
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
