import { Discuss } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { readerReportsWords } from './words';

const MAY_READ = [{ action: 'plugin::review.read', subject: null }];
const TITLE = { id: 'reader-reports.title', defaultMessage: '读者反馈' };

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'reader-reports', name: 'reader-reports' });
    app.addMenuLink({
      ...{ to: 'plugins/reader-reports', icon: Discuss, position: 10, intlLabel: TITLE },
      permissions: MAY_READ,
      Component: () => import('./app'),
    });
    app.widgets.register([
      {
        ...{ id: 'reader-reports', pluginId: 'reader-reports', icon: Discuss, title: TITLE },
        link: {
          label: { id: 'reader-reports.more', defaultMessage: '查看全部' },
          href: '/plugins/reader-reports',
        },
        permissions: MAY_READ,
        component: async () => (await import('./reports-widget')).ReportsWidget,
      },
    ]);
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: readerReportsWords(locale === 'zh-Hans' ? 'zh-Hans' : 'en'),
      })),
    );
  },
};
