import { UnrecoverableError } from 'bullmq';

import { AppError } from '../app-error';
import { createComplaint } from '../complaint';
import type { Logger } from '../logger';
import { type Job, toQueueName } from './define-job';
import { createHintBuffer } from './hint-buffer';
import {
  type NewJob,
  openPostgresBackend,
  openRedisBackend,
  type QueueBackend,
  type QueueEnd,
  type TakeJob,
  type WorkerEnd,
} from './queue-backend';

/** A job with what its handler needs, ready to be worked. */
export type BoundJob = { name: string; run(payload: unknown): Promise<void> };

export type Queue = {
  backend: 'redis' | 'postgresql';
  /** Queues a job without waiting. Never throws, never delays: a hint may be lost, the tables are the truth. */
  hint<Payload, Context>(job: Job<Payload, Context>, payload: Payload): void;
  /** Waits until the hints given so far were sent (or given up). */
  flush(): Promise<void>;
  /** Takes jobs until close. Resolves once the queue is reached; rejects when it is not, or on a name given twice. */
  work(jobs: readonly BoundJob[], options: { concurrency: number }): Promise<void>;
  /** Takes no new job, waits for those under way at most `timeoutMs`, ends all connections. */
  close(options?: { timeoutMs?: number }): Promise<void>;
};

/** Checks the payload again and hands it to the handler; what no second try can mend is not tried again. */
export const bindJob = <Payload, Context>(
  job: Job<Payload, Context>,
  context: Context,
): BoundJob => ({
  name: job.name,
  run: async (data) => {
    const payload = job.payload.safeParse(data);
    if (!payload.success) throw new UnrecoverableError(`${job.name}: ${payload.error.message}`);
    try {
      await job.run(payload.data, context);
    } catch (error) {
      if (error instanceof AppError && error.kind !== 'failed') {
        throw new UnrecoverableError(`${error.code}: ${error.message}`);
      }
      throw error;
    }
  },
});

const toTaker = (jobs: readonly BoundJob[], logger: Logger): TakeJob => {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  if (byName.size !== jobs.length) throw new Error('a job name is listed twice');
  return async ({ name, data }) => {
    const job = byName.get(name);
    if (!job) throw new UnrecoverableError(`no handler for job ${name}`);
    try {
      await job.run(data);
    } catch (error) {
      logger.error({ job: name, error }, 'job failed');
      throw error;
    }
  };
};

const groupByQueue = (jobs: readonly NewJob[]): Map<string, NewJob[]> => {
  const groups = new Map<string, NewJob[]>();
  for (const job of jobs) {
    const name = toQueueName(job);
    const group = groups.get(name);
    if (group) group.push(job);
    else groups.set(name, [job]);
  }
  return groups;
};

/** Sends jobs to their queues, which are opened at first use and anew after a failure. */
const createSender = (backend: QueueBackend, logger: Logger) => {
  const ends = new Map<string, QueueEnd>();
  const reach = async (name: string): Promise<QueueEnd> => {
    const known = ends.get(name);
    if (known) return known;
    await backend.prepare();
    const end = backend.openQueue(name);
    end.on('error', (error) => logger.debug({ error }, 'queue connection'));
    ends.set(name, end);
    return end;
  };
  const send = async (jobs: NewJob[]) => {
    for (const [name, some] of groupByQueue(jobs)) {
      const end = await reach(name);
      try {
        await end.addBulk(some);
      } catch (error) {
        if (backend.keepsFailure) {
          ends.delete(name);
          await end.close().catch((cause: unknown) => logger.debug({ cause }, 'queue not closed'));
        }
        throw error;
      }
    }
  };
  const close = () => Promise.all([...ends.values()].map((end) => end.close()));
  return { send, close };
};

const within = (work: Promise<unknown>, timeoutMs: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, timeoutMs)));
  return Promise.race([work.then(() => undefined), limit]).finally(() => clearTimeout(timer));
};

/** Waits until the workers have reached the queue; closes them if they do not, since the caller tries again with new ones. */
const reachWorkers = async (workers: readonly WorkerEnd[], logger: Logger): Promise<void> => {
  const complain = createComplaint(logger, 'queue connection');
  for (const worker of workers) worker.on('error', (error) => complain({ error }));
  try {
    await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  } catch (error) {
    await within(Promise.all(workers.map((worker) => worker.close(true))), 2000);
    throw error;
  }
};

/**
 * The one place that knows which queue there is: Redis at redisUrl (forms: redis-connection.ts), else BullMQ's PostgreSQL
 * backend on databaseUrl, schema `bullmq`. Connects at first use, so a queue that is down stops nobody from starting.
 */
export const openQueue = ({
  redisUrl,
  databaseUrl,
  logger,
}: {
  redisUrl?: string | undefined;
  databaseUrl: string;
  logger: Logger;
}): Queue => {
  const backend = redisUrl ? openRedisBackend(redisUrl) : openPostgresBackend(databaseUrl);
  const sender = createSender(backend, logger);
  const buffer = createHintBuffer(sender.send, logger);
  const workers: WorkerEnd[] = [];

  return {
    backend: backend.kind,
    hint: (job, payload) => buffer.put(job, payload),
    flush: () => buffer.flush(),
    work: async (jobs, { concurrency }) => {
      const take = toTaker(jobs, logger);
      await backend.prepare();
      const opened = [...new Set(jobs.map(toQueueName))].map((name) =>
        backend.openWorker(name, take, concurrency),
      );
      workers.push(...opened);
      await reachWorkers(opened, logger);
    },
    close: async ({ timeoutMs = 10_000 } = {}) => {
      await within(Promise.all(workers.map((worker) => worker.close())), timeoutMs);
      await within(buffer.flush(), 2000);
      await within(sender.close(), 2000);
      await backend.close();
    },
  };
};
