import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Eye } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { LookAgainPanel } from './look-again-panel';
import { lookAgainWords } from './words';

const MAY_READ = [{ action: 'plugin::review.read', subject: null }];

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'look-again', name: 'look-again' });
    app.addMenuLink({
      to: 'plugins/look-again',
      icon: Eye,
      position: 10,
      intlLabel: { id: 'look-again.title', defaultMessage: '到期复查' },
      permissions: MAY_READ,
      Component: () => import('./app'),
    });
    app.widgets.register([
      {
        id: 'look-again',
        pluginId: 'look-again',
        icon: Eye,
        title: { id: 'look-again.title', defaultMessage: '到期复查' },
        link: {
          label: { id: 'look-again.more', defaultMessage: '查看全部' },
          href: '/plugins/look-again',
        },
        permissions: MAY_READ,
        component: async () => (await import('./look-again-widget')).LookAgainWidget,
      },
    ]);
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
    apis.addEditViewSidePanel((panels) => [...panels, LookAgainPanel]);
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: lookAgainWords(locale === 'zh-Hans' ? 'zh-Hans' : 'en'),
      })),
    );
  },
};
