import type { Core } from '@strapi/strapi';

import { proposals } from './controllers/proposals';
import { site } from './controllers/site';
import { createGuardNames } from './document-middlewares/guard-names';
import { routes } from './routes';
import { services } from './services';

const register = ({ strapi }: { strapi: Core.Strapi }) => {
  const guardNames = createGuardNames(strapi);
  strapi.documents.use((call, next) => guardNames(call, next) as ReturnType<typeof next>);
};

const bootstrap = ({ strapi }: { strapi: Core.Strapi }) =>
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      uid: 'confirm',
      displayName: '确认改名和门户信息',
      section: 'plugins',
      pluginName: 'names',
    },
  ]);

export default { register, bootstrap, services, routes, controllers: { proposals, site } };
