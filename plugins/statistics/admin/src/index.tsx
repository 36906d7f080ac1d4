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
