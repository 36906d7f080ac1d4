import { Calendar, User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { delegationWords } from './words';

const MAY_MANAGE = [{ action: 'admin::people.manage', subject: null }];
const MAY_SEE = [{ action: 'plugin::review.decide', subject: null }, ...MAY_MANAGE];

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'delegation', name: 'delegation' });
    app.addMenuLink({
      to: 'plugins/delegation',
      icon: Calendar,
      position: 6,
      intlLabel: { id: 'delegation.menu', defaultMessage: '代理' },
      permissions: MAY_SEE,
      Component: () => import('./app'),
    });
    app.widgets.register({
      id: 'left',
      pluginId: 'delegation',
      icon: User,
      title: { id: 'handover.left.title', defaultMessage: '已停用人员的任务' },
      permissions: MAY_MANAGE,
      component: async () => (await import('./left-widget')).LeftWidget,
    });
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: delegationWords(locale === 'zh-Hans' ? 'zh-Hans' : 'en'),
      })),
    );
  },
};
