import type { Logger } from '../logger';
import type { NewJob } from './queue-backend';

/** Hints that wait; beyond that they are dropped, because the worker sweeps the tables anyway. */
const MAX_WAITING = 20_000;
/** Hints of this span go to the queue in one piece, so that nobody who saves or publishes waits for it. */
const GATHER_MS = 60;
const LOG_EVERY_MS = 30_000;

export type HintBuffer = { put(job: NewJob): void; flush(): Promise<void> };

/** Gathers hints and sends them on. Never throws: a queue that is down costs a log line and nothing else. */
export const createHintBuffer = (
  send: (jobs: NewJob[]) => Promise<void>,
  logger: Logger,
): HintBuffer => {
  let waiting: NewJob[] = [];
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> = Promise.resolve();
  let loggedAt = 0;

  const complain = (error: unknown, lost: number) => {
    if (Date.now() - loggedAt < LOG_EVERY_MS) return;
    loggedAt = Date.now();
    logger.warn({ error, lost }, 'queue unreachable; the sweep takes its place');
  };
  const sendWaiting = async () => {
    const jobs = waiting;
    waiting = [];
    if (jobs.length === 0) return;
    try {
      await send(jobs);
    } catch (error) {
      complain(error, jobs.length);
    }
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    // One piece at a time, in order.
    sending = sending.then(sendWaiting);
    return sending;
  };
  return {
    put: (job) => {
      if (waiting.length >= MAX_WAITING) return complain(new Error('queue.hints-full'), 1);
      waiting.push(job);
      timer ??= setTimeout(() => void flush(), GATHER_MS);
    },
    flush,
  };
};
