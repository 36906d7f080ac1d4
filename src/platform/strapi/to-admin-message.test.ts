import { describe, expect, it } from 'vitest';

import { toAdminLanguage, toAdminMessage, toProgramMessage } from './to-admin-message';

const inChinese = (status: number, message: string, name = '') =>
  toAdminMessage({ status, name, message }, 'zh-Hans');

describe('toAdminMessage', () => {
  it.each([
    [403, 'Policy Failed', /没有这项操作的权限.*管理员/],
    [403, 'Forbidden', /没有这项操作的权限/],
    [401, 'Missing or invalid credentials', /重新登录/],
    [401, 'Unauthorized', /重新登录/],
    [404, 'Not Found', /没有找到/],
    [405, 'Method Not Allowed', /不支持/],
    [413, 'FileTooBig', /太大/],
    [413, 'request entity too large', /太大/],
    [413, 'a.mp4 exceeds size limit of 200 MB.', /a\.mp4.*200 MB/],
    [429, 'Too many requests, please try again later.', /稍后/],
    [500, 'Internal Server Error', /服务器/],
    [400, 'Invalid credentials', /账号或密码/],
    [400, 'Name already taken', /名称/],
    [400, "This locale doesn't exist", /没有这种语言/],
    [400, "Invalid parameter at 'status'. Expected 'published' or 'draft'", /“status”不可用/],
    [400, 'Invalid key title', /“title”不可用/],
  ])('says of %s %s what it means', (status, message, said) =>
    expect(inChinese(status, message)).toMatch(said),
  );
  it('knows broken JSON by its name, since the message is the parser’s', () =>
    expect(inChinese(400, 'Unexpected token x', 'SyntaxError')).toMatch(/JSON/));
  it('says it in English to those who read English', () =>
    expect(toAdminMessage({ status: 403, message: 'Policy Failed' }, 'en')).toMatch(
      /no permission.*administrator/,
    ));
  it('says our own in English to those who read English', () =>
    expect(toAdminMessage({ status: 400, message: '撤稿时请填写理由。' }, 'en')).toBe(
      'Please give a reason for the withdrawal.',
    ));
  it('takes of a text in both languages the half that is read', () => {
    const both = '“x.svg”不能上传。请另存为 PNG。 / “x.svg” is not taken. Save it as PNG.';
    expect(inChinese(400, both)).toBe('“x.svg”不能上传。请另存为 PNG。');
    expect(toAdminMessage({ status: 400, message: both }, 'en')).toBe(
      '“x.svg” is not taken. Save it as PNG.',
    );
  });
  it('leaves our own messages alone', () =>
    expect(inChinese(403, '审核人不能是作者')).toBeUndefined());
  it('keeps what names a mistake that nobody has words for', () =>
    expect(inChinese(400, 'title must be a string')).toBe(
      '请求内容有误。（title must be a string）',
    ));
  it('tells nobody a statement of the database', () =>
    expect(inChinese(400, 'select count(*) from "admin_users" - out of range')).toMatch(
      /系统不能识别的值/,
    ));
});

describe('toProgramMessage', () => {
  it('says it in both languages, since a program has none of its own', () => {
    expect(toProgramMessage({ status: 405, message: 'Method Not Allowed' })).toMatch(
      /不支持.* \/ /,
    );
    expect(toProgramMessage({ status: 401, message: 'Missing or invalid credentials' })).toMatch(
      /访问令牌.*valid token/,
    );
    expect(toProgramMessage({ status: 400, message: '请填写标题' })).toBeUndefined();
  });
});

describe('toAdminLanguage', () => {
  it('is that of the screens, whatever was chosen before', () => {
    expect(toAdminLanguage('en', 'zh-Hans')).toBe('en');
    expect(toAdminLanguage('zh-Hans', 'en')).toBe('zh-Hans');
  });

  it('is Chinese unless the person chose English', () => {
    expect(
      ['en', 'en-GB', 'zh-Hans', 'zh', null, undefined].map((one) =>
        toAdminLanguage(undefined, one),
      ),
    ).toEqual(['en', 'en', 'zh-Hans', 'zh-Hans', 'zh-Hans', 'zh-Hans']);
  });
});
