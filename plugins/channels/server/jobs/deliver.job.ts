import { z } from 'zod';

import { defineJob } from '../../../../src/platform/queue/define-job';
import type { AttemptDelivery } from '../use-cases/attempt-delivery';

const number = z.number().int().positive();

/** `more`: published within the same moment; one after the other, by one job. */
type Deliveries = { deliveryId: number; more?: number[] | undefined };

/** So many a job, so that what stands behind a slow network waits for few; the sweep takes it meanwhile. */
const IN_A_JOB = 4;

const toNumbers = ({ deliveryId, more = [] }: Deliveries) => [deliveryId, ...more];

/** A job costs the queue more statements than it costs the delivery itself: of many at once, few are made. */
const gather = (payloads: readonly Deliveries[]): Deliveries[] => {
  const numbers = [...new Set(payloads.flatMap(toNumbers))];
  const jobs: Deliveries[] = [];
  for (let at = 0; at < numbers.length; at += IN_A_JOB) {
    const [deliveryId = 0, ...more] = numbers.slice(at, at + IN_A_JOB);
    jobs.push(more.length > 0 ? { deliveryId, more } : { deliveryId });
  }
  return jobs;
};

/**
 * Wakes the worker for deliveries. One try: pauses and further attempts are kept in the delivery's own row
 * (core/back-off.ts: 10 s, 1 min, 5 min, 30 min, 2 h), and the sweep finds them there, queue or not.
 */
export const deliverJob = defineJob<Deliveries, { attempt: AttemptDelivery }>({
  name: 'channels.deliver',
  payload: z.strictObject({ deliveryId: number, more: z.array(number).optional() }),
  attempts: 1,
  backoff: { type: 'fixed', delayMs: 1000 },
  jobId: (payload) => `delivery.${toNumbers(payload).join('-')}`,
  gather,
  run: async (payload, { attempt }) => {
    for (const deliveryId of toNumbers(payload)) await attempt({ deliveryId });
  },
});
