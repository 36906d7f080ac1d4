// Builds what is stale: the server with tsc, the admin panel with strapi build (minutes, so only when its inputs changed).
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { expectedError } from './expected-error.mjs';
import { findRunningSystems, isAlive } from './find-running.mjs';
import { namePage } from './name-page.mjs';
import { runWithProgress } from './show-progress.mjs';

/** These may work with an older build while a system runs; the others start or test one. */
const TOOLS = ['replay', 'report', 'stats', 'verify', 'reset-password'];

export async function buildIfStale(root, command) {
  if (findStale(root).length === 0) return;
  const running = findRunningSystems(root);
  if (running.length > 0) {
    if (TOOLS.includes(command) && existsSync(path.join(root, 'dist/src/cli'))) {
      console.warn(
        '程序有改动，但系统正在运行，沿用已有的构建 / sources changed, but a system runs: using the build there is',
      );
      return;
    }
    throw refuseBeside(running);
  }
  await withLock(path.join(root, '.cache/build.lock'), async () => {
    for (const { part, hash } of findStale(root)) {
      await BUILDERS[part](root);
      remember(root, part, hash);
    }
  });
}

const BUILDERS = {
  server: async (root) => {
    // Strapi loads every file it finds in dist: one whose source is gone must go too. The panel stays.
    for (const name of ['src', 'config', 'plugins']) {
      rmSync(path.join(root, 'dist', name), { recursive: true, force: true });
    }
    rmSync(path.join(root, '.cache/tsconfig.tsbuildinfo'), { force: true });
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    await runWithProgress('构建服务端 server', [process.execPath, tsc, '-p', 'tsconfig.json'], {
      cwd: root,
    });
  },
  admin: async (root) => {
    const strapi = path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js');
    await runWithProgress('构建后台界面 admin panel', [process.execPath, strapi, 'build'], {
      cwd: root,
      env: { ...process.env, ...toBuildEnv() },
    });
    namePage(root);
  },
};

/** strapi build reads the whole configuration, which asks for secrets and a database; it uses and keeps none of them. */
function toBuildEnv() {
  const secrets = [
    'APP_KEYS',
    'API_TOKEN_SALT',
    'ADMIN_JWT_SECRET',
    'TRANSFER_TOKEN_SALT',
    'ENCRYPTION_KEY',
    'FILE_SIGNING_KEY',
    'REGISTER_KEY',
  ];
  return {
    ...Object.fromEntries(secrets.map((name) => [name, randomBytes(24).toString('base64url')])),
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
    // Baked into the panel; development would put an overlay over it that intercepts clicks.
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    TZ: 'UTC',
  };
}

function findStale(root) {
  const stamps = readStamps(root);
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const parts = [
    {
      part: 'server',
      proof: 'dist/src/cli/start.js',
      hash: hashFiles(root, listServerInputs(root), lock),
    },
    {
      part: 'admin',
      proof: 'dist/build/index.html',
      hash: hashFiles(root, listAdminInputs(root), lock),
    },
  ];
  return parts.filter(
    ({ part, proof, hash }) => stamps[part] !== hash || !existsSync(path.join(root, proof)),
  );
}

function listServerInputs(root) {
  const isInput = (file) =>
    /\.(ts|json)$/.test(file) && !/\.(test|contract)\.ts$/.test(file) && !/\/admin\//.test(file);
  return [
    'tsconfig.json',
    ...['src', 'config', 'plugins'].flatMap((name) => listFiles(root, name)),
  ].filter(isInput);
}

function listAdminInputs(root) {
  const isInput = (file) =>
    /^src\/(admin|contracts|platform)\/|^config\/|^plugins\/[^/]+\/(admin\/|package\.json$)|^src\/cli\/launch\/name-page\.mjs$/.test(
      file,
    ) && !/\.test\.tsx?$/.test(file);
  return ['src', 'config', 'plugins'].flatMap((name) => listFiles(root, name)).filter(isInput);
}

/** Paths below `folder`, with slashes, sorted. */
function listFiles(root, folder) {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true })
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : listFiles(root, file);
      return [file];
    })
    .sort();
}

function hashFiles(root, files, lock) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]).update(lock);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function readStamps(root) {
  const file = path.join(root, '.cache/build.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function remember(root, part, hash) {
  const file = path.join(root, '.cache/build.json');
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, JSON.stringify({ ...readStamps(root), [part]: hash }));
  renameSync(fresh, file);
}

/** Two commands started at once build one after the other; the second then finds nothing to do. */
async function withLock(file, act) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 500));
  }
  try {
    await act();
  } finally {
    rmSync(file, { force: true });
  }
}

function refuseBeside(running) {
  const pids = running.join(', ');
  return expectedError(
    `程序有改动，需要重新构建，但本目录的系统正在运行（进程 ${pids}）。请先停止它（Ctrl-C）。\n` +
      `Sources changed and must be built, but a system of this folder runs (process ${pids}). Stop it first (Ctrl-C).`,
  );
}
