// postmaster.pid: what a running (or killed) server left in its data folder.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';

import { isAlive } from '../process/is-alive';
import { isErrorCode } from '../process/is-error-code';

export type Postmaster = { pid: number; port: number; isReady: boolean };

/** What postmaster.pid says, alive or not; undefined without the file or while it is being written. */
export function readPostmaster(dataDir: string): Postmaster | undefined {
  const file = path.join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port, isReady: lines[7]?.trim() === 'ready' };
}

/** The server that runs on this data folder now, verified by more than its number, which may be used again. */
export function findRunningPostmaster(dataDir: string): Postmaster | undefined {
  const postmaster = readPostmaster(dataDir);
  return postmaster && isServerOf(postmaster.pid, dataDir) ? postmaster : undefined;
}

/** Whether process `pid` is a PostgreSQL server (not one of its children) that works in `dataDir`. */
export function isServerOf(pid: number, dataDir: string): boolean {
  if (!isAlive(pid)) return false;
  const real = realpathSync(dataDir);
  if (existsSync(`/proc/${pid}`)) {
    try {
      // A killed postmaster that nobody has waited for is a zombie, whose cwd cannot be read.
      return readlinkSync(`/proc/${pid}/cwd`) === real;
    } catch (error) {
      if (isErrorCode(error, 'ENOENT', 'ESRCH')) return false;
      // EACCES: another user's process. Its command line can still be read.
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(real);
    }
  }
  if (process.platform === 'win32') return true; // only the connection that follows can tell
  const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return command.includes(real) || command.includes(dataDir);
}
