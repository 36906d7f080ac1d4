// What a replay runs on: a demo database of its own, the CMS inside this process, the worker as a child.
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { AppError } from '../../platform/app-error';
import type { EnvSource, EnvWithSecrets } from '../../platform/env';
import { createLogger } from '../../platform/logger';
import { openPoolDatabase } from '../../platform/sql/pool-database';
import { type SystemFacts, toChildren } from '../supervisor/children';
import { openDatabase } from '../supervisor/open-database';
import type { Place } from '../supervisor/place';
import { bootCms } from '../support/boot-cms';
import { type Office, openOffice } from './office';
import { startWorkerFor } from './start-worker-for';
import { prepareState } from './state-store';

export type ReplaySystem = {
  strapi: Core.Strapi;
  office: Office;
  /** Ctrl-C, kill or a closed terminal asked for the end. */
  stopped(): boolean;
  /** Worker, CMS, then PostgreSQL (unless something else uses it). */
  close(): Promise<void>;
};

const logger = createLogger('replay');

/** Two replays of one database would do every item twice. The lock dies with its connection. */
const REPLAY_LOCK = 4712;

const takeLock = async (url: string) => {
  const database = openPoolDatabase(url, { max: 1 });
  const [row] = await database.sql<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
    REPLAY_LOCK,
  ]);
  if (row?.taken) return database;
  await database.close();
  throw new AppError({
    kind: 'failed',
    code: 'replay.running',
    message: '同一个重放正在运行。/ This replay is running already.',
  });
};

const listenForEnd = () => {
  let asked = false;
  const end = () => {
    asked = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  return () => asked;
};

const toStrings = (env: EnvSource): Record<string, string> =>
  Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value ?? '']));

/** Closes the last opened first, all of them, whatever one of them throws. */
const createClosing = () => {
  const steps: (() => Promise<void>)[] = [];
  return {
    add: (step: () => Promise<void>) => void steps.push(step),
    close: async () => {
      for (const step of steps.splice(0).reverse()) {
        await step().catch((error: unknown) => logger.error({ error }, 'closing'));
      }
    },
  };
};

const startWorker = (facts: SystemFacts, logFolder: string) => {
  mkdirSync(logFolder, { recursive: true });
  return startWorkerFor(facts, (name, line) =>
    appendFileSync(path.join(logFolder, `${name}.log`), `${line}\n`),
  );
};

/** Opens everything; a database marked real is refused (`database.other-kind`). */
export const openReplaySystem = async ({
  env,
  source,
  place,
}: {
  env: EnvWithSecrets;
  source: EnvSource;
  place: Place;
}): Promise<ReplaySystem> => {
  const closing = createClosing();
  const stopped = listenForEnd();
  try {
    mkdirSync(place.dataDir, { recursive: true, mode: 0o700 });
    const { urls, close } = await openDatabase({ env, place, make: true });
    closing.add(close);
    const lock = await takeLock(urls.app);
    closing.add(() => lock.close());
    await prepareState(urls.owner, urls.app);
    const facts = { env, source, place, urls };
    const cms = toChildren(facts).find(({ name }) => name === 'cms');
    const { strapi, stop } = await bootCms({ env: toStrings(cms?.env ?? {}), settableClock: true });
    closing.add(stop);
    // Booting took away the listeners of these signals together with Strapi's own.
    const asked = listenForEnd();
    const office = await openOffice(strapi);
    const worker = await startWorker(facts, path.join(place.dataDir, 'log'));
    closing.add(() => worker.stop());
    return { strapi, office, stopped: () => stopped() || asked(), close: closing.close };
  } catch (error) {
    await closing.close();
    throw error;
  }
};
