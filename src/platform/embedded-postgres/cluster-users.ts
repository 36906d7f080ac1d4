// Which processes use a cluster: the last one to leave stops it. A file each; those of dead processes do not count.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { isAlive } from '../process/is-alive';

/** Notes that this process uses the cluster in `home`. */
export function enterCluster(home: string): void {
  mkdirSync(path.join(home, 'users'), { recursive: true });
  writeFileSync(path.join(home, 'users', String(process.pid)), '');
}

/** Takes the note back. */
export function leaveCluster(home: string): void {
  rmSync(path.join(home, 'users', String(process.pid)), { force: true });
}

/** Numbers of the other living processes that use the cluster. */
export function findOtherUsers(home: string): number[] {
  mkdirSync(path.join(home, 'users'), { recursive: true });
  const others: number[] = [];
  for (const name of readdirSync(path.join(home, 'users'))) {
    const pid = Number(name);
    if (pid === process.pid) continue;
    if (isAlive(pid)) others.push(pid);
    else rmSync(path.join(home, 'users', name), { force: true });
  }
  return others;
}
