import type { Core } from '@strapi/strapi';

import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { events } from './controllers/events';
import { routes } from './routes';
import { createAudit } from './services';

type WithStrapi = { strapi: Core.Strapi };

const bootstrap = ({ strapi }: WithStrapi) =>
  strapi
    .service('admin::permission')
    .actionProvider.registerMany([
      { uid: 'read', displayName: '查看审计记录', section: 'plugins', pluginName: 'audit' },
    ]);

const record = ({ strapi }: WithStrapi) => createAudit({ database: strapiDatabase(strapi) });

export default { bootstrap, services: { record }, routes, controllers: { events } };
