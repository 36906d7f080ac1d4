import { Key } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { MAY_OPERATE } from './may-operate';
import { accountWords } from './words';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'accounts', name: 'accounts' });
    app.addMenuLink({
      to: 'plugins/accounts',
      icon: Key,
      position: 4,
      intlLabel: { id: 'accounts.title', defaultMessage: '账号与密钥' },
      permissions: MAY_OPERATE,
      Component: () => import('./app'),
    });
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: accountWords(locale === 'zh-Hans' ? 'zh-Hans' : 'en'),
      })),
    );
  },
};
