import type { Core } from '@strapi/strapi';

import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { publications } from './controllers/publications';
import { routes } from './routes';
import { createStatistics } from './services';

type WithStrapi = { strapi: Core.Strapi };

const bootstrap = ({ strapi }: WithStrapi) =>
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      uid: 'read',
      displayName: '查看发布统计',
      section: 'plugins',
      pluginName: 'statistics',
    },
  ]);

const figures = ({ strapi }: WithStrapi) => createStatistics({ database: strapiDatabase(strapi) });

export default { bootstrap, services: { figures }, routes, controllers: { publications } };
