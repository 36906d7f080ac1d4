import type { Core } from '@strapi/strapi';

import type { FindingChecks } from '../../../src/contracts/check-look';
import type { RegisterMacs } from '../../../src/contracts/register-macs';
import type { Clock } from '../../../src/platform/clock';
import type { Queue } from '../../../src/platform/queue/open-queue';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { config } from './config';
import { deliveries } from './controllers/deliveries';
import { embargoes } from './controllers/embargoes';
import { imports } from './controllers/imports';
import { publications } from './controllers/publications';
import { schedules } from './controllers/schedules';
import { deliverJob } from './jobs/deliver.job';
import { register } from './register';
import { routes } from './routes';
import { createChannels } from './services';

const ACTIONS = [
  { uid: 'read', displayName: '查看发送情况' },
  { uid: 'publish', displayName: '发布已通过审核的稿件' },
  { uid: 'withdraw', displayName: '撤稿' },
  { uid: 'operate', displayName: '登记人工发布、重试发送' },
  { uid: 'watch', displayName: '在首页查看待人工和失败的发送' },
  { uid: 'sign-import', displayName: '签署旧站导入批次' },
];

const bootstrap = ({ strapi }: { strapi: Core.Strapi }) =>
  strapi
    .service('admin::permission')
    .actionProvider.registerMany(
      ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: 'channels' })),
    );

const channels = ({ strapi }: { strapi: Core.Strapi }) => {
  const queue = strapi.get('gongkai.queue') as Queue;
  return createChannels({
    database: strapiDatabase(strapi),
    clock: strapi.get('gongkai.clock') as Clock,
    macs: strapi.get('gongkai.register-macs') as RegisterMacs,
    // Absent checks make publishing fail, never pass.
    beginLook: (fingerprint) =>
      (strapi.plugin('checks').service('findings') as FindingChecks).beginLook(fingerprint),
    hintDeliveries: (ids) => {
      for (const deliveryId of ids) queue.hint(deliverJob, { deliveryId });
    },
  });
};

const destroy = ({ strapi }: { strapi: Core.Strapi }) =>
  (strapi.get('gongkai.queue') as Queue).close({ timeoutMs: 2000 });

export default {
  config,
  register,
  bootstrap,
  destroy,
  services: { channels },
  routes,
  controllers: { deliveries, embargoes, imports, publications, schedules },
};
