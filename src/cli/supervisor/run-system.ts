// Runs a system in the foreground: from the first step until the operator ends it.
import { AppError } from '../../platform/app-error';
import { createLogger } from '../../platform/logger';
import { startSystem, type System, type SystemOptions } from './start-system';

const logger = createLogger('supervisor');
/** One Ctrl-C arrives several times (terminal, npm, launcher); a later one is meant as another. */
const SAME_CTRL_C_MS = 2_000;

/**
 * Starts the system, calls `onReady`, and resolves when the operator has ended it (Ctrl-C, kill, closed terminal) and
 * everything is stopped. A second Ctrl-C ends at once; the next start then cleans up. Throws as startSystem does.
 */
export async function runSystem(
  options: SystemOptions,
  onReady: (system: System) => Promise<void>,
): Promise<void> {
  const ending = listenForEnd();
  try {
    const system = await startSystem({ ...options, signal: ending.signal });
    try {
      // The operator need not wait for what onReady still does: stopping makes it fail, which is then expected.
      await Promise.race([onReady(system), ending.asked]);
      await ending.asked;
    } finally {
      await system.stop();
    }
  } catch (error) {
    const isAsked = error instanceof AppError && error.code === 'supervisor.ended';
    if (!isAsked) throw error;
  }
}

function listenForEnd(): { signal: AbortSignal; asked: Promise<void> } {
  const controller = new AbortController();
  let firstAt = 0;
  const asked = new Promise<void>((resolve) => {
    const end = (signal: NodeJS.Signals) => {
      if (firstAt === 0) {
        firstAt = Date.now();
        logger.info(
          { signal },
          '正在依次停止，PostgreSQL 最后 / stopping in order, PostgreSQL last',
        );
        controller.abort();
        resolve();
      } else if (signal === 'SIGINT' && Date.now() - firstAt > SAME_CTRL_C_MS) {
        process.exit(130);
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  });
  return { signal: controller.signal, asked };
}
