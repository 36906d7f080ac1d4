/** Message id → Chinese and English. */
export type Words = Readonly<Record<string, readonly [zh: string, en: string]>>;
export type Language = 'zh-Hans' | 'en';

/** What the admin registers of them in one of its languages. */
export const wordsIn = (words: Words, language: Language): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words).map(([id, [zh, en]]) => [id, language === 'zh-Hans' ? zh : en]),
  );
