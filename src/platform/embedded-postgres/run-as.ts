// PostgreSQL refuses to run as root. Started by root, it runs as a system user that can do nothing else.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { AppError } from '../app-error';
import { createLogger } from '../logger';

/** Who PostgreSQL runs as; empty when it runs as whoever started us. */
export type RunAs = { uid?: number; gid?: number };

const run = promisify(execFile);
const logger = createLogger('postgres');
const USER = 'postgres';
/** Where programs and data go when the checkout lies below a folder that the system user may not enter. */
const SYSTEM_DIR = '/var/lib/gongkai';

/**
 * Chooses the user. As root: the owner of the data there is, else the system user `postgres`, which is made (and
 * the log says so) if the machine has none. Throws AppError `postgres.other-owner` if the data belongs to
 * somebody else, `postgres.no-user` if there is no user to run as.
 */
export async function chooseUser(dataDir: string): Promise<RunAs> {
  const ownUid = process.getuid?.();
  if (ownUid === undefined) return {};
  const owner = existsSync(dataDir) ? statSync(dataDir) : undefined;
  if (ownUid !== 0) {
    if (owner && owner.uid !== ownUid) throw otherOwner(dataDir);
    return {};
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findUser() ?? (await makeUser());
}

async function makeUser(): Promise<RunAs> {
  logger.warn(
    { user: USER },
    `以 root 运行：为 PostgreSQL 建立系统用户 ${USER} / running as root: making the system user ${USER}`,
  );
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', USER]],
    ['adduser', ['-S', '-D', '-H', '-s', '/bin/false', USER]],
  ];
  for (const [command, args] of attempts) {
    try {
      await run(command, args);
    } catch (error) {
      logger.debug({ command, error }, 'could not make the user this way, trying the next');
    }
    const made = findUser();
    if (made) return made;
  }
  throw new AppError({
    kind: 'failed',
    code: 'postgres.no-user',
    message:
      `PostgreSQL 不能以 root 运行，也未能建立系统用户 ${USER}。请用普通用户运行，或先建立该用户。\n` +
      `PostgreSQL does not run as root and the system user ${USER} could not be made. Run as an ordinary user, or make that user.`,
  });
}

/** Makes `folder` (and its parents) for the user PostgreSQL runs as, closed to everyone else. */
export function makeOwnFolder(folder: string, runAs: RunAs): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(folder, runAs.uid, runAs.gid);
}

/**
 * The programs' folder, or a copy below /var/lib/gongkai if the user cannot reach it (a checkout below /root).
 */
export function reachPrograms(home: string, version: string, runAs: RunAs): string {
  if (canEnter(path.join(home, 'bin'), runAs) && canEnter(path.join(home, 'lib'), runAs))
    return home;
  const copy = path.join(SYSTEM_DIR, `postgresql-${version}`);
  if (!existsSync(copy)) {
    logger.warn(
      { copy },
      `用户 ${USER} 无权进入 ${home}，PostgreSQL 程序复制到 ${copy} / copying the programs to where that user can read them`,
    );
    mkdirSync(SYSTEM_DIR, { recursive: true, mode: 0o755 });
    const fresh = `${copy}.${process.pid}.new`;
    cpSync(home, fresh, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', fresh]); // npm may have run under a closed umask
    renameSync(fresh, copy);
  }
  return copy;
}

/**
 * The folder that really holds the cluster: `dir`, or, if the user cannot reach it, one below /var/lib/gongkai
 * to which `dir` becomes a link. Throws AppError `postgres.unreachable` if `dir` exists there already as a folder.
 */
export function reachDir(dir: string, runAs: RunAs): string {
  mkdirSync(path.dirname(dir), { recursive: true });
  if (lstatSync(dir, { throwIfNoEntry: false })?.isSymbolicLink()) return realpathSync(dir);
  if (canEnter(path.dirname(dir), runAs)) {
    mkdirSync(dir, { recursive: true, mode: 0o711 });
    return dir;
  }
  const key = createHash('sha256').update(dir).digest('hex').slice(0, 12);
  const elsewhere = path.join(SYSTEM_DIR, `cluster-${key}`);
  if (existsSync(path.join(dir, 'data'))) {
    throw new AppError({
      kind: 'denied',
      code: 'postgres.unreachable',
      message:
        `用户 ${USER} 无权进入 ${dir}。请把程序移到该用户可进入的目录，或设置 POSTGRES_DIR。\n` +
        `The user ${USER} may not enter ${dir}. Move the checkout to a folder that it may enter, or set POSTGRES_DIR.`,
    });
  }
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
  rmSync(dir, { recursive: true, force: true });
  symlinkSync(elsewhere, dir);
  logger.warn(
    { elsewhere },
    `用户 ${USER} 无权进入 ${dir}，数据库文件存放在 ${elsewhere} / the database files are kept there`,
  );
  return elsewhere;
}

function canEnter(folder: string, runAs: RunAs): boolean {
  if (runAs.uid === undefined) return true;
  try {
    execFileSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...runAs, cwd: '/' });
    return true;
  } catch {
    return false; // the shell's exit code is the answer
  }
}

function findUser(): RunAs | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${USER}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined
    ? undefined
    : { uid: Number(uid), gid: Number(gid) };
}

function otherOwner(dataDir: string): AppError {
  return new AppError({
    kind: 'denied',
    code: 'postgres.other-owner',
    message:
      `数据库目录 ${dataDir} 属于另一个用户（可能曾以 root 运行）。请用原来的用户运行，或把目录改为您所有。\n` +
      `The database folder ${dataDir} belongs to another user (perhaps it was run as root). Run as that user, or change the owner.`,
    details: { dataDir },
  });
}
