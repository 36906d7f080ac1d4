import type { Core } from '@strapi/strapi';

import { configureContentManager } from './content-configuration/configure-content-manager';
import { seedRoles } from './people/seed-roles';
import { settableClock, systemClock } from './platform/clock';
import { readEnv } from './platform/env';
import { takeBootLock } from './platform/strapi/boot-lock';
import { deleteDefaultTokens } from './platform/strapi/delete-default-tokens';
import { indexWorkingCopies } from './platform/strapi/index-working-copies';
import { keepWorkingCopiesIn } from './platform/strapi/keep-working-copies-in';
import { refuseNativePublishing } from './platform/strapi/refuse-native-publishing';
import { seedLocales } from './platform/strapi/seed-locales';
import { makeCommitFailuresVisible } from './platform/strapi/visible-commit';

let releaseBootLock: (() => Promise<void>) | undefined;

export default {
  // The app's own register runs after the plugins'; services that need the clock look it up when first used.
  async register({ strapi }: { strapi: Core.Strapi }) {
    makeCommitFailuresVisible(strapi);
    keepWorkingCopiesIn();
    const { DATABASE_URL = '' } = readEnv();
    releaseBootLock = await takeBootLock(DATABASE_URL);
    const settable = strapi.config.get('gongkai.settableClock', false);
    strapi.add('gongkai.clock', () => (settable ? settableClock : systemClock));
    refuseNativePublishing(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await indexWorkingCopies(strapi);
    await seedLocales(strapi);
    await seedRoles(strapi);
    await configureContentManager(strapi);
    await deleteDefaultTokens(strapi);
    await strapi.plugin('upload').service('upload').setSettings({
      sizeOptimization: true,
      responsiveDimensions: true,
      autoOrientation: true,
      aiMetadata: false,
    });
    await releaseBootLock?.();
  },
};
