import type { StrapiApp } from '@strapi/strapi/admin';

import { emblem } from './emblem';
import { enlargeBody } from './enlarge-body';
import { fitScreens } from './fit-screens';
import { followLanguage, presetLanguage } from './follow-language';
import { hideMenus, narrowMenu } from './hide-menus';
import { arrangeWidgets } from './home-widgets';
import { formatListCells } from './list-cells';
import { mendMarkup } from './mend-markup';
import { registerPeople } from './people/register-people';
import { peopleEn } from './people/translations-en';
import { peopleZhHans } from './people/translations-zh-hans';
import { keepTabTitle } from './tab-title';
import { theme } from './theme';
import { translateConfigurations } from './translate-configurations';
import { translateHardCoded } from './translate-hard-coded';
import { en } from './translations/en';
import { zhHans } from './translations/zh-hans';

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
    translations: { 'zh-Hans': { ...zhHans, ...peopleZhHans }, en: { ...en, ...peopleEn } },
  },
  register(app: StrapiApp) {
    app.addRBACMiddleware([hideMenus]);
    app.addMiddlewares([followLanguage, translateConfigurations]);
    narrowMenu(app);
    app.widgets.register(arrangeWidgets);
    registerPeople(app);
  },
  bootstrap(app: Pick<StrapiApp, 'registerHook'>) {
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', formatListCells);
    keepTabTitle();
    translateHardCoded();
    enlargeBody();
    fitScreens();
    mendMarkup();
  },
};
