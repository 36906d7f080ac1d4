import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

import { isAlive } from './is-alive';

/**
 * When process `pid` started, in a form that is only good for comparing: with the number it tells one process from every
 * other, however it was called and whatever folder it works in. Undefined if there is none, and where that cannot be seen
 * (Windows).
 */
export function readStart(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  try {
    if (existsSync('/proc/self/stat')) return readFromProc(pid);
    if (process.platform === 'win32') return undefined;
    const said = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return said.trim() || undefined;
  } catch {
    return undefined; // it ended between the two looks
  }
}

/** Ticks since the boot, and which boot. The name of the program may hold blanks and brackets: fields count from its end. */
function readFromProc(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields[18]; // field 22 of proc(5); `state` is field 3
  if (state === 'Z' || ticks === undefined) return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}.${ticks}`;
}
