// What CMS, worker and portal share: saying that they are ready, and ending in order, also when nobody is left to ask.
import type { Logger } from '../logger';

/** What a child tells the supervisor over the IPC channel. */
export type ReadyMessage = { type: 'ready'; name: string; address?: string };

/** Tells the supervisor, if there is one, that this process serves now (at `address`, if it listens). */
export function announceReady(name: string, address?: string): void {
  const message: ReadyMessage = {
    type: 'ready',
    name,
    ...(address === undefined ? {} : { address }),
  };
  process.send?.(message);
}

/**
 * Ends this process on SIGTERM, SIGINT, or when the supervisor is gone (its IPC channel closes, also by kill -9):
 * `stop` runs once, then the process exits with 0; with 1 if `stop` fails or takes longer than `limitMs`.
 * Call it after anything that installs signal handlers of its own (createStrapi).
 */
export function endInOrder({
  stop,
  logger,
  limitMs = 20_000,
}: {
  stop: () => Promise<void>;
  logger: Logger;
  limitMs?: number;
}): void {
  let isEnding = false;
  const end = (reason: string) => {
    if (isEnding) return;
    isEnding = true;
    logger.info({ reason }, 'stopping');
    const overdue = setTimeout(() => {
      logger.error({ limitMs }, 'did not stop in time, ending at once');
      process.exit(1);
    }, limitMs);
    overdue.unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => end('SIGTERM'));
  process.on('SIGINT', () => end('SIGINT'));
  process.on('disconnect', () => end('the supervisor is gone'));
  // Started by a supervisor that ended before we came here.
  if (process.channel !== undefined && !process.connected) end('the supervisor is gone');
}
