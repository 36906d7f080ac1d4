import { createComplaint } from '../complaint';
import type { Logger } from '../logger';
import type { NewJob } from './queue-backend';

/** Hints that wait; beyond that they are dropped, because the worker sweeps the tables anyway. */
const MAX_WAITING = 20_000;
/** Hints of this span go to the queue in one piece, so that nobody who saves or publishes waits for it. */
const GATHER_MS = 60;

export type HintBuffer = { put(job: NewJob): void; flush(): Promise<void> };

/** Gathers hints and sends them on. Never throws: a queue that is down costs a log line and nothing else. */
export const createHintBuffer = (
  send: (jobs: NewJob[]) => Promise<void>,
  logger: Logger,
): HintBuffer => {
  let waiting: NewJob[] = [];
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> = Promise.resolve();
  const complain = createComplaint(logger, 'queue unreachable; the sweep takes its place');

  const sendWaiting = async () => {
    const jobs = waiting;
    waiting = [];
    if (jobs.length === 0) return;
    try {
      await send(jobs);
    } catch (error) {
      complain({ error, lost: jobs.length });
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
      if (waiting.length >= MAX_WAITING)
        return complain({ error: new Error('queue.hints-full'), lost: 1 });
      waiting.push(job);
      timer ??= setTimeout(() => void flush(), GATHER_MS);
    },
    flush,
  };
};
