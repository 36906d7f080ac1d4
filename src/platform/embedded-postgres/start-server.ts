// Starts, adopts and stops the server process of one cluster.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { createLogger } from '../logger';
import { isAlive } from '../process/is-alive';
import { findFreePort, isPortBusy, refuseBusyPorts } from '../process/ports';
import { sleep } from '../process/sleep';
import { explainFailure } from './explain-failure';
import { toProgram } from './find-binaries';
import {
  findRunningPostmaster,
  isServerOf,
  type Postmaster,
  readPostmaster,
} from './postmaster-file';
import type { RunAs } from './run-as';

export type ServerPlace = {
  home: string;
  programs: string;
  runAs: RunAs;
  /** Set by the operator: then it is used or refused. Otherwise a free one is chosen and remembered. */
  port?: number;
  settings: Record<string, string>;
};

const HOST = '127.0.0.1';
const POLL_MS = 25;
const STOP_MS = 60_000;
const logger = createLogger('postgres');

const DEFAULT_SETTINGS: Record<string, string> = {
  listen_addresses: HOST,
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log', // one file a weekday, overwritten after a week
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
};

/**
 * Makes sure that a server runs on `home`/data: adopts the one that runs already (an orphan after a kill -9, or
 * another tool's), else starts one and waits until it takes connections. Throws AppError as explainFailure says.
 */
export async function startServer(
  place: ServerPlace,
): Promise<{ server: Postmaster; startedHere: boolean }> {
  const data = path.join(place.home, 'data');
  for (let attempt = 1; ; attempt += 1) {
    const running = findRunningPostmaster(data);
    if (running) return { server: await waitUntilReady(data), startedHere: false };
    removeStaleFile(data);
    const port = await choosePort(place);
    const child = spawnServer(place, data, port);
    const server = await waitUntilReady(data, child);
    if (server) return { server, startedHere: true };
    const output = readOutput(place.home, data);
    // Another process was quicker, or a killed server's children still hold its memory for a moment.
    const passes = /lock file "postmaster.pid" already exists|pre-existing shared memory block/;
    if (!passes.test(output) || attempt >= 20)
      throw explainFailure('start', place.home, undefined, output);
    await sleep(500);
  }
}

/** Fast shutdown: sessions are ended, everything is written. Returns when the process is gone. */
export async function stopServer(home: string): Promise<void> {
  const data = path.join(home, 'data');
  const server = existsSync(data) ? findRunningPostmaster(data) : undefined;
  if (!server) return;
  const isGone = () => !isServerOf(server.pid, data);
  process.kill(server.pid, 'SIGINT');
  if (await waitFor(isGone, STOP_MS)) return;
  logger.warn(
    { pid: server.pid },
    'PostgreSQL does not stop, ending it at once; it recovers at the next start',
  );
  process.kill(server.pid, 'SIGQUIT');
  if (await waitFor(isGone, STOP_MS)) return;
  throw explainFailure('stop', home, undefined, `process ${server.pid} does not end`);
}

function waitUntilReady(data: string): Promise<Postmaster>;
function waitUntilReady(data: string, child: ChildProcess): Promise<Postmaster | undefined>;
async function waitUntilReady(data: string, child?: ChildProcess): Promise<Postmaster | undefined> {
  for (let waitedMs = 0; ; waitedMs += POLL_MS) {
    const server = readPostmaster(data);
    if (server?.isReady && (!child || server.pid === child.pid)) return server;
    if (child && hasEnded(child)) return undefined;
    if (!child && !findRunningPostmaster(data)) {
      throw explainFailure('start', data, undefined, 'the server that was running ended');
    }
    // No limit: recovery after a crash takes as long as it takes, and the process is seen to live.
    if (waitedMs > 0 && waitedMs % 10_000 === 0)
      logger.info({ waitedMs }, 'waiting for PostgreSQL (recovery)');
    await sleep(POLL_MS);
  }
}

function hasEnded({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null;
}

function spawnServer(place: ServerPlace, data: string, port: number): ChildProcess {
  const settings = { ...DEFAULT_SETTINGS, ...place.settings };
  const output = openSync(path.join(place.home, 'start.log'), 'w', 0o600);
  const child = spawn(
    toProgram(place.programs, 'postgres'),
    ['-D', data, '-p', String(port)].concat(
      Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ),
    // Detached: Ctrl-C in the terminal must not reach it before its clients are stopped.
    {
      ...place.runAs,
      cwd: '/',
      env: { TZ: 'UTC', LC_ALL: 'C' },
      detached: true,
      stdio: ['ignore', output, output],
    },
  );
  child.on('error', (error) => logger.error({ error }, 'PostgreSQL could not be started'));
  child.unref();
  closeSync(output);
  return child;
}

async function choosePort({ home, port }: ServerPlace): Promise<number> {
  if (port !== undefined) {
    await refuseBusyPorts([
      { nameZh: 'PostgreSQL', nameEn: 'PostgreSQL', port, host: HOST, setting: 'POSTGRES_PORT' },
    ]);
    return port;
  }
  const file = path.join(home, 'port');
  const remembered = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (remembered > 0 && !(await isPortBusy(remembered, HOST))) return remembered;
  const chosen = await findFreePort(HOST);
  writeFileSync(file, String(chosen));
  return chosen;
}

/**
 * After a kill -9 and a reboot the number in postmaster.pid may belong to somebody else, and PostgreSQL would refuse.
 * If the number is free the file stays: with it PostgreSQL checks that no child of the dead server still writes.
 */
function removeStaleFile(data: string): void {
  const stale = readPostmaster(data);
  if (stale && isAlive(stale.pid) && !isServerOf(stale.pid, data)) {
    rmSync(path.join(data, 'postmaster.pid'), { force: true });
  }
}

function readOutput(home: string, data: string): string {
  const current = path.join(data, 'current_logfiles');
  const named = existsSync(current)
    ? /stderr (.+)/.exec(readFileSync(current, 'utf8'))?.[1]
    : undefined;
  return [path.join(home, 'start.log'), ...(named === undefined ? [] : [path.join(data, named)])]
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8').slice(-4000))
    .join('\n');
}

async function waitFor(isDone: () => boolean, limitMs: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < limitMs; waitedMs += POLL_MS) {
    if (isDone()) return true;
    await sleep(POLL_MS);
  }
  return isDone();
}
