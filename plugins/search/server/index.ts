import type { Core } from '@strapi/strapi';

import { desk } from './controllers/desk';
import { routes } from './routes';
import { services } from './services';

const bootstrap = ({ strapi }: { strapi: Core.Strapi }) =>
  strapi.service('admin::permission').actionProvider.registerMany([
    { uid: 'read', displayName: '查看检索情况', section: 'plugins', pluginName: 'search' },
    { uid: 'keep', displayName: '维护同义词和置顶结果', section: 'plugins', pluginName: 'search' },
  ]);

export default { bootstrap, services, routes, controllers: { desk } };
