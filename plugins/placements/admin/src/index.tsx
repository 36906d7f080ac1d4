import { Layout } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { placementWords } from './words';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'placements', name: 'placements' });
    app.addMenuLink({
      to: 'plugins/placements',
      icon: Layout,
      position: 12,
      intlLabel: { id: 'placements.title', defaultMessage: '首页编排' },
      permissions: [{ action: 'plugin::placements.place', subject: null }],
      Component: () => import('./app'),
    });
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: placementWords(locale === 'zh-Hans' ? 'zh-Hans' : 'en'),
      })),
    );
  },
};
