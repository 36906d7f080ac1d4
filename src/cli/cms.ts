// The CMS process: the desk. Started by the supervisor, or alone with DATABASE_URL and the secrets in the environment.
import { readEnv } from '../platform/env';
import { createLogger } from '../platform/logger';
import { announceReady, endInOrder } from '../platform/process/supervised';
import { runMain } from './run-main';
import { bootCms } from './support/boot-cms';

runMain(async () => {
  const { HOST, PORT } = readEnv();
  const { stop } = await bootCms({ listen: true });
  const logger = createLogger('cms');
  // Strapi checks the fields of a form side by side and hears of the first failure only; another one, of a query for a
  // folder 'x' say, would end the process and with it everybody's work. What was under way has been rolled back.
  process.on('unhandledRejection', (error) =>
    logger.error({ error }, 'rejection that nobody heard'),
  );
  endInOrder({ stop, logger });
  announceReady('cms', `http://${HOST}:${PORT}/admin`);
  return new Promise<number>(() => undefined); // serves until endInOrder ends the process
});
