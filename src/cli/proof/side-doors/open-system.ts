// What the doors are tried on: a whole system of its own on an empty demo database; the CMS inside this process, so that
// its services can be called, worker and portal as children.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { RegisterMacs } from '../../../contracts/register-macs';
import { type EnvSource, readEnvWithSecrets, SECRET_NAMES } from '../../../platform/env';
import { createLogger } from '../../../platform/logger';
import { findFreePort } from '../../../platform/process/ports';
import { openRegisterMacs } from '../../../platform/register-keys';
import { openPoolDatabase } from '../../../platform/sql/pool-database';
import type { Sql } from '../../../platform/sql/sql';
import { withoutAbsent } from '../../demo/without-absent';
import { superviseChild, type SupervisedChild } from '../../supervisor/child';
import { type SystemFacts, toChildren } from '../../supervisor/children';
import type { DatabaseUrls } from '../../supervisor/open-database';
import { bootCms } from '../../support/boot-cms';

export type SideDoorSystem = {
  strapi: Core.Strapi;
  cmsUrl: string;
  portalUrl: string;
  /** As the role that CMS and worker run as, beside them. */
  sql: Sql;
  /** With the key that its processes hold and the database does not. */
  macs: RegisterMacs;
  /** A second CMS process on the same database; its address. Started when first asked for. */
  secondCms(): Promise<string>;
  stop(): Promise<void>;
};

const toSource = async (folder: string): Promise<EnvSource> => ({
  ENV_PATH: '/dev/null',
  NODE_ENV: 'production',
  LOG_LEVEL: 'error',
  HOST: '127.0.0.1',
  PORT: String(await findFreePort()),
  PORTAL_HOST: '127.0.0.1',
  PORTAL_PORT: String(await findFreePort()),
  DATA_DIR: path.join(folder, 'data'),
  SITE_DIR: path.join(folder, 'site'),
  ...Object.fromEntries(SECRET_NAMES.map((name) => [name, randomBytes(24).toString('base64url')])),
});

const toFacts = async (urls: DatabaseUrls, folder: string): Promise<SystemFacts> => {
  const source = await toSource(folder);
  const env = readEnvWithSecrets(source);
  const place = {
    database: 'side-doors',
    kind: 'demo',
    dataDir: env.DATA_DIR,
    siteDir: env.SITE_DIR,
  } as const;
  return { env, source, place, urls };
};

const startChild = async (facts: SystemFacts, name: string, env: EnvSource = {}) => {
  const spec = toChildren(facts).find((one) => one.name === name);
  if (!spec) throw new Error(`no process ${name}`);
  const lines: string[] = [];
  const child = superviseChild(
    { ...spec, env: { ...spec.env, ...env } },
    {
      logger: createLogger('side-doors'),
      onLine: (_, line) => void lines.push(line),
      onChange: () => undefined,
    },
  );
  await child.start().catch((cause: unknown) => {
    throw new Error(lines.slice(-20).join('\n'), { cause });
  });
  return child;
};

/** Starts everything; `folder` holds files and pages, and is the caller's to remove. */
export const openSideDoorSystem = async (
  urls: DatabaseUrls,
  folder: string,
): Promise<SideDoorSystem> => {
  const facts = await toFacts(urls, folder);
  const { env } = facts;
  for (const name of [env.DATA_DIR, env.SITE_DIR]) mkdirSync(name, { recursive: true });
  const spec = toChildren(facts).find(({ name }) => name === 'cms');
  const cms = await bootCms({ env: withoutAbsent(spec?.env ?? {}), listen: true, admin: false });
  const database = openPoolDatabase(urls.app, { max: 4 });
  const children: SupervisedChild[] = [];
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop()));
    await cms.stop();
    await database.close();
  };
  try {
    for (const name of ['worker', 'portal']) children.push(await startChild(facts, name));
  } catch (error) {
    await stop();
    throw error;
  }
  let second: Promise<string> | undefined;
  const startSecond = async () => {
    const PORT = String(await findFreePort());
    children.push(await startChild(facts, 'cms', { PORT }));
    return `http://${env.HOST}:${PORT}`;
  };
  return {
    strapi: cms.strapi,
    cmsUrl: `http://${env.HOST}:${env.PORT}`,
    portalUrl: env.PORTAL_URL,
    sql: database.sql,
    macs: openRegisterMacs(env),
    secondCms: () => (second ??= startSecond()),
    stop,
  };
};
