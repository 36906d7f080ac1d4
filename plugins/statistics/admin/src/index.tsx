import { ChartPie } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { en } from './translations-en';
import { zhHans } from './translations-zh-hans';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'statistics', name: 'statistics' });
    app.addMenuLink({
      to: 'plugins/statistics',
      icon: ChartPie,
      position: 4,
      intlLabel: { id: 'statistics.menu', defaultMessage: '发布统计' },
      permissions: [{ action: 'plugin::statistics.read', subject: null }],
      Component: () => import('./pages/app'),
    });
    app.widgets.register({
      id: 'year',
      pluginId: 'statistics',
      icon: ChartPie,
      title: { id: 'statistics.widget.title', defaultMessage: '今年已发布' },
      link: {
        label: { id: 'statistics.widget.more', defaultMessage: '查看统计' },
        href: '/plugins/statistics',
      },
      permissions: [{ action: 'plugin::statistics.read', subject: null }],
      component: async () => (await import('./year-widget')).YearWidget,
    });
  },
  bootstrap() {
    // Nothing to add to other plugins' screens.
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({ locale, data: locale === 'zh-Hans' ? zhHans : en })),
    );
  },
};
