// Every job that the worker takes from the queue, with what its handler needs. A name given twice stops the start.
import { deliverJob } from '../../plugins/channels/server/jobs/deliver.job';
import type { createDeliverer } from '../../plugins/channels/server/services';
import { bindJob } from '../platform/queue/open-queue';

type Deliverer = ReturnType<typeof createDeliverer>;

/** `onConfirmed`: a delivery was confirmed, so that its ledger entry waits to be counted. */
export const toJobs = ({ attemptDelivery }: Deliverer, onConfirmed: () => void) => {
  const attempt: Deliverer['attemptDelivery'] = async (input) => {
    const result = await attemptDelivery(input);
    if (result === 'confirmed') onConfirmed();
    return result;
  };
  return [bindJob(deliverJob, { attempt })] as const;
};
