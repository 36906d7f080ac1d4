import { createComplaint } from '../complaint';
import type { Logger } from '../logger';
import type { Job } from './define-job';
import type { NewJob } from './queue-backend';

/** Hints that wait; beyond that they are dropped, because the worker sweeps the tables anyway. */
const MAX_WAITING = 20_000;
/** Hints of this span go to the queue in one piece, so that nobody who saves or publishes waits for it. */
const GATHER_MS = 60;

export type HintBuffer = {
  /** Throws on a payload that the job does not take. */
  put<Payload, Context>(job: Job<Payload, Context>, payload: Payload): void;
  flush(): Promise<void>;
};

/** What a buffer knows of a hint: who made it knows its payload's type. */
type AnyJob = Job<unknown, unknown>;

const toNewJob = (job: AnyJob, payload: unknown): NewJob => ({
  name: job.name,
  data: payload,
  opts: {
    jobId: job.jobId(payload),
    attempts: job.attempts,
    backoff: { type: job.backoff.type, delay: job.backoff.delayMs },
    // A finished job that stayed would swallow the next one with its id.
    removeOnComplete: true,
    removeOnFail: true,
  },
});

const toNewJobs = (hints: readonly { job: AnyJob; payload: unknown }[]): NewJob[] =>
  [...new Set(hints.map(({ job }) => job))].flatMap((job) => {
    const payloads = hints.filter((hint) => hint.job === job).map(({ payload }) => payload);
    return (job.gather?.(payloads) ?? payloads).map((payload) => toNewJob(job, payload));
  });

/** Gathers hints and sends them on. Never throws: a queue that is down costs a log line and nothing else. */
export const createHintBuffer = (
  send: (jobs: NewJob[]) => Promise<void>,
  logger: Logger,
): HintBuffer => {
  let waiting: { job: AnyJob; payload: unknown }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> = Promise.resolve();
  const complain = createComplaint(logger, 'queue unreachable; the sweep takes its place');

  const sendWaiting = async () => {
    const hints = waiting;
    waiting = [];
    if (hints.length === 0) return;
    try {
      await send(toNewJobs(hints));
    } catch (error) {
      complain({ error, lost: hints.length });
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
    put: (job, given) => {
      const payload = job.payload.parse(given);
      if (waiting.length >= MAX_WAITING)
        return complain({ error: new Error('queue.hints-full'), lost: 1 });
      waiting.push({ job: job as unknown as AnyJob, payload });
      timer ??= setTimeout(() => void flush(), GATHER_MS);
    },
    flush,
  };
};
