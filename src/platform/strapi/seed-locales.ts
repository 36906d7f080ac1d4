import type { Core } from '@strapi/strapi';

type Locale = { id: number; code: string; name: string };
type Locales = {
  findByCode(code: string): Promise<Locale | null>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  update(params: { id: number }, updates: { name: string }): Promise<unknown>;
};

/** Chinese is made by Strapi at the first boot (STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE); names are rows, so they are set
 * here: each in itself, so that its readers find it whatever the language of the screens. */
const LOCALES = [
  { code: 'zh-Hans', name: '简体中文' },
  { code: 'en', name: 'English' },
];

export const seedLocales = async (strapi: Core.Strapi): Promise<void> => {
  const service = strapi.plugin('i18n').service('locales') as Locales;
  for (const { code, name } of LOCALES) {
    const found = await service.findByCode(code);
    if (!found) await service.create({ code, name });
    else if (found.name !== name) await service.update({ id: found.id }, { name });
  }
};
