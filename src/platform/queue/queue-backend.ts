// BullMQ's two backends behind one pair of factories. Only open-queue.ts uses it.
import {
  createPostgresBackend,
  type JobsOptions,
  Queue as BullQueue,
  runMigrations,
  Worker as BullWorker,
} from 'bullmq';
import { Client } from 'pg';

import { registerTypes } from '../sql/type-parsers';
import { connectRedis, parseRedisUrl, waitUntilReady } from './redis-connection';

export type NewJob = { name: string; data: unknown; opts: JobsOptions };
export type QueueEnd = {
  addBulk(jobs: NewJob[]): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
};
export type WorkerEnd = {
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(force?: boolean): Promise<void>;
};
export type TakeJob = (job: { name: string; data: unknown }) => Promise<void>;

export type QueueBackend = {
  kind: 'redis' | 'postgresql';
  /** A queue end that failed to open stays broken and is opened anew; else it finds its way back by itself. */
  keepsFailure: boolean;
  /** What must be there before the first use; explicit, once, safe in several processes at a time. */
  prepare(): Promise<void>;
  openQueue(name: string): QueueEnd;
  openWorker(name: string, take: TakeJob, concurrency: number): WorkerEnd;
  close(): Promise<void>;
};

const SCHEMA = 'bullmq';
/** One hash slot for all keys, as Redis Cluster wants it. */
const PREFIX = '{gongkai}';
/** BullMQ's bulk statement on PostgreSQL makes two temporary tables each time: 20 ms, as long as so many single ones. */
const ONE_BY_ONE = 10;
/** How long hints wait for a Redis that is (still) away. */
const REDIS_WAIT_MS = 3000;
/** Stalled jobs come back after this; the sweep of the tables is faster. */
const WORKER_OPTIONS = { runRetryDelay: 1000, stalledInterval: 15_000, maxStalledCount: 3 };

/** Makes or upgrades BullMQ's tables. The role needs its schema `bullmq`, or the right to make it. */
export const migrateQueue = async (databaseUrl: string): Promise<void> => {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
};

export const openPostgresBackend = (databaseUrl: string): QueueBackend => {
  // Strapi sets pg's type parsers for its whole process (jsonb stays text there), so the connection brings its own; it
  // must be a config and not a ready pool, which would miss the schema.
  const connectionOf = (max: number) => ({
    connectionString: databaseUrl,
    schema: SCHEMA,
    types: registerTypes,
    // Jobs are hints: a crash may lose the last ones, and no one waits for the disk.
    options: '-c synchronous_commit=off',
    connectionTimeoutMillis: 10_000,
    max,
  });
  return {
    kind: 'postgresql',
    keepsFailure: true,
    prepare: () => migrateQueue(databaseUrl),
    openQueue: (name) => {
      const queue = new BullQueue(name, { connection: connectionOf(2) }, createPostgresBackend);
      return {
        addBulk: async (jobs) => {
          if (jobs.length > ONE_BY_ONE) await queue.addBulk(jobs);
          else for (const { name: job, data, opts } of jobs) await queue.add(job, data, opts);
        },
        on: (event, listener) => queue.on(event, listener),
        close: () => queue.close(),
      };
    },
    openWorker: (name, take, concurrency) => {
      const options = { ...WORKER_OPTIONS, concurrency, connection: connectionOf(3) };
      return new BullWorker(name, take, options, createPostgresBackend);
    },
    close: () => Promise.resolve(),
  };
};

export const openRedisBackend = (redisUrl: string): QueueBackend => {
  const place = parseRedisUrl(redisUrl);
  const opened: { disconnect(): void }[] = [];
  const connect = (patient: boolean) => {
    const connection = connectRedis(place, patient);
    // BullMQ listens too; without a listener of ours an error before that would end the process.
    connection.on('error', () => undefined);
    opened.push(connection);
    return connection;
  };
  return {
    kind: 'redis',
    keepsFailure: false,
    prepare: () => Promise.resolve(),
    openQueue: (name) => {
      const connection = connect(false);
      const queue = new BullQueue(name, { prefix: PREFIX, connection });
      return {
        // BullMQ would keep the jobs in memory until Redis comes back, for hours.
        addBulk: async (jobs) => {
          if (connection.status !== 'ready') await waitUntilReady(connection, REDIS_WAIT_MS);
          await queue.addBulk(jobs);
        },
        on: (event, listener) => queue.on(event, listener),
        close: () => queue.close(),
      };
    },
    openWorker: (name, take, concurrency) => {
      const options = { ...WORKER_OPTIONS, concurrency, prefix: PREFIX };
      return new BullWorker(name, take, { ...options, connection: connect(true) });
    },
    close: () => {
      for (const connection of opened) connection.disconnect();
      return Promise.resolve();
    },
  };
};
