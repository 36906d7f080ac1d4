/** The four content types of the desk and how Strapi names them. The register keys items by (type, document id, locale). */
export const ITEM_TYPES = [
  'news-post',
  'social-post',
  'interpretation',
  'normative-document',
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

export const LOCALES = ['zh-Hans', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'zh-Hans';

/** A content item (稿件): one document in one locale. */
export type ItemKey = { type: ItemType; documentId: string; locale: string };

export const isItemType = (value: unknown): value is ItemType =>
  typeof value === 'string' && (ITEM_TYPES as readonly string[]).includes(value);

export const isLocale = (value: unknown): value is Locale =>
  typeof value === 'string' && (LOCALES as readonly string[]).includes(value);

/** Strapi makes them of small letters and digits; nothing else may reach a statement or an address. */
export const isDocumentId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value);

/** 'news-post' ⇄ 'api::news-post.news-post' */
export const toUid = (type: ItemType) => `api::${type}.${type}` as const;
export const toItemType = (uid: string): ItemType | undefined =>
  ITEM_TYPES.find((type) => toUid(type) === uid);
