// Makes a new cluster. A killed initdb leaves nothing that looks like one: the folder gets its name when complete.
import { execFile } from 'node:child_process';
import {
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { AppError } from '../app-error';
import { isAlive } from '../process/is-alive';
import { isErrorCode } from '../process/is-error-code';
import { explainFailure } from './explain-failure';
import { toProgram } from './find-binaries';
import { makeOwnFolder, type RunAs } from './run-as';

const run = promisify(execFile);

type Place = {
  /** Folder of the cluster; the data is in `data` below it. */
  home: string;
  programs: string;
  runAs: RunAs;
  /** Of the superuser. */
  password: string;
  /** Off only for throw-away clusters of tests. */
  durable: boolean;
};

/** Never the host's locale: a cluster would sort differently after a move or a system update. */
const INITDB_OPTIONS = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

async function runInitdb(
  { programs, runAs, durable }: Pick<Place, 'programs' | 'runAs' | 'durable'>,
  data: string,
  passwordFile: string,
): Promise<void> {
  const places = [`--pgdata=${data}`, `--pwfile=${passwordFile}`];
  const env = {
    PATH: process.platform === 'win32' ? '' : '/usr/bin:/bin',
    TZ: 'UTC',
    LC_ALL: 'C',
  };
  await run(
    toProgram(programs, 'initdb'),
    [...INITDB_OPTIONS, ...places, ...(durable ? [] : ['--no-sync'])],
    { ...runAs, cwd: '/', env },
  );
}

/** Makes `home`/data unless it is there. Throws AppError as explainFailure says. */
export async function initCluster({
  home,
  programs,
  runAs,
  password,
  durable,
}: Place): Promise<void> {
  const data = path.join(home, 'data');
  if (existsSync(path.join(data, 'PG_VERSION'))) return;
  removeRemains(home);
  const fresh = path.join(home, `data.${process.pid}.new`);
  const passwordFile = path.join(home, `initdb.${process.pid}.new`);
  try {
    makeOwnFolder(fresh, runAs);
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (runAs.uid !== undefined && runAs.gid !== undefined)
      chownSync(passwordFile, runAs.uid, runAs.gid);
    await runInitdb({ programs, runAs, durable }, fresh, passwordFile);
    renameSync(fresh, data);
  } catch (error) {
    // Another process made the cluster in the meantime: that one stands.
    if (isErrorCode(error, 'ENOTEMPTY', 'EEXIST') && existsSync(path.join(data, 'PG_VERSION')))
      return;
    throw explainFailure('initdb', home, error, toOutput(error));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

/** Throws AppError `postgres.other-version` if the data was made by another major version. */
export function refuseOtherMajor(home: string, major: string): void {
  const file = path.join(home, 'data', 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found === major) return;
  throw new AppError({
    kind: 'failed',
    code: 'postgres.other-version',
    message:
      `${home} 中的数据库由 PostgreSQL ${found} 建立，本程序使用 ${major}。请用原版本导出后再导入，或用 POSTGRES_DIR 指定新目录。\n` +
      `The database in ${home} was made by PostgreSQL ${found}; this program brings ${major}. Dump it with the old version and load it into the new, or name a new folder with POSTGRES_DIR.`,
    details: { found, needed: major },
  });
}

function removeRemains(home: string): void {
  for (const name of readdirSync(home)) {
    const pid = /^(?:data|initdb)\.(\d+)\.new$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) {
      rmSync(path.join(home, name), { recursive: true, force: true });
    }
  }
}

function toOutput(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
  return `${stdout}\n${stderr}`;
}
