import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

import { isAlive } from './is-alive';

/**
 * The command line of process `pid`; undefined if there is none (or it is a zombie). Tells a process of ours from
 * another that was given the same number later.
 */
export function readCommand(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  try {
    if (existsSync('/proc/self/cmdline')) {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
    }
    if (process.platform === 'win32') return ''; // alive is all that can be said
    const said = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return said.trim() || undefined;
  } catch {
    return undefined; // it ended between the two looks
  }
}
