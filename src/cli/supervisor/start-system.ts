// Starts a whole system in order, keeps it running, stops it in the opposite order, PostgreSQL last.
import { mkdirSync } from 'node:fs';

import { AppError } from '../../platform/app-error';
import type { EnvSource, EnvWithSecrets } from '../../platform/env';
import { createLogger } from '../../platform/logger';
import { refuseBusyPorts } from '../../platform/process/ports';
import { readStart } from '../../platform/process/read-start';
import { type ChildFacts, type ChildSpec, superviseChild, type SupervisedChild } from './child';
import { type SystemFacts, toChildren } from './children';
import { type DatabaseUrls, openDatabase } from './open-database';
import type { Place } from './place';
import { endOrphans, refuseSecond, removeState, writeState } from './state-file';
import { watchCluster } from './watch-cluster';

export type SystemOptions = {
  env: EnvWithSecrets;
  /** The environment that `env` was read from: what children inherit. */
  source: EnvSource;
  place: Place;
  /** What the children print. */
  onLine(name: string, line: string): void;
  /** One line about a step that begins, for people. */
  onStep(text: string): void;
  /** Aborted when the operator ends the system while it still starts. */
  signal?: AbortSignal;
  /** Other children than ours, for tests of the supervisor. */
  children?(facts: SystemFacts): ChildSpec[];
};

export type System = {
  place: Place;
  urls: DatabaseUrls;
  cmsUrl: string;
  portalUrl: string;
  children(): ChildFacts[];
  /** Portal, CMS, worker, then PostgreSQL (unless another tool still uses it). May be called twice. */
  stop(): Promise<void>;
};

const logger = createLogger('supervisor');
const TITLES: Record<string, string> = {
  cms: 'CMS',
  worker: '后台任务 worker',
  portal: '门户 portal',
};

/**
 * Starts PostgreSQL (unless DATABASE_URL), migrates, and starts CMS, worker and portal one after the other, each when
 * the one before is ready. If a step fails everything is stopped again and the error thrown: `supervisor.running`,
 * `platform.port-busy`, `postgres.*`, `database.other-kind`, `supervisor.not-ready`, `supervisor.ended` when `signal` is aborted.
 */
export async function startSystem(options: SystemOptions): Promise<System> {
  const { env, place, onStep } = options;
  refuseSecond(place.dataDir);
  mkdirSync(place.dataDir, { recursive: true, mode: 0o700 });
  await endOrphans(place.dataDir, logger);
  await refuseBusyPorts([
    { nameZh: 'CMS', nameEn: 'the CMS', port: env.PORT, host: env.HOST, setting: 'PORT' },
    {
      nameZh: '门户',
      nameEn: 'the portal',
      port: env.PORTAL_PORT,
      host: env.PORTAL_HOST,
      setting: 'PORTAL_PORT',
    },
  ]);
  onStep('数据库 PostgreSQL');
  const database = await openDatabase({ env, place, make: true });
  const endWatch = database.cluster
    ? watchCluster(database.cluster, logger)
    : async () => undefined;
  const running: SupervisedChild[] = [];
  const record = () => writeState(place.dataDir, toState(options, running, database.cluster));
  const stop = once(async () => {
    for (const child of toStopOrder(running)) await child.stop();
    await endWatch();
    await database.close();
    removeState(place.dataDir);
    logger.info({ database: place.database }, 'stopped');
  });
  const stopEarly = () =>
    void stop().catch((error: unknown) => logger.error({ error }, 'stopping'));
  options.signal?.addEventListener('abort', stopEarly, { once: true });
  try {
    record();
    const facts = { env, source: options.source, place, urls: database.urls };
    for (const spec of (options.children ?? toChildren)(facts)) {
      if (options.signal?.aborted) throw ended();
      onStep(TITLES[spec.name] ?? spec.name);
      const child = superviseChild(spec, { logger, onLine: options.onLine, onChange: record });
      running.push(child);
      await child.start();
    }
  } catch (error) {
    await stop();
    throw options.signal?.aborted ? ended() : error;
  }
  options.signal?.removeEventListener('abort', stopEarly);
  const children = () => running.map((child) => child.facts());
  return { place, urls: database.urls, ...toAddresses(env), children, stop };
}

function toState(
  { env, place }: SystemOptions,
  running: SupervisedChild[],
  postgres?: { home: string; port: number },
) {
  const start = readStart(process.pid);
  return {
    supervisor: {
      pid: process.pid,
      script: process.argv[1] ?? '',
      ...(start === undefined ? {} : { start }),
    },
    kind: place.kind,
    database: place.database,
    ...toAddresses(env),
    ...(postgres ? { postgres: { home: postgres.home, port: postgres.port } } : {}),
    children: running.map((child) => child.facts()),
  };
}

function toAddresses(env: EnvWithSecrets): { cmsUrl: string; portalUrl: string } {
  const host = env.HOST === '0.0.0.0' ? '127.0.0.1' : env.HOST;
  return { cmsUrl: `http://${host}:${env.PORT}`, portalUrl: env.PORTAL_URL };
}

/** The public's door closes first, then the desk, then what still works through the rest. */
function toStopOrder(running: SupervisedChild[]): SupervisedChild[] {
  const order = ['portal', 'cms', 'worker'];
  const rank = (child: SupervisedChild) => order.indexOf(child.facts().name);
  return [...running].sort((one, other) => rank(one) - rank(other));
}

function ended(): AppError {
  return new AppError({
    kind: 'failed',
    code: 'supervisor.ended',
    message: '启动过程中被停止。/ Stopped while starting.',
  });
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= act());
}
