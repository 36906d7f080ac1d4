// What Strapi 5.54 says in English of single mistakes, in the words of the desk.

import type { AdminLanguage } from '../../contracts/admin-language';

export type Told = Readonly<Record<AdminLanguage, string>>;

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

const SUPER_ADMIN: Told = {
  'zh-Hans': '超级管理员角色不能更改或删除。',
  en: 'The role of the super administrator cannot be changed or deleted.',
};

const NO_FOLDER: Told = {
  'zh-Hans': '没有这个文件夹，可能已被删除。',
  en: 'There is no such folder; it may have been deleted.',
};

/** By what Strapi 5.54 says, word for word. */
const BY_MESSAGE: Readonly<Record<string, Told>> = {
  'Invalid date': { 'zh-Hans': '没有这个日期，请核对。', en: 'There is no such day.' },
  'the folder does not exist': NO_FOLDER,
  'parent folder does not exist': NO_FOLDER,
  'destination folder does not exist': NO_FOLDER,
  'folder cannot be moved inside itself': {
    'zh-Hans': '文件夹不能移到它自己里面。',
    en: 'A folder cannot be moved into itself.',
  },
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
  "This locale doesn't exist": {
    'zh-Hans': '本站没有这种语言。',
    en: 'The site has no such language.',
  },
  'This locale already exists': {
    'zh-Hans': '已经有这种语言。',
    en: 'This language exists already.',
  },
  'locale.notFound': {
    'zh-Hans': '没有这种语言，可能已被删除。',
    en: 'There is no such language; it may have been deleted.',
  },
  'Cannot delete the default locale': {
    'zh-Hans': '默认语言不能删除。',
    en: 'The default language cannot be deleted.',
  },
  'File id is required': {
    'zh-Hans': '没有指明是哪个文件。',
    en: 'It was not said which file is meant.',
  },
  'Cannot replace a file with multiple ones': {
    'zh-Hans': '一个文件只能用一个文件替换。',
    en: 'A file can be replaced by one file only.',
  },
  'Files are empty': { 'zh-Hans': '没有选择文件。', en: 'No file was chosen.' },
  'Document not found': {
    'zh-Hans': '没有找到：可能已被删除。',
    en: 'Not found: it may have been deleted.',
  },
  'You must have at least one user with super admin role.': {
    'zh-Hans': '至少须保留一名超级管理员。',
    en: 'At least one super administrator must remain.',
  },
  "Super admin can't be edited.": SUPER_ADMIN,
  "Super admin permissions can't be edited.": SUPER_ADMIN,
  'You cannot delete the super admin role': SUPER_ADMIN,
  'Some roles are still assigned to some users': {
    'zh-Hans': '仍有用户担任该角色，不能删除。',
    en: 'People still have this role; it cannot be deleted.',
  },
  'This reset password token has expired': {
    'zh-Hans': '重设密码的链接已过期，请联系系统管理员。',
    en: 'The link to reset the password has expired. Please ask an administrator.',
  },
  'File is not a valid image': {
    'zh-Hans': '文件不是有效的图片。',
    en: 'The file is not a valid picture.',
  },
};

/** What names a value in the middle of the sentence. */
const PATTERNS: readonly [RegExp, (parts: string[]) => Told][] = [
  // Upload, of one file of several.
  [
    /^(.+) exceeds size limit of (.+)\.$/,
    ([said = '', file = '', limit = '']) => ({
      'zh-Hans': `文件 ${file} 超过上限 ${limit}。`,
      en: said,
    }),
  ],
  [
    /^Invalid (?:parameter at|key) '?([^'.]+)'?/,
    ([said = '', name = '']) => ({ 'zh-Hans': `请求中的“${name}”不可用。`, en: said }),
  ],
  [
    /^The name must be unique and a role with name `(.+)` already exists\.$/,
    ([said = '', name = '']) => ({ 'zh-Hans': `已有名为“${name}”的角色。`, en: said }),
  ],
];

/** The words for what Strapi says; undefined where nobody has any. */
export const findTold = (message: string): Told | undefined => {
  const told = BY_MESSAGE[message];
  if (told) return told;
  for (const [pattern, toTold] of PATTERNS) {
    const parts = pattern.exec(message);
    if (parts) return toTold([...parts]);
  }
  return undefined;
};
