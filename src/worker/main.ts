// The worker process: delivers, counts, renders, seals. Loads no Strapi. Started by the supervisor, or by hand with
// DATABASE_URL set; ends on SIGTERM or when its supervisor is gone.
import { readEnv, useUtc } from '../platform/env';
import { createLogger } from '../platform/logger';
import { announceReady, endInOrder } from '../platform/process/supervised';
import { startWorker, type Worker } from './start-worker';

useUtc();
const logger = createLogger('worker');

let stopped = false;
let worker: Worker | undefined;
endInOrder({
  logger,
  stop: async () => {
    stopped = true;
    await worker?.stop();
  },
});

const main = async (): Promise<void> => {
  const env = readEnv();
  if (!env.DATABASE_URL) throw new Error('DATABASE_URL 未设置 / is not set: start with npm start');
  worker = await startWorker(env, logger);
  if (stopped) return worker.stop();
  // Whoever supervises may ask how the tasks fare.
  process.on('message', (message: { type?: string }) => {
    if (message.type === 'health?') process.send?.({ type: 'health', tasks: worker?.health() });
  });
  announceReady('worker');
  const memoryMb = Math.round(process.memoryUsage().rss / 1e6);
  logger.info({ startedMs: Math.round(performance.now()), memoryMb }, 'worker ready');
};

main().catch((error: unknown) => {
  logger.error({ error }, 'worker could not start');
  process.exit(1);
});
