import type { Core } from '@strapi/strapi';

import { switches } from './controllers/switches';
import { routes } from './routes';
import { services } from './services';

const bootstrap = ({ strapi }: { strapi: Core.Strapi }) =>
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      uid: 'switch',
      displayName: '切换门户开关（置灰、应急横幅）',
      section: 'plugins',
      pluginName: 'site-switches',
    },
  ]);

export default { bootstrap, services, routes, controllers: { switches } };
