import { Lightning } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { switchWords } from './words';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'site-switches', name: 'site-switches' });
    app.addMenuLink({
      to: 'plugins/site-switches',
      icon: Lightning,
      position: 12,
      intlLabel: { id: 'site-switches.title', defaultMessage: '门户开关' },
      permissions: [{ action: 'plugin::site-switches.switch', subject: null }],
      Component: () => import('./app'),
    });
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: switchWords(locale === 'zh-Hans' ? 'zh-Hans' : 'en'),
      })),
    );
  },
};
