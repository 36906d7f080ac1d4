// The same state files that src/cli/supervisor/state-file.ts writes, read without a build.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Process numbers of the supervisors that run from this checkout's data folder. */
export function findRunningSystems(root) {
  const dataDir = path.resolve(root, process.env.DATA_DIR ?? readFromEnvFile(root) ?? '.gongkai');
  if (!existsSync(dataDir)) return [];
  return [dataDir, ...readdirSync(dataDir).map((name) => path.join(dataDir, name))]
    .map((folder) => path.join(folder, 'run/state.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')).supervisor)
    .filter((supervisor) => isAlive(supervisor.pid) && isOurs(supervisor))
    .map(({ pid }) => pid);
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The number may have been given to another program since. Where that cannot be seen, it counts as ours. */
function isOurs({ pid, script }) {
  const file = `/proc/${pid}/cmdline`;
  return (
    !existsSync('/proc/self/cmdline') ||
    // By name alone: the command line holds the path as it was typed, absolute or not.
    (existsSync(file) && readFileSync(file, 'utf8').includes(path.basename(script)))
  );
}

function readFromEnvFile(root) {
  const file = path.join(root, '.env');
  if (!existsSync(file)) return undefined;
  return /^DATA_DIR=(.+)$/m.exec(readFileSync(file, 'utf8'))?.[1]?.trim();
}
