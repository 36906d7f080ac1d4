// Strapi's own screens and ours show an error as the server says it, so no translation of the admin reaches these.
import type { AdminLanguage } from '../../contracts/admin-language';
import { toChinese, toEnglish } from '../../contracts/in-english';
import { findTold, type Told } from './strapi-messages';

export type AdminError = { status?: number; name?: string; message?: string };

const NO_PERMISSION: Told = {
  'zh-Hans': '您没有这项操作的权限。如工作需要，请联系系统管理员调整角色。',
  en: 'You have no permission for this. If your work needs it, ask an administrator for the role.',
};
const SIGN_IN_AGAIN: Told = {
  'zh-Hans': '登录已失效，请重新登录。',
  en: 'You are no longer signed in. Please sign in again.',
};
/** By status, whatever Strapi says in English. A 400 is not here: its message names what was wrong. */
const BY_STATUS: Readonly<Record<number, Told>> = {
  401: SIGN_IN_AGAIN,
  403: NO_PERMISSION,
  404: {
    'zh-Hans': '没有找到：可能已被删除，或地址有误。',
    en: 'Not found: it may have been deleted, or the address is wrong.',
  },
  405: {
    'zh-Hans': '此地址不支持这种操作。',
    en: 'This address does not know this operation.',
  },
  413: {
    'zh-Hans': '内容或文件太大，超过上限。',
    en: 'The content or the file is larger than allowed.',
  },
  429: {
    'zh-Hans': '尝试次数过多，请稍后再试',
    en: 'Too many attempts. Please try again later.',
  },
  500: {
    'zh-Hans': '服务器内部错误，请稍后再试；仍不行请联系系统管理员。',
    en: 'Internal error of the server. Try again later; if it stays, tell an administrator.',
  },
};

const BAD_VALUE: Told = {
  'zh-Hans': '请求里有系统不能识别的值（编号、数字或日期），什么也没有改动。',
  en: 'The request has a value that the system does not know (a number or a day). Nothing was changed.',
};
const BROKEN_REQUEST: Told = {
  'zh-Hans': '请求内容不是有效的 JSON。',
  en: 'The request is not valid JSON.',
};

/** A statement that PostgreSQL refused, as Strapi passes it on: nobody's business. */
const isStatement = (message: string): boolean => /^(select|insert|update|delete) /.test(message);

/** Of what nobody has words for, Strapi's own stay, so that a person can tell them to whoever helps. */
const toBadRequest = (message: string): Told => ({
  'zh-Hans': `请求内容有误。（${message}）`,
  en: message,
});

const isOurs = (message: string): boolean => /\p{Script=Han}/u.test(message);

/** Of ours: the half or the translation that this person reads; undefined where it is right as it stands. */
const toOwnMessage = (message: string, language: AdminLanguage): string | undefined => {
  const said = language === 'en' ? toEnglish(message) : toChinese(message);
  return said === message ? undefined : said;
};

/** The text for a person instead of Strapi's; undefined where the message stays: it is right, or nobody has words for it. */
export const toAdminMessage = (
  { status = 0, name, message = '' }: AdminError,
  language: AdminLanguage,
): string | undefined => {
  if (isOurs(message)) return toOwnMessage(message, language);
  const broken = status === 400 && name === 'SyntaxError' ? BROKEN_REQUEST : undefined;
  if (isStatement(message)) return BAD_VALUE[language];
  const unknown = status === 400 && message !== '' ? toBadRequest(message) : undefined;
  const told = findTold(message) ?? broken ?? BY_STATUS[status] ?? unknown;
  return told?.[language];
};

/** What the screens are in; without a word from them, the person's stored choice; else Chinese, as the admin starts. */
export const toAdminLanguage = (
  screens: string | undefined,
  preferred: string | null | undefined,
): AdminLanguage => ((screens || preferred)?.startsWith('en') ? 'en' : 'zh-Hans');

/** Programs have no account whose language it could be: Chinese, and English after it. */
const NO_TOKEN: Told = {
  'zh-Hans': '没有有效的访问令牌。',
  en: 'There is no valid token.',
};

/** The same for a program at /api; undefined where the message stays. */
export const toProgramMessage = (error: AdminError): string | undefined => {
  const { status, message = '' } = error;
  if (isOurs(message)) return undefined;
  if (status === 401) return `${NO_TOKEN['zh-Hans']} / ${NO_TOKEN.en}`;
  const said = toAdminMessage(error, 'zh-Hans');
  return said === undefined ? undefined : `${said} / ${toAdminMessage(error, 'en') ?? ''}`;
};
