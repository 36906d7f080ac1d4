import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { DEFAULT_LOCALE, isLocale } from '../../contracts/item';

type Locale = { id: number; code: string };
type Locales = {
  findById(id: unknown): Promise<Locale | null>;
  getDefaultLocale(): Promise<string | null>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
  delete(key: { id: unknown }): Promise<unknown>;
};

const KEPT = '中文和英文是本站固定的语言，不能删除：稿件以它们写成。';
const FIXED_DEFAULT = '默认语言固定为中文，不能更改。';

/**
 * Repairs: Strapi deletes every working copy of a locale with it, below each check of ours, and takes another default locale
 * for what names none. The site's own locales stay, and so does the default. Call in register().
 */
export const keepLocales = (strapi: Core.Strapi): void => {
  strapi.get('services').extend('plugin::i18n.locales', (locales: Locales) => ({
    ...locales,
    delete: async (key: { id: unknown }) => {
      if (isLocale((await locales.findById(key.id))?.code)) {
        throw new errors.ApplicationError(KEPT, { code: 'locale.kept' });
      }
      return locales.delete(key);
    },
    setDefaultLocale: async (locale: { code: string }) => {
      if (locale.code !== DEFAULT_LOCALE) {
        throw new errors.ApplicationError(FIXED_DEFAULT, { code: 'locale.fixed-default' });
      }
      return locales.setDefaultLocale(locale);
    },
  }));
};
