import type { Core } from '@strapi/strapi';

import { config, type SiteConfig } from './config';
import { createKeepSiteSettings } from './document-middlewares/keep-site-settings';
import { services } from './services';

const register = ({ strapi }: { strapi: Core.Strapi }) => {
  const { nameZh, nameEn } = strapi.config.get<SiteConfig>('plugin::site');
  const keepSiteSettings = createKeepSiteSettings(strapi, { zh: nameZh, en: nameEn });
  strapi.documents.use((call, next) => keepSiteSettings(call, next) as ReturnType<typeof next>);
};

export default { register, config, services };
