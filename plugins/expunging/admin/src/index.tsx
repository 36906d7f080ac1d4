import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Trash } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { ExpungingPanel } from './expunging-panel';
import { MAY_SIGN } from './may-sign';
import { expungingWords } from './words';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'expunging', name: 'expunging' });
    app.addMenuLink({
      to: 'plugins/expunging',
      icon: Trash,
      position: 11,
      intlLabel: { id: 'expunging.title', defaultMessage: '彻底清除' },
      permissions: MAY_SIGN,
      Component: () => import('./app'),
    });
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
    apis.addEditViewSidePanel((panels) => [...panels, ExpungingPanel]);
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: expungingWords(locale === 'zh-Hans' ? 'zh-Hans' : 'en'),
      })),
    );
  },
};
