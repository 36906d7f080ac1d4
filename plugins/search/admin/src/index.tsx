import { Search } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { searchWords } from './words';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'search', name: 'search' });
    app.addMenuLink({
      to: 'plugins/search',
      icon: Search,
      position: 11,
      intlLabel: { id: 'search.title', defaultMessage: '检索' },
      permissions: [{ action: 'plugin::search.read', subject: null }],
      Component: () => import('./app'),
    });
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: searchWords(locale === 'zh-Hans' ? 'zh-Hans' : 'en'),
      })),
    );
  },
};
