import type { StrapiApp } from '@strapi/strapi/admin';

import { en } from './translations-en';
import { zhHans } from './translations-zh-hans';

const MAY_KEEP = [{ action: 'plugin::checks.words', subject: null }];

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'checks', name: 'checks' });
  },
  bootstrap(app: Pick<StrapiApp, 'addSettingsLink'>) {
    app.addSettingsLink('global', {
      id: 'checks-words',
      to: 'words',
      intlLabel: { id: 'checks.words.title', defaultMessage: '用词检查' },
      permissions: MAY_KEEP,
      Component: () => import('./pages/words'),
    });
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({ locale, data: locale === 'zh-Hans' ? zhHans : en })),
    );
  },
};
