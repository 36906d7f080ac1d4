import { expect, it } from 'vitest';

import { deliverJob } from './deliver.job';

it('makes few jobs of many deliveries that were planned at once, each delivery in one', () => {
  const payloads = [5, 1, 2, 1, 3, 4].map((deliveryId) => ({ deliveryId }));
  const jobs = deliverJob.gather?.(payloads) ?? [];
  expect(jobs).toEqual([{ deliveryId: 5, more: [1, 2, 3] }, { deliveryId: 4 }]);
  expect(new Set(jobs.map(deliverJob.jobId)).size).toBe(2);
});

it('attempts all of a job, one after the other, and takes a job of the version before', async () => {
  const attempted: number[] = [];
  const attempt = ({ deliveryId }: { deliveryId: number }) => {
    attempted.push(deliveryId);
    return Promise.resolve('confirmed' as const);
  };
  await deliverJob.run(deliverJob.payload.parse({ deliveryId: 7, more: [8, 9] }), { attempt });
  await deliverJob.run(deliverJob.payload.parse({ deliveryId: 10 }), { attempt });
  expect(attempted).toEqual([7, 8, 9, 10]);
});
