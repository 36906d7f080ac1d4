// The language of the admin for what is outside React: the page's own `lang`, which screen readers and our own code read, and
// a cookie by which the server's answers come in it too, on the login page as well (src/middlewares/translate-admin-errors.ts).
import type { StrapiApp } from '@strapi/strapi/admin';

import { LANGUAGE_COOKIE } from '../contracts/admin-language';

const STORAGE_KEY = 'strapi-admin-language';

const tell = (language: string): void => {
  document.documentElement.lang = language;
  document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; SameSite=Strict`;
};

/** Chinese for whoever has chosen nothing; read once, before the first render. A person's own choice is never overwritten. */
export const presetLanguage = (): void => {
  if (localStorage.getItem(STORAGE_KEY) === null) localStorage.setItem(STORAGE_KEY, 'zh-Hans');
  tell(localStorage.getItem(STORAGE_KEY) ?? 'zh-Hans');
};

type SetLocale = { type?: string; payload?: unknown };

/** Redux middleware: follows a change on the login page, in the profile, or by signing in. */
export const followLanguage: StrapiApp['middlewares'][number] = () => () => (next) => (action) => {
  const { type, payload } = action as SetLocale;
  if (type === 'admin/setLocale' && typeof payload === 'string') tell(payload);
  return next(action);
};

/** Whether the screens are in Chinese now, for code outside React. */
export const isChinese = (): boolean => document.documentElement.lang !== 'en';
