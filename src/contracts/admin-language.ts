/** Languages of the admin's screens; Chinese where nothing else was chosen. */
export type AdminLanguage = 'zh-Hans' | 'en';

/** By it the admin tells the server in which language its answers are read. */
export const LANGUAGE_COOKIE = 'gongkai-language';
