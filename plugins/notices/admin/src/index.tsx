import { Bell } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { MAY_MANAGE } from '../../../../src/admin/people/may-manage';
import { BellWithCount } from './bell-with-count';
import { noticesWords } from './words';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'notices', name: 'notices' });
    app.addMenuLink({
      to: 'plugins/notices',
      icon: BellWithCount,
      position: 2,
      intlLabel: { id: 'notices.title', defaultMessage: '通知' },
      permissions: [],
      Component: () => import('./app'),
    });
    app.widgets.register({
      ...{ id: 'notices', pluginId: 'notices', icon: Bell },
      title: { id: 'notices.title', defaultMessage: '通知' },
      link: {
        label: { id: 'notices.widget.more', defaultMessage: '查看全部' },
        href: '/plugins/notices',
      },
      component: async () => (await import('./notices-widget')).NoticesWidget,
    });
  },
  bootstrap(app: Pick<StrapiApp, 'addSettingsLink'>) {
    app.addSettingsLink('global', {
      id: 'notice-robots',
      to: 'notice-robots',
      intlLabel: { id: 'notices.robots.title', defaultMessage: '群机器人' },
      permissions: MAY_MANAGE,
      Component: () => import('./robots-app'),
    });
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: noticesWords(locale === 'zh-Hans' ? 'zh-Hans' : 'en'),
      })),
    );
  },
};
