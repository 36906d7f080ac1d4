import type { Cluster } from '../../platform/embedded-postgres/open-cluster';
import { openCluster } from '../../platform/embedded-postgres/open-cluster';
import type { Logger } from '../../platform/logger';
import { nextDelayMs } from './back-off';

const LOOK_MS = 1_000;

/**
 * Starts the embedded PostgreSQL again when it dies, on the same port, so that the others find it again. Returns what
 * ends the watching; it waits for a start that is under way.
 */
export function watchCluster(cluster: Cluster, logger: Logger): () => Promise<void> {
  let isEnded = false;
  let delayMs = 0;
  let upSince = Date.now();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  const look = async (): Promise<number> => {
    if (cluster.isRunning()) return LOOK_MS;
    delayMs = nextDelayMs(delayMs, Date.now() - upSince);
    logger.error({ port: cluster.port }, 'PostgreSQL ended, starting it again');
    try {
      await openCluster({ dir: cluster.home, port: cluster.port });
      upSince = Date.now();
      logger.info({ port: cluster.port }, 'PostgreSQL runs again');
    } catch (error) {
      logger.error({ error, delayMs }, 'PostgreSQL could not be started, trying again');
    }
    return delayMs;
  };
  const plan = (waitMs: number) => {
    timer = setTimeout(() => {
      looking = look().then((nextMs) => {
        if (!isEnded) plan(nextMs);
      });
    }, waitMs);
  };
  plan(LOOK_MS);
  return async () => {
    isEnded = true;
    clearTimeout(timer);
    await looking;
  };
}
