import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { PriceTag } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { closePlace, learnWhetherBound } from './close-place';
import { NamesPanel } from './names-panel';
import { namesWords } from './words';

const MAY_CONFIRM = [{ action: 'plugin::names.confirm', subject: null }];

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'names', name: 'names' });
    app.addRBACMiddleware([learnWhetherBound]);
    app.addMenuLink({
      to: 'plugins/names',
      icon: PriceTag,
      position: 11,
      intlLabel: { id: 'names.title', defaultMessage: '改名' },
      permissions: MAY_CONFIRM,
      Component: () => import('./app'),
    });
    app.widgets.register([
      {
        id: 'names',
        pluginId: 'names',
        icon: PriceTag,
        title: { id: 'names.widget', defaultMessage: '待确认的改名' },
        link: {
          label: { id: 'names.widget.more', defaultMessage: '查看全部' },
          href: '/plugins/names',
        },
        permissions: MAY_CONFIRM,
        component: async () => (await import('./names-widget')).NamesWidget,
      },
    ]);
  },
  bootstrap(app: StrapiApp) {
    app.addSettingsLink('global', {
      id: 'portal',
      to: 'portal',
      intlLabel: { id: 'names.site.title', defaultMessage: '门户' },
      permissions: MAY_CONFIRM,
      Component: () => import('./site-app'),
    });
    const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
    apis.addEditViewSidePanel((panels) => [...panels, NamesPanel]);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', closePlace);
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: namesWords(locale === 'zh-Hans' ? 'zh-Hans' : 'en'),
      })),
    );
  },
};
