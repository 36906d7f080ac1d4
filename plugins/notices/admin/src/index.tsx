import { Bell } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { noticesWords } from './words';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'notices', name: 'notices' });
    app.addMenuLink({
      to: 'plugins/notices',
      icon: Bell,
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
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: noticesWords(locale === 'zh-Hans' ? 'zh-Hans' : 'en'),
      })),
    );
  },
};
