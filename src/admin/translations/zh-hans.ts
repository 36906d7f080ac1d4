import { contentManager } from './content-manager';
import { contentManagerRecovered } from './content-manager-recovered';
import { core } from './core';
import { i18n } from './i18n';
import { settings } from './settings';
import { upload } from './upload';

/** All strings that we give Strapi's own screens, message id → zh-Hans. Ours win over Strapi's. */
export const zhHans: Record<string, string> = {
  ...contentManagerRecovered,
  ...contentManager,
  ...core,
  ...settings,
  ...i18n,
  ...upload,
};
