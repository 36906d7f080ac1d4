import { z } from 'zod';

import { defineJob } from '../../../../src/platform/queue/define-job';
import type { AttemptDelivery } from '../use-cases/attempt-delivery';

/**
 * Wakes the worker for one delivery. One try: pauses and further attempts are kept in the delivery's own row
 * (core/back-off.ts: 10 s, 1 min, 5 min, 30 min, 2 h), and the sweep finds them there, queue or not.
 */
export const deliverJob = defineJob<{ deliveryId: number }, { attempt: AttemptDelivery }>({
  name: 'channels.deliver',
  payload: z.strictObject({ deliveryId: z.number().int().positive() }),
  attempts: 1,
  backoff: { type: 'fixed', delayMs: 1000 },
  jobId: ({ deliveryId }) => `delivery.${deliveryId}`,
  run: async (payload, { attempt }) => void (await attempt(payload)),
});
