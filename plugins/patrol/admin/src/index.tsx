import { Link, Monitor } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { patrolWords } from './words';

const MAY_READ = [{ action: 'plugin::channels.watch', subject: null }];
const TITLE = { id: 'patrol.title', defaultMessage: '上线巡查' };

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'patrol', name: 'patrol' });
    app.addMenuLink({
      ...{ to: 'plugins/patrol', icon: Monitor, position: 11, intlLabel: TITLE },
      permissions: MAY_READ,
      Component: () => import('./app'),
    });
    app.addMenuLink({
      ...{ to: 'plugins/dead-links', icon: Link, position: 11 },
      intlLabel: { id: 'dead-links.title', defaultMessage: '失效链接' },
      permissions: [{ action: 'plugin::review.read', subject: null }],
      Component: () => import('./links-app'),
    });
    app.widgets.register([
      {
        ...{ id: 'patrol', pluginId: 'patrol', icon: Monitor, title: TITLE },
        link: {
          label: { id: 'patrol.more', defaultMessage: '查看全部' },
          href: '/plugins/patrol?state=all',
        },
        permissions: MAY_READ,
        component: async () => (await import('./patrol-widget')).PatrolWidget,
      },
    ]);
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: patrolWords(locale === 'zh-Hans' ? 'zh-Hans' : 'en'),
      })),
    );
  },
};
