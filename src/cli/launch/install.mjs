// node_modules must match package-lock.json: by the hash that we wrote after our own install, or by npm's own record.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { runWithProgress } from './show-progress.mjs';

/** npm writes its record and the lock file one after the other. */
const SAME_INSTALL_MS = 60_000;

export async function installIfStale(root) {
  const lock = path.join(root, 'package-lock.json');
  const stamp = path.join(root, 'node_modules/.gongkai-lock');
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!isFresh(lock, path.join(root, 'node_modules/.package-lock.json'))) {
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
    await runWithProgress('安装依赖 npm ci', [...toNpm(), ...args], {
      cwd: root,
      shell: process.platform === 'win32',
    });
  }
  writeFileSync(stamp, hash);
}

function isFresh(lock, record) {
  if (!existsSync(record)) return false;
  return statSync(record).mtimeMs + SAME_INSTALL_MS >= statSync(lock).mtimeMs;
}

function toNpm() {
  const script = process.env.npm_execpath; // set by npm itself; not by other package managers' names for it
  return script?.endsWith('npm-cli.js') ? [process.execPath, script] : ['npm'];
}
