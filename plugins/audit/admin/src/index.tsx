import { Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { en } from './translations-en';
import { zhHans } from './translations-zh-hans';

const MAY_READ = [{ action: 'plugin::audit.read', subject: null }];

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'audit', name: 'audit' });
    app.addMenuLink({
      to: 'plugins/audit',
      icon: Clock,
      position: 7,
      intlLabel: { id: 'audit.menu', defaultMessage: '审计记录' },
      permissions: MAY_READ,
      Component: () => import('./pages/app'),
    });
  },
  bootstrap() {
    // Nothing to add to other plugins' screens.
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({ locale, data: locale === 'zh-Hans' ? zhHans : en })),
    );
  },
};
