import type { Core } from '@strapi/strapi';

import { readEnv } from '../../../src/platform/env';
import { createLogger } from '../../../src/platform/logger';
import { openQueue } from '../../../src/platform/queue/open-queue';

/** The CMS only gives hints to the queue; it connects when the first one is due. Addresses on the portal are known by where it stands. */
export const register = ({ strapi }: { strapi: Core.Strapi }) => {
  strapi.add('gongkai.queue', () => {
    const { REDIS_URL: redisUrl, DATABASE_URL: databaseUrl = '' } = readEnv();
    return openQueue({ redisUrl, databaseUrl, logger: createLogger('channels') });
  });
  strapi.add('gongkai.portal-url', () => readEnv().PORTAL_URL);
};
