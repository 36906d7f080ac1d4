// node_modules must match package-lock.json: by the hash that we wrote after our own install, or by npm's own
// record, package by package.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expectedError } from './expected-error.mjs';
import { runWithProgress } from './show-progress.mjs';

export async function installIfStale(root) {
  const lock = path.join(root, 'package-lock.json');
  const stamp = path.join(root, 'node_modules/.gongkai-lock');
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!isFresh(lock, path.join(root, 'node_modules/.package-lock.json'))) {
    refuseLink(path.join(root, 'node_modules'));
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
    await runWithProgress('安装依赖 npm ci', [...toNpm(), ...args], {
      cwd: root,
      shell: process.platform === 'win32',
    });
  }
  writeFileSync(stamp, hash);
}

/** npm empties a folder before it fills it: behind a link that is somebody else's. */
function refuseLink(folder) {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw expectedError(
    `node_modules 是一个链接，且与 package-lock.json 不符。安装会清空它指向的目录，因此没有安装。请删除该链接后重试。\nnode_modules is a link and does not match package-lock.json. Installing would empty the folder that it points to, so nothing was installed. Remove the link and try again.`,
  );
}

/** Whether npm's record of what it installed says what the lock file asks for. Times say nothing: git sets them. */
function isFresh(lock, record) {
  if (!existsSync(record)) return false;
  const wanted = readPackages(lock);
  const found = readPackages(record);
  return Object.entries(wanted).every(([folder, entry]) => {
    if (folder === '') return true; // the project itself
    const installed = found[folder];
    if (!installed) return entry.optional === true || entry.devOptional === true; // of other platforms
    return installed.version === entry.version && installed.integrity === entry.integrity;
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function toNpm() {
  const script = process.env.npm_execpath; // set by npm itself; not by other package managers' names for it
  return script?.endsWith('npm-cli.js') ? [process.execPath, script] : ['npm'];
}
