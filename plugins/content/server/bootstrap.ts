import type { Core } from '@strapi/strapi';

import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import type { ContentServices } from './services';
import { watchDeletions } from './uploads/keep-used-files';
import { watchFiles } from './watch-files';

/** Rights of this plugin. Whether the disk has room concerns whoever runs the system. */
const ACTIONS = [
  {
    section: 'plugins',
    displayName: '查看文件存储状态',
    uid: 'storage.read',
    pluginName: 'content',
  },
  {
    section: 'plugins',
    displayName: '维护单位信息和索引号编号规则',
    uid: 'unit-settings',
    pluginName: 'content',
  },
];

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }) => {
  await strapi.service('admin::permission').actionProvider.registerMany(ACTIONS);
  const files = strapi.plugin('content').service('files') as ContentServices['files'];
  await files.makeIndexes(strapiDatabase(strapi).sql);
  watchFiles(strapi);
  watchDeletions(strapi);
};
