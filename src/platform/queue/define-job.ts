import type { z } from 'zod';

/**
 * A job: its declaration and its handler. The part of `name` before the first dot is the queue. The payload is ids, never
 * documents; it is checked when queued and again when run. Every job is safe to run twice, or never: tables are the truth.
 */
export type Job<Payload, Context> = {
  name: string;
  payload: z.ZodType<Payload>;
  /** How often the queue tries, 1 for never again. */
  attempts: number;
  /** Pause before the second attempt; doubles from then on with `exponential`. */
  backoff: { type: 'fixed' | 'exponential'; delayMs: number };
  /** Jobs with the same id that wait are one. No colons, no bare numbers (BullMQ). */
  jobId: (payload: Payload) => string;
  /** Of hints that go to the queue at once: fewer payloads that say the same. */
  gather?: (payloads: readonly Payload[]) => Payload[];
  /** One line that calls a use-case handed in by the process that works. */
  run: (payload: Payload, context: Context) => Promise<void>;
};

/** Checks what the compiler cannot: a name with its queue, and at least one attempt. */
export const defineJob = <Payload, Context>(job: Job<Payload, Context>): Job<Payload, Context> => {
  if (!/^[a-z-]+\.[a-z-]+$/.test(job.name))
    throw new Error(`job name "${job.name}": want room.verb`);
  if (job.attempts < 1) throw new Error(`job ${job.name}: attempts must be 1 or more`);
  return job;
};

export const toQueueName = ({ name }: { name: string }): string => name.split('.')[0] ?? name;
