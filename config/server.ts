import { readEnvWithSecrets } from '../src/platform/env';

export default () => {
  const env = readEnvWithSecrets();
  return {
    host: env.HOST,
    port: env.PORT,
    app: { keys: env.APP_KEYS.split(',') },
    // Schedules live in the worker; Strapi's own would run in every instance.
    cron: { enabled: false },
    mcp: { enabled: false },
  };
};
