import type { Core } from '@strapi/strapi';

import { placements } from './controllers/placements';
import { routes } from './routes';
import { services } from './services';

const bootstrap = ({ strapi }: { strapi: Core.Strapi }) =>
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      uid: 'place',
      displayName: '编排首页（轮播、置顶）',
      section: 'plugins',
      pluginName: 'placements',
    },
  ]);

export default { bootstrap, services, routes, controllers: { placements } };
