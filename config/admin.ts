import { readEnvWithSecrets } from '../src/platform/env';

export default () => {
  const env = readEnvWithSecrets();
  return {
    auth: {
      secret: env.ADMIN_JWT_SECRET,
      // An editor's tab may stay open over lunch; the session still ends after a working day.
      sessions: { idleSessionLifespan: 4 * 3600, maxSessionLifespan: 12 * 3600 },
    },
    apiToken: { salt: env.API_TOKEN_SALT },
    transfer: { token: { salt: env.TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: env.ENCRYPTION_KEY },
    flags: { nps: false, promoteEE: false, docLinks: false },
    ai: { enabled: false },
    preview: { enabled: false },
    watchIgnoreFiles: ['**/plugins/*/admin/**', '**/*.test.ts', '**/test/**', '**/public/**'],
  };
};
