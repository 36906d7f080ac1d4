// What Weibo's error codes ask for. The codes and their meanings are of open.weibo.com/wiki/Error_code and of the pages of
// statuses/share and oauth2; what to do about each is our judgement.

/** What has to happen next; see DeliveryOutcome. */
export type ErrorClass =
  /** Weibo broke in the middle: it may have gone out. */
  | 'unknown'
  /** Nothing went out; the hour's or the minutes' allowance is used up. */
  | 'next-hour'
  | 'minutes'
  | 'operator'
  /** Nothing of this account can go before somebody authorises it again. */
  | 'parks'
  | 'editor'
  /** Weibo has had these words already, perhaps from an attempt of ours: looked up, never "nothing went out". */
  | 'duplicate'
  /** 20032: taken, and visible in a minute or two. Never sent again. */
  | 'accepted'
  | 'gone'
  /** A call that this version of ours should not have made. */
  | 'ours';

export type WeiboError = { class: ErrorClass; zh: string; en: string };

const all = (codes: readonly number[], error: WeiboError): Record<number, WeiboError> =>
  Object.fromEntries(codes.map((code) => [code, error]));

const of = (errorClass: ErrorClass, zh: string, en: string): WeiboError => ({
  ...{ class: errorClass, zh, en },
});

const ERRORS: Readonly<Record<number, WeiboError>> = {
  ...all(
    [10001, 10002, 10003, 10009, 10010, 10011, 21331],
    of(
      'unknown',
      '微博服务异常，未说明是否已发出',
      'Weibo broke and did not say whether it went out',
    ),
  ),
  ...all(
    [10004, 10022, 10023, 10024],
    of(
      'next-hour',
      '本小时的调用次数已用完，下一小时自动再发',
      'The calls of this hour are used up; it goes on by itself',
    ),
  ),
  20016: of(
    'minutes',
    '发得过于频繁，几分钟后自动再发',
    'Too frequent; it goes on by itself in a few minutes',
  ),
  ...all(
    [10005, 10014, 21337],
    of(
      'operator',
      '应用没有这个接口的权限，请在微博开放平台申请',
      'The app may not call this; apply for it at the open platform',
    ),
  ),
  10013: of(
    'operator',
    '授权的微博账号无效，请核对账号',
    'The authorised Weibo account is not valid; check it',
  ),
  20015: of(
    'operator',
    '账号、应用或 IP 被微博限制，请联系微博',
    'Account, app or address is restricted; ask Weibo',
  ),
  20022: of(
    'operator',
    '发送的 IP 异常，请核对“本系统的 IP”',
    'The address it is sent from is refused; check the setting',
  ),
  20031: of(
    'operator',
    '微博要求验证码，请用这个账号登录一次微博网页',
    'Weibo asks for a captcha; sign in once on its page',
  ),
  ...all(
    [21301, 21314, 21315, 21316, 21317, 21319, 21327, 21332],
    of(
      'parks',
      '授权已失效，请重新授权这个账号',
      'The authorisation has ended; authorise the account again',
    ),
  ),
  21321: of(
    'operator',
    '应用未通过审核，授权用户数已满',
    'The app is not audited and has as many users as it may',
  ),
  ...all(
    [21322, 21323, 21324, 21325, 21326, 21328, 21329],
    of(
      'operator',
      '应用的授权配置有误，请核对 App Key 和回调地址',
      'The app is set up wrongly; check its key and address',
    ),
  ),
  ...all(
    [20005],
    of(
      'editor',
      '图片格式不符（须为 JPEG、PNG 或 GIF）',
      'The picture is of a kind that Weibo does not take',
    ),
  ),
  20006: of('editor', '图片超过 5 MB', 'The picture is larger than 5 MB'),
  20008: of('editor', '没有文字', 'There are no words'),
  ...all([20012, 20013], of('editor', '文字超过 140 字', 'There are more than 140 characters')),
  20018: of(
    'editor',
    '文中的链接被微博判为非法网站',
    'A link in it leads to a site that Weibo blocks',
  ),
  ...all(
    [20020, 20021],
    of('editor', '文字含微博不允许的内容', 'It says what Weibo does not allow'),
  ),
  ...all(
    [20017, 20019, 20111],
    of(
      'duplicate',
      '微博称已有相同或相似的内容',
      'Weibo says that it has the same or similar words already',
    ),
  ),
  20032: of(
    'accepted',
    '微博已收下，一两分钟后可见',
    'Weibo took it; it is visible in a minute or two',
  ),
  20101: of('gone', '这条微博已不存在', 'This post is not there any more'),
  20102: of('operator', '这条微博不属于授权的账号', 'This post is of another account'),
};

const UNKNOWN_CODE = of('ours', '微博拒绝了请求', 'Weibo refused the request');
const NO_DOMAIN = of(
  'operator',
  '文中链接的域名未绑定为应用的安全域名，请在微博开放平台绑定',
  'The domain of the link is not bound to the app; bind it at the open platform',
);

/** 10017 says many things; which, stands in its words ('text not find domain!', 'appkey not bind domain!'). */
export const toWeiboError = (code: number, text: string): WeiboError =>
  code === 10017 && /domain/i.test(text) ? NO_DOMAIN : (ERRORS[code] ?? UNKNOWN_CODE);

/** Never a bare code, and never without it: whoever asks Weibo needs it. */
export const toMessage = (code: number, { zh, en }: WeiboError): string =>
  `${zh}（微博错误 ${code}）。 / ${en} (Weibo error ${code}).`;
