import { DEFAULT_LOCALE } from '../../../../src/contracts/item';

/** The locale of the item that the content manager's address names; zh-Hans where it names none. */
export const readLocale = (search: string): string =>
  new URLSearchParams(search).get('plugins[i18n][locale]') ?? DEFAULT_LOCALE;
