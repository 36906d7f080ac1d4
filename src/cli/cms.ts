// The CMS process: the desk. Started by the supervisor, or alone with DATABASE_URL and the secrets in the environment.
import { readEnv } from '../platform/env';
import { createLogger } from '../platform/logger';
import { announceReady, endInOrder } from '../platform/process/supervised';
import { runMain } from './run-main';
import { bootCms } from './support/boot-cms';

runMain(async () => {
  const { HOST, PORT } = readEnv();
  const { stop } = await bootCms({ listen: true });
  endInOrder({ stop, logger: createLogger('cms') });
  announceReady('cms', `http://${HOST}:${PORT}/admin`);
  return new Promise<number>(() => undefined); // serves until endInOrder ends the process
});
