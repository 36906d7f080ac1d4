import { Search } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { en } from './translations-en';
import { zhHans } from './translations-zh-hans';

const MAY_SEE = [{ action: 'plugin::checks.archive', subject: null }];
const MAY_KEEP = [{ action: 'plugin::checks.words', subject: null }];

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'checks', name: 'checks' });
    app.addMenuLink({
      to: 'plugins/checks',
      icon: Search,
      position: 9,
      intlLabel: { id: 'checks.archive.title', defaultMessage: '在线内容复查' },
      permissions: MAY_SEE,
      Component: () => import('./pages/archive'),
    });
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
