// Strapi's own screens and ours show an error as the server says it, so no translation of the admin reaches these.
import type { AdminLanguage } from '../../contracts/admin-language';
import { toChinese, toEnglish } from '../../contracts/in-english';

export type AdminError = { status?: number; name?: string; message?: string };

type Told = Readonly<Record<AdminLanguage, string>>;

const NO_PERMISSION: Told = {
  'zh-Hans': '您没有这项操作的权限。如工作需要，请联系系统管理员调整角色。',
  en: 'You have no permission for this. If your work needs it, ask an administrator for the role.',
};
const SIGN_IN_AGAIN: Told = {
  'zh-Hans': '登录已失效，请重新登录。',
  en: 'You are no longer signed in. Please sign in again.',
};
const INACTIVE: Told = {
  'zh-Hans': '账号已停用，请联系系统管理员。',
  en: 'Your account is not active. Please ask an administrator.',
};
const NAME_TAKEN: Told = { 'zh-Hans': '名称已被使用。', en: 'This name is already taken.' };
const EMAIL_TAKEN: Told = {
  'zh-Hans': '该邮箱已被其他账号使用。',
  en: 'Another account has this e-mail address.',
};
const NOT_YOURSELF: Told = {
  'zh-Hans': '不能删除自己的账号。',
  en: 'You cannot delete your own account.',
};
const BAD_FILE_NAME: Told = {
  'zh-Hans': '文件名含有不允许的字符，请改名后再上传。',
  en: 'The file name has characters that are not allowed. Rename the file and upload it again.',
};

/** By what Strapi 5.54 says, word for word. */
const BY_MESSAGE: Readonly<Record<string, Told>> = {
  'Invalid credentials': {
    'zh-Hans': '账号或密码不正确',
    en: 'The account or the password is not right.',
  },
  'Your account is not active': INACTIVE,
  'User not active': INACTIVE,
  'Invalid registrationToken': {
    'zh-Hans': '邀请链接无效或已使用，请联系系统管理员重新发送。',
    en: 'This invitation is not valid any more. Please ask an administrator for another.',
  },
  'Name already taken': NAME_TAKEN,
  'Email already taken': EMAIL_TAKEN,
  'A user with this email address already exists': EMAIL_TAKEN,
  'You cannot delete your own user': NOT_YOURSELF,
  'File name contains invalid characters': BAD_FILE_NAME,
  'Files are empty': { 'zh-Hans': '没有选择文件。', en: 'No file was chosen.' },
  'Cannot replace a file with multiple ones': {
    'zh-Hans': '一个文件只能用一个文件替换。',
    en: 'A file can be replaced by one file only.',
  },
  'File is not a valid image': {
    'zh-Hans': '文件不是有效的图片。',
    en: 'The file is not a valid picture.',
  },
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

const BROKEN_REQUEST: Told = {
  'zh-Hans': '请求内容不是有效的 JSON。',
  en: 'The request is not valid JSON.',
};

const isOurs = (message: string): boolean => /\p{Script=Han}/u.test(message);

/** Of ours: the half or the translation that this person reads; undefined where it is right as it stands. */
const toOwnMessage = (message: string, language: AdminLanguage): string | undefined => {
  const said = language === 'en' ? toEnglish(message) : toChinese(message);
  return said === message ? undefined : said;
};

/** What upload says of one file of several, with its name and the limit. */
const toTooLarge = (message: string): Told | undefined => {
  const [, file, limit] = /^(.+) exceeds size limit of (.+)\.$/.exec(message) ?? [];
  if (file === undefined || limit === undefined) return undefined;
  return { 'zh-Hans': `文件 ${file} 超过上限 ${limit}。`, en: message };
};

/** The text for a person instead of Strapi's; undefined where the message stays: it is right, or nobody has words for it. */
export const toAdminMessage = (
  { status = 0, name, message = '' }: AdminError,
  language: AdminLanguage,
): string | undefined => {
  if (isOurs(message)) return toOwnMessage(message, language);
  const broken = status === 400 && name === 'SyntaxError' ? BROKEN_REQUEST : undefined;
  const told = BY_MESSAGE[message] ?? toTooLarge(message) ?? broken ?? BY_STATUS[status];
  return told?.[language];
};

/** What the screens are in; without a word from them, the person's stored choice; else Chinese, as the admin starts. */
export const toAdminLanguage = (
  screens: string | undefined,
  preferred: string | null | undefined,
): AdminLanguage => ((screens || preferred)?.startsWith('en') ? 'en' : 'zh-Hans');
