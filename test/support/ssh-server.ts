// A machine to push to: a real sshd of the running user on a port of its own, with a key of its own and one for who comes.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';

import { OWN_PATHS } from '../../plugins/site/server/core/site-path';
import { findFreePort } from '../../src/platform/process/ports';
import { sleep } from '../../src/platform/process/sleep';
import type { Part } from './parts';

const SSHD = ['/usr/sbin/sshd', '/usr/local/sbin/sshd', '/opt/homebrew/sbin/sshd'];

export const findSsh = (): Part<string> => {
  const absent = ['rsync', 'ssh', 'ssh-keygen'].filter((name) => {
    const { error } = spawnSync(name, ['--version']);
    return error !== undefined;
  });
  const sshd = SSHD.find((program) => spawnSync(program, ['-?']).error === undefined);
  if (sshd && absent.length === 0) return { present: true, value: sshd };
  const missing = [...absent, ...(sshd ? [] : ['sshd'])].join(', ');
  return { present: false, reason: `${missing} absent: install rsync and openssh-server` };
};

export const startFarMachine = async (sshd: string) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-far-'));
  const at = (name: string) => path.join(folder, name);
  const makeKey = (name: string) =>
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(name)]);
  for (const name of ['host', 'client', 'other']) makeKey(name);
  const port = await findFreePort();
  const hostKey = readFileSync(at('host.pub'), 'utf8').split(' ').slice(0, 2).join(' ');
  const otherKey = readFileSync(at('other.pub'), 'utf8').split(' ').slice(0, 2).join(' ');
  writeFileSync(at('known'), `[127.0.0.1]:${port} ${hostKey}\n`);
  writeFileSync(at('known-other'), `[127.0.0.1]:${port} ${otherKey}\n`);
  writeFileSync(at('authorized'), readFileSync(at('client.pub')));
  mkdirSync(at('served/site'), { recursive: true });
  writeFileSync(
    at('config'),
    [
      ...[`Port ${port}`, 'ListenAddress 127.0.0.1', `HostKey ${at('host')}`, 'PidFile none'],
      ...[`AuthorizedKeysFile ${at('authorized')}`, 'StrictModes no', 'UsePAM no'],
      ...[
        'PasswordAuthentication no',
        'PermitRootLogin prohibit-password',
        'KexAlgorithms curve25519-sha256',
        '',
      ],
    ].join('\n'),
  );
  // Where sshd of root parts itself; Debian makes it when the service starts.
  if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true });
  let server: ChildProcess | undefined;
  const start = async () => {
    const child = spawn(sshd, ['-D', '-e', '-f', at('config')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    server = child;
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
    while (!said.includes('Server listening')) {
      if (child.exitCode !== null) throw new Error(`sshd ended: ${said}`);
      await sleep(20);
    }
  };
  /** With every line that is open. */
  const stop = () => {
    const { pid } = server ?? {};
    server = undefined;
    if (pid) killTree(pid);
  };
  await start();
  return {
    ...{ at, start, stop, site: at('served/site') },
    far: {
      ...{ target: `${userInfo().username}@127.0.0.1:${at('served/site')}`, port },
      ...{ keyFile: at('client'), hostsFile: at('known'), own: OWN_PATHS },
    },
    remove: () => {
      stop();
      rmSync(folder, { recursive: true });
    },
  };
};
export type FarMachine = Awaited<ReturnType<typeof startFarMachine>>;

/** A session of sshd leads a group of its own: it is found by who started it. */
const killTree = (pid: number): void => {
  for (const child of childrenOf(pid)) killTree(child);
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
};
const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => readParent(one) === pid);
const readParent = (pid: number): number | undefined => {
  try {
    const [, parent] = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(parent);
  } catch {
    // It ended while we looked.
    return undefined;
  }
};

/** Path → bytes of everything in a folder, but what is of one machine alone. */
export const filesIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file): [string, string] => [path.relative(folder, file), readFileSync(file, 'hex')])
      .filter(([name]) => !OWN_PATHS.includes(name))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
