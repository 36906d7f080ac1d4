import { Calendar } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { delegationWords } from './words';

const MAY_SEE = ['plugin::review.decide', 'admin::people.manage'].map((action) => ({
  ...{ action, subject: null },
}));

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'delegation', name: 'delegation' });
    app.addMenuLink({
      to: 'plugins/delegation',
      icon: Calendar,
      position: 6,
      intlLabel: { id: 'delegation.menu', defaultMessage: '代理' },
      permissions: MAY_SEE,
      Component: () => import('./app'),
    });
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: delegationWords(locale === 'zh-Hans' ? 'zh-Hans' : 'en'),
      })),
    );
  },
};
