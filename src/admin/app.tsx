import type { StrapiApp } from '@strapi/strapi/admin';

import { emblem } from './emblem';
import { enlargeBody } from './enlarge-body';
import { hideMenus } from './hide-menus';
import { arrangeWidgets } from './home-widgets';
import { keepTabTitle } from './tab-title';
import { theme } from './theme';
import { zhHans } from './translations/zh-hans';

// The admin reads its language once, before the first render, from here; a person's own choice is never overwritten.
const presetLanguage = () => {
  if (localStorage.getItem('strapi-admin-language') === null) {
    localStorage.setItem('strapi-admin-language', 'zh-Hans');
  }
};
// The banner about Strapi's media library has no setting; package.json says strapi.uuid = false.
const dismissBanners = () =>
  localStorage.setItem('STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false', 'true');

presetLanguage();
dismissBanners();

export default {
  config: {
    locales: ['zh-Hans'],
    auth: { logo: emblem },
    menu: { logo: emblem },
    head: { favicon: emblem },
    notifications: { releases: false },
    tutorials: false,
    theme,
    translations: { 'zh-Hans': zhHans },
  },
  register(app: StrapiApp) {
    app.addRBACMiddleware([hideMenus]);
    app.widgets.register(arrangeWidgets);
  },
  bootstrap() {
    keepTabTitle();
    enlargeBody();
  },
};
