import type { Core } from '@strapi/strapi';

import { answers } from './controllers/answers';
import { archive } from './controllers/archive';
import { words } from './controllers/words';
import { routes } from './routes';
import { services } from './services';

const bootstrap = ({ strapi }: { strapi: Core.Strapi }) =>
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      uid: 'archive',
      displayName: '查看和处理在线内容复查',
      section: 'plugins',
      pluginName: 'checks',
    },
    { uid: 'words', displayName: '维护内容检查词表', section: 'plugins', pluginName: 'checks' },
  ]);

export default { bootstrap, services, routes, controllers: { answers, archive, words } };
