// The three processes of a system: what each is started with, and what is kept from it.
import path from 'node:path';

import { type EnvSource, type EnvWithSecrets, SECRET_NAMES } from '../../platform/env';
import { findRoot } from '../find-root';
import type { ChildSpec } from './child';
import nodeFlags from './node-flags.json';
import type { DatabaseUrls } from './open-database';
import type { Place } from './place';

export type SystemFacts = {
  env: EnvWithSecrets;
  source: EnvSource;
  place: Place;
  urls: DatabaseUrls;
};

/** An empty file everywhere: neither readEnv nor Strapi reads `.env` again in a child. */
const NO_ENV_FILE = process.platform === 'win32' ? 'NUL' : '/dev/null';

/**
 * Strapi keeps about 80 MB alive, after 2,000 items as after 100. With much memory in the machine V8 lets the heap grow to
 * several times that before it collects: the CMS held 430 MB, most of it garbage. Collected whenever it has grown by half of
 * what is alive, it holds 235 MB. Not a limit: an upload or a list still gets what it needs, and the process does not end for it.
 */
export const CMS_NODE_FLAGS: readonly string[] = nodeFlags.cms;

/** In the order in which they are started; CMS first, because it makes Strapi's tables. */
export function toChildren(facts: SystemFacts): ChildSpec[] {
  const { env, urls, place } = facts;
  const common = toCommonEnv(facts);
  const database = { DATABASE_URL: urls.app };
  const secrets = Object.fromEntries(SECRET_NAMES.map((name) => [name, env[name]]));
  const dist = path.join(findRoot(), 'dist/src');
  return [
    {
      name: 'cms',
      script: path.join(dist, 'cli/cms.js'),
      nodeFlags: CMS_NODE_FLAGS,
      env: { ...common, ...database, ...secrets },
      stopMs: 20_000,
      readyMs: 180_000, // an empty database on a slow machine
    },
    {
      name: 'worker',
      script: path.join(dist, 'worker/main.js'),
      // It checks what it delivers, and makes the publications of a signed batch.
      env: {
        ...{ ...common, ...database, REGISTER_KEY: env.REGISTER_KEY },
        ...{ SMTP_URL: env.SMTP_URL, MAIL_FROM: env.MAIL_FROM, CMS_URL: env.CMS_URL },
        // A demo's site is never pushed to where the public reads.
        SITE_TARGET: place.kind === 'real' ? env.SITE_TARGET : undefined,
      },
      stopMs: 30_000, // a delivery in the middle of an outside call is finished
      readyMs: 60_000,
    },
    {
      name: 'portal',
      script: path.join(dist, 'portal/main.js'),
      env: { ...common, DATABASE_PORTAL_URL: urls.portal, REDIS_URL: undefined },
      stopMs: 10_000,
      readyMs: 60_000,
    },
  ];
}

/** The environment without passwords of the database and without secrets: a child gets those it needs, no more. */
function toCommonEnv({ env, source, place }: SystemFacts): EnvSource {
  const kept = { ...source };
  for (const name of SECRET_NAMES) delete kept[name];
  for (const name of [
    'DATABASE_URL',
    'DATABASE_OWNER_URL',
    'DATABASE_PORTAL_URL',
    'SMTP_URL',
    'SITE_TARGET',
  ])
    delete kept[name];
  return {
    ...kept,
    // Strapi's date columns have no zone: every process of ours runs in UTC.
    TZ: 'UTC',
    ENV_PATH: NO_ENV_FILE,
    NODE_ENV: env.NODE_ENV,
    HOST: env.HOST,
    PORT: String(env.PORT),
    PORTAL_HOST: env.PORTAL_HOST,
    PORTAL_PORT: String(env.PORTAL_PORT),
    PORTAL_URL: env.PORTAL_URL,
    REDIS_URL: place.kind === 'real' ? env.REDIS_URL : undefined,
    DATA_DIR: place.dataDir,
    SITE_DIR: place.siteDir,
    LOG_LEVEL: env.LOG_LEVEL,
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh-Hans',
  };
}
