// Every job that the worker takes from the queue, with what its handler needs. A name given twice stops the start.
import { deliverJob } from '../../plugins/channels/server/jobs/deliver.job';
import type { createDeliverer } from '../../plugins/channels/server/services';
import { bindJob } from '../platform/queue/open-queue';

type Deliverer = ReturnType<typeof createDeliverer>;

export const toJobs = ({ attemptDelivery }: Deliverer) =>
  [bindJob(deliverJob, { attempt: attemptDelivery })] as const;
