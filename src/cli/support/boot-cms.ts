import { createRequire } from 'node:module';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { AppError } from '../../platform/app-error';
import { setProcessEnv } from '../../platform/env';
import { strapiDatabase } from '../../platform/strapi/strapi-database';
import { findRoot } from '../find-root';

/** What Strapi itself reads from the environment, before its first module is loaded. */
const STRAPI_SWITCHES = {
  TZ: 'UTC',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh-Hans',
};

export type BootOptions = {
  /** Environment of the CMS (DATABASE_URL, DATA_DIR, secrets…) where it is not this process's own. */
  env?: Record<string, string>;
  /** Lets runAt set business time; demo databases only. */
  settableClock?: boolean;
  /** Listens on HOST and PORT; else the CMS works inside this process alone. */
  listen?: boolean;
  /** Serves the admin's pages too; needs the built admin. Default: as listen. */
  admin?: boolean;
};

export type BootedCms = { strapi: Core.Strapi; stop(): Promise<void> };

const refuseRealDatabase = async (strapi: Core.Strapi) => {
  const rows = await strapiDatabase(strapi).sql<{ kind: string }>(
    'select kind from gongkai.installation',
  );
  if (rows[0]?.kind === 'demo') return;
  throw new AppError({
    kind: 'denied',
    code: 'clock.real-database',
    message: '只有演示数据库可以设置业务时间。/ Only a demo database may set business time.',
  });
};

type Listener = (...args: unknown[]) => void;

/** Repairs: strapi.destroy() removes every listener of the process, also those of whoever runs the CMS inside theirs. */
const keepListeners = async (work: () => Promise<void>): Promise<void> => {
  const kept = process
    .eventNames()
    .map((name) => [name, process.rawListeners(name as string) as Listener[]] as const);
  await work();
  for (const [name, listeners] of kept) {
    for (const listener of listeners) {
      if (!process.rawListeners(name as string).includes(listener)) process.on(name, listener);
    }
  }
};

/**
 * Starts the CMS inside this process from the compiled `dist`. Strapi's own signal handlers are removed, because they end the
 * process before anything else can be put in order; `stop` is called instead.
 */
export const bootCms = async ({
  env = {},
  settableClock,
  listen,
  admin = listen === true,
}: BootOptions = {}): Promise<BootedCms> => {
  setProcessEnv({ ...STRAPI_SWITCHES, ...env });
  const root = findRoot();
  // Loaded only now, because Strapi reads the environment when its modules are loaded; by require, because its ESM build
  // does not load in plain Node.
  const { createStrapi } = createRequire(path.join(root, 'package.json'))(
    '@strapi/strapi',
  ) as typeof import('@strapi/strapi');
  const strapi = createStrapi({
    appDir: root,
    distDir: path.join(root, 'dist'),
    autoReload: false,
    serveAdminPanel: admin,
  });
  if (settableClock) strapi.config.set('gongkai.settableClock', true);
  await (listen ? strapi.start() : strapi.load());
  process.removeAllListeners('SIGTERM');
  process.removeAllListeners('SIGINT');
  if (settableClock) await refuseRealDatabase(strapi);
  return { strapi, stop: () => keepListeners(() => strapi.destroy()) };
};
