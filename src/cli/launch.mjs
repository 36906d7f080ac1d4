// Every npm script comes through here: checks Node, installs and builds what is missing or stale, then runs the command.
// Plain Node without dependencies, because on a fresh clone there are none.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildIfStale } from './launch/build.mjs';
import { checkNode } from './launch/check-node.mjs';
import { installIfStale } from './launch/install.mjs';
import { readNodeFlags } from './launch/node-flags.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Commands whose script is not dist/src/cli/<name>.js. */
const SCRIPTS = {
  dev: 'cli/start.js',
  worker: 'worker/main.js',
};
const COMMANDS = [
  ...[
    'start',
    'demo',
    'import',
    'replay',
    'report',
    'stats',
    'verify',
    'bench',
    'side-doors',
    'lighthouse',
    'proof',
    'migrate',
    'portal',
    'reset-password',
    'cms',
  ],
  ...Object.keys(SCRIPTS),
];
/** Kinds of tests that read sources only. */
const NO_BUILD = ['unit', 'architecture', 'contract'];

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error.isExpected ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  },
);

async function main([command, ...args]) {
  checkNode();
  if (command !== 'test' && command !== 'build' && !COMMANDS.includes(command)) {
    console.error(`node src/cli/launch.mjs test|build|${COMMANDS.join('|')} [arguments]`);
    return 2;
  }
  process.chdir(root);
  await installIfStale(root);
  if (command !== 'test' || needsBuild(args)) await buildIfStale(root, command);
  if (command === 'build') return 0;
  if (command === 'test') {
    return run([path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...args]);
  }
  const script = path.join(root, 'dist/src', SCRIPTS[command] ?? `cli/${command}.js`);
  if (!existsSync(script)) throw new Error(`${script} was not built`);
  const nodeArgs = [...readNodeFlags(command), script, ...args];
  return run(nodeArgs, command === 'dev' ? { NODE_ENV: 'development' } : {});
}

/** Tests that start processes need what they start; `--project unit` and the like do not. */
function needsBuild(args) {
  const projects = args.flatMap((arg, at) => {
    if (arg === '--project') return [args[at + 1]];
    return arg.startsWith('--project=') ? [arg.slice('--project='.length)] : [];
  });
  return projects.length === 0 || projects.some((project) => !NO_BUILD.includes(project));
}

/** Runs Node in this terminal, and hands on what is meant for it; its exit code is ours. */
function run(nodeArgs, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, nodeArgs, {
      stdio: 'inherit',
      env: { ...process.env, ...env, TZ: 'UTC' },
    });
    // Ctrl-C reaches the child from the terminal as well; it takes both for one.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => child.kill(signal));
    }
    const watch = watchNpm(() => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** A killed npm takes its shell with it and tells us nothing: we only see that our parent is another. */
function watchNpm(onGone) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) onGone();
  }, 500);
}
