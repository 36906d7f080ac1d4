import { STORED } from '../../contracts/in-english-texts';
import { contentManager } from './content-manager';
import { contentManagerRecovered } from './content-manager-recovered';
import { core } from './core';
import { i18n } from './i18n';
import { settings } from './settings';
import { upload } from './upload';

// Names that are Chinese already: given as themselves, else the English list would answer for them.
const stored = Object.fromEntries(Object.keys(STORED).map((text) => [text, text]));

/** All strings that we give Strapi's own screens, message id → zh-Hans. Ours win over Strapi's. */
export const zhHans: Record<string, string> = {
  ...stored,
  ...contentManagerRecovered,
  ...contentManager,
  ...core,
  ...settings,
  ...i18n,
  ...upload,
};
