import { readEnvWithSecrets } from '../src/platform/env';

export default () => {
  const env = readEnvWithSecrets();
  return {
    host: env.HOST,
    port: env.PORT,
    // Strapi insists on a folder that it serves to everybody: this one is empty and stays so. The portal serves public/site.
    dirs: { public: './public/desk' },
    app: { keys: env.APP_KEYS.split(',') },
    // Schedules live in the worker; Strapi's own would run in every instance.
    cron: { enabled: false },
    mcp: { enabled: false },
    // Whoever holds a transfer token could replace the whole desk from outside.
    transfer: { remote: { enabled: false } },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
  };
};
