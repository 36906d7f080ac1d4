import type { Core } from '@strapi/strapi';

import { expungings } from './controllers/expungings';
import { routes } from './routes';
import { services } from './services';

const bootstrap = ({ strapi }: { strapi: Core.Strapi }) =>
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      uid: 'sign',
      displayName: '提请和确认彻底清除',
      section: 'plugins',
      pluginName: 'expunging',
    },
  ]);

export default { bootstrap, services, routes, controllers: { expungings } };
