import type { Core } from '@strapi/strapi';

import { openConnectors } from './connectors/open-connectors';
import { configureContentManager } from './content-configuration/configure-content-manager';
import { describeRoles } from './people/describe-roles';
import { demandOwnPassword } from './people/first-password';
import { keepDisplayNames } from './people/keep-display-names';
import { registerPeopleRoutes } from './people/routes';
import { createDepartmentScope } from './people/scope/department-scope';
import { createKeepToDepartments } from './people/scope/keep-to-departments';
import { offerOwnDepartments } from './people/scope/offer-own-departments';
import { seedRoles } from './people/seed-roles';
import { closeEntrances } from './people/sign-in/close-entrances';
import { guardSignIn } from './people/sign-in/guard-sign-in';
import { sealPasswords } from './people/sign-in/seal-passwords';
import { watchPeople } from './people/watch-people';
import { watchRoles } from './people/watch-roles';
import { type Clock, settableClock, systemClock } from './platform/clock';
import { readEnv } from './platform/env';
import { openRegisterMacs } from './platform/register-keys';
import { openSecretBox } from './platform/secret-box';
import { readPlaces } from './platform/sql/stand-ins';
import { takeBootLock } from './platform/strapi/boot-lock';
import { closeUnused } from './platform/strapi/close-unused';
import { deleteDefaultTokens } from './platform/strapi/delete-default-tokens';
import { guardNames } from './platform/strapi/guard-names';
import { indexWorkingCopies } from './platform/strapi/index-working-copies';
import { keepLocales } from './platform/strapi/keep-locales';
import { keepWorkingCopiesIn } from './platform/strapi/keep-working-copies-in';
import { refuseNativePublishing } from './platform/strapi/refuse-native-publishing';
import { seedLocales } from './platform/strapi/seed-locales';
import { silenceMetrics } from './platform/strapi/silence-metrics';
import { makeCommitFailuresVisible } from './platform/strapi/visible-commit';
import { watchRows } from './platform/strapi/watch-rows';

let releaseBootLock: (() => Promise<void>) | undefined;

export default {
  // The app's own register runs after the plugins'; services that need the clock look it up when first used.
  async register({ strapi }: { strapi: Core.Strapi }) {
    makeCommitFailuresVisible(strapi);
    keepWorkingCopiesIn();
    silenceMetrics(strapi);
    const env = readEnv();
    const { DATABASE_URL = '' } = env;
    releaseBootLock = await takeBootLock(DATABASE_URL);
    const settable = strapi.config.get('gongkai.settableClock', false);
    strapi.add('gongkai.clock', () => (settable ? settableClock : systemClock));
    const macs = openRegisterMacs(env);
    strapi.add('gongkai.register-macs', () => macs);
    const secretBox = openSecretBox(env);
    strapi.add('gongkai.secret-box', () => secretBox);
    // Opened when an account's settings are first asked for; a package that cannot be loaded is told then.
    let connectors: ReturnType<typeof openConnectors> | undefined;
    strapi.add('gongkai.connectors', () => (connectors ??= openConnectors(env)));
    refuseNativePublishing(strapi);
    closeUnused(strapi);
    keepLocales(strapi);
    await strapi.service('admin::permission').actionProvider.registerMany([
      {
        uid: 'people.manage',
        displayName: '管理人员',
        section: 'settings',
        category: '人员',
        pluginName: 'admin',
      },
    ]);
    watchRoles(strapi);
    demandOwnPassword(strapi);
    guardSignIn(strapi, macs);
    closeEntrances(strapi);
    const scope = createDepartmentScope(strapi, async (sql, person) => {
      const now = (strapi.get('gongkai.clock') as Clock).now();
      return (await readPlaces(sql, person, { now, macs })).absent;
    });
    strapi.add('gongkai.department-scope', () => scope);
    offerOwnDepartments(strapi, scope);
    // After the plugins': inside the transaction and the lock that a save has by then.
    const keepToDepartments = createKeepToDepartments(strapi, scope);
    strapi.documents.use(
      (context, next) => keepToDepartments(context, next) as ReturnType<typeof next>,
    );
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await sealPasswords(strapi);
    watchPeople(strapi);
    registerPeopleRoutes(strapi);
    await indexWorkingCopies(strapi);
    await seedLocales(strapi);
    await seedRoles(strapi);
    await describeRoles(strapi);
    await keepDisplayNames(strapi);
    await configureContentManager(strapi);
    await deleteDefaultTokens(strapi);
    await strapi.plugin('upload').service('upload').setSettings({
      sizeOptimization: true,
      responsiveDimensions: true,
      autoOrientation: true,
      aiMetadata: false,
    });
    await watchRows(strapi);
    await guardNames(strapi);
    await releaseBootLock?.();
  },
};
