import type { DeliveryOutcome } from '../../../../src/contracts/channel';
import type { AccountField, AccountTools } from '../../../../src/contracts/connector-tools';

export const FIELDS: readonly AccountField[] = [
  {
    ...{ name: 'base', kind: 'address', required: true, default: 'https://api.weibo.com' },
    ...{ labelZh: '接口地址', labelEn: 'Address of the service' },
  },
  {
    ...{ name: 'rip', kind: 'setting', required: true },
    ...{ labelZh: '本系统的 IP', labelEn: 'Our IP address' },
    hintZh: '发布时须告知微博（参数 rip），填本系统访问外网所用的地址。',
    hintEn:
      'Weibo wants to be told (parameter rip): the address by which this system goes outside.',
  },
  {
    ...{ name: 'portal', kind: 'setting', required: false },
    ...{ labelZh: '门户网址', labelEn: 'Address of the portal' },
    hintZh:
      '每条微博都带稿件页面的链接，其域名须在微博开放平台绑定为安全域名；不填时用系统的门户网址。',
    hintEn:
      'Each post links its page; bind the domain to the app. Empty: the address of this portal.',
  },
  {
    ...{ name: 'access-token', kind: 'secret', required: true },
    ...{ labelZh: '授权令牌（access_token）', labelEn: 'Access token' },
    hintZh: '测试应用的令牌 1 天有效，审核通过的应用 30 天；到期须重新授权。',
    hintEn: 'Valid for a day (test app) or 30 days (audited app); then authorise again.',
  },
];

export type Access = { base: string; rip: string; portal: string; token: string };

const act = (code: string, message: string, parks: boolean): DeliveryOutcome => ({
  ...{ kind: 'operator-must-act', code, message, parks },
});

/** What every call needs; or why nothing of this account can go. */
export const readAccess = async (
  { settings, readSecret }: AccountTools,
  portalUrl: string,
): Promise<{ ok: true; access: Access } | { ok: false; outcome: DeliveryOutcome }> => {
  const { base = '', rip = '', portal = '' } = settings;
  const token = await readSecret('access-token');
  if (!base || !rip) {
    const message =
      '账号的设置不完整，请在“账号与密钥”中填写接口地址和本系统的 IP。 / The settings of the account are not complete.';
    return { ok: false, outcome: act('weibo.settings', message, true) };
  }
  if (token === null) {
    const message =
      '没有有效的授权令牌（未填写或已过期），请重新授权这个账号。 / There is no valid access token; authorise the account again.';
    return { ok: false, outcome: act('weibo.no-token', message, true) };
  }
  return { ok: true, access: { base, rip, portal: portal || portalUrl, token } };
};
