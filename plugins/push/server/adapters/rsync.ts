// rsync over ssh: each file arrives under another name and is renamed into place, so nobody reads a half one.
import { existsSync } from 'node:fs';
import path from 'node:path';

import { ITEM_TYPES } from '../../../../src/contracts/item';
import { TEMPORARY_PREFIX } from '../../../../src/platform/files/write-atomically';
import { runProgram, type RunResult } from '../../../../src/platform/process/run-program';
import type { FarSite, Pushed } from '../core/ports';
import { type Difference, toDifferences, toPushFailure, toSteps } from '../core/push';

/** SITE_TARGET and what belongs to it. */
export type FarTarget = {
  target: string;
  port: number;
  keyFile: string;
  hostsFile: string;
  /** Paths of this machine alone. */
  own: readonly string[];
};

/** Nothing was said for so long: the line is dead. */
const SILENCE_SECONDS = 60;
/** A half file waits here, under a hidden name that nobody serves; under its own name a cut line would leave half a page. */
const PARTIAL_DIR = '.rsync-partial';
const ITEM_FOLDERS = ITEM_TYPES.flatMap((type) =>
  ['', '/*', '/.withdrawn', '/.withdrawn/*'].map((prefix) => `--include=${prefix}/${type}/***`),
);
/** The same order as marks have (core/push.ts). */
const PHASES = [
  ['--include=/files/***', '--exclude=*'],
  // A page that ends as `.html` two folders deep at most; other folders are only walked through.
  [
    ...ITEM_FOLDERS,
    '--include=/*/',
    '--include=/.withdrawn/*/',
    '--exclude=*',
    '--prune-empty-dirs',
  ],
  ['--delete-after'],
];

const toSsh = ({ port, keyFile, hostsFile }: FarTarget): string => {
  const options = [
    ...['BatchMode=yes', 'IdentitiesOnly=yes', 'StrictHostKeyChecking=yes', 'ForwardAgent=no'],
    ...['PasswordAuthentication=no', 'GlobalKnownHostsFile=/dev/null', 'LogLevel=ERROR'],
    ...['ConnectTimeout=10', 'ServerAliveInterval=5', 'ServerAliveCountMax=3'],
  ].map((option) => `-o ${option}`);
  const files = `-i "${path.resolve(keyFile)}" -o "UserKnownHostsFile=${path.resolve(hostsFile)}"`;
  // rsync parts this at blanks and heeds quotes; no shell reads it.
  return `ssh -F /dev/null -T -x -p ${port} ${files} ${options.join(' ')}`;
};

const toPushed = ({ absent, ...ended }: RunResult): Pushed => {
  const failure = absent ? 'no-rsync' : toPushFailure(ended);
  return failure === null ? { failure } : { failure, said: ended.stderr.trim().slice(-1000) };
};

export const openFarSite = (siteDir: string, far: FarTarget): FarSite => {
  const own = far.own.map((name) => `--exclude=/${name}`);
  const filters = [...own, `--exclude=${TEMPORARY_PREFIX}*`, `--exclude=${PARTIAL_DIR}`];
  const folders = [`${path.resolve(siteDir)}/`, `${far.target.replace(/\/+$/, '')}/`];
  const run = (args: readonly string[], options: { stdin?: string; signal?: AbortSignal }) => {
    const common = [`--timeout=${SILENCE_SECONDS}`, `--rsh=${toSsh(far)}`, '--8-bit-output'];
    return runProgram('rsync', [...common, ...args, ...folders], options);
  };
  const WRITE = ['--times', '--omit-dir-times', '--chmod=D755,F644', '--force'];
  const write = async (args: string[], options: { stdin?: string; signal?: AbortSignal }) =>
    toPushed(await run([...WRITE, `--partial-dir=${PARTIAL_DIR}`, ...args], options));
  return {
    pushPaths: async (paths, signal) => {
      const isThere = (one: string) => existsSync(path.join(siteDir, one));
      // By their bytes: a page may be made twice in one second, and as long as before.
      const args = ['--checksum', '--delete-missing-args', '--from0', '--files-from=-', ...own];
      for (const step of toSteps(paths, isThere)) {
        const done = await write(args, { stdin: step.join('\0'), signal });
        if (done.failure !== null) return done;
      }
      return { failure: null };
    },
    pushAll: async ({ byBytes = false }, signal) => {
      for (const phase of PHASES) {
        const args = ['--recursive', ...(byBytes ? ['--checksum'] : []), ...filters, ...phase];
        const done = await write(args, { signal });
        if (done.failure !== null) return done;
      }
      return { failure: null };
    },
    compare: async (signal) => {
      const args = ['--recursive', '--checksum', '--dry-run', '--delete', ...filters];
      const result = await run([...args, '--out-format=%i %n'], { signal });
      const { failure } = toPushed(result);
      return failure === null ? toDifferences(result.stdout) : failure;
    },
  };
};
export type { Difference };
