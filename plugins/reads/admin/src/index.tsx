import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { ChartCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { ReadsPanel } from './reads-panel';
import { readsWords } from './words';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'reads', name: 'reads' });
    app.addMenuLink({
      ...{ to: 'plugins/reads', icon: ChartCircle, position: 12 },
      intlLabel: { id: 'reads.title', defaultMessage: '阅读量' },
      permissions: [{ action: 'plugin::statistics.read', subject: null }],
      Component: () => import('./app'),
    });
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
    apis.addEditViewSidePanel((panels) => [...panels, ReadsPanel]);
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: readsWords(locale === 'zh-Hans' ? 'zh-Hans' : 'en'),
      })),
    );
  },
};
