// What WeChat's error codes ask for. Codes and meanings are of developers.weixin.qq.com (返回码, and the pages of stable_token,
// draft and freepublish); what to do about each is our judgement.

export type ErrorClass =
  /** It broke in the middle: a mutation may have taken effect. */
  | 'unknown'
  | 'minute'
  | 'tomorrow'
  | 'operator'
  /** A person does it on WeChat's own website, and records link and time here. */
  | 'person'
  /** Nothing of this account can go before an operator changed something. */
  | 'parks'
  | 'editor'
  /** The token is refused, before anything was done: taken anew once. */
  | 'token'
  | 'gone'
  /** A call that this version of ours should not have made. */
  | 'ours';

export type WechatError = { class: ErrorClass; zh: string; en: string };

const of = (errorClass: ErrorClass, zh: string, en: string): WechatError => ({
  ...{ class: errorClass, zh, en },
});
const all = (codes: readonly number[], error: WechatError): Record<number, WechatError> =>
  Object.fromEntries(codes.map((code) => [code, error]));

const ERRORS: Readonly<Record<number, WechatError>> = {
  ...all(
    [-1, 61450, 9001002],
    of(
      'unknown',
      '微信系统繁忙，未说明是否已完成',
      'WeChat is busy and did not say whether it was done',
    ),
  ),
  ...all(
    [40001, 40014, 42001],
    of(
      'token',
      '微信不接受现在的令牌，稍后自动再发',
      'WeChat refuses the token; it goes on by itself',
    ),
  ),
  ...all(
    [40013, 40125, 41002, 41004],
    of(
      'parks',
      'AppID 或 AppSecret 不对，请核对账号设置',
      'AppID or AppSecret is wrong; check the account',
    ),
  ),
  40243: of(
    'parks',
    'AppSecret 已冻结，请在公众平台解冻',
    'The AppSecret is frozen; lift that at the platform',
  ),
  40164: of(
    'parks',
    '本系统的 IP 不在公众平台的白名单，请添加',
    'Our address is not on the whitelist of the platform; add it',
  ),
  48001: of(
    'operator',
    '这个账号没有此接口的权限（未认证或认证已过期），请在公众平台核对认证',
    'The account may not call this: not verified, or no longer; check at the platform',
  ),
  48004: of(
    'operator',
    '这个账号的接口被封禁，请联系微信',
    'The interface is banned for the account; ask WeChat',
  ),
  50002: of(
    'operator',
    '账号被限制，请登录公众平台查看',
    'The account is restricted; see the platform',
  ),
  ...all(
    [89501, 89503, 89504, 89505],
    of(
      'minute',
      '等待公众号管理员在手机上确认',
      'Waits for the administrator to confirm on the phone',
    ),
  ),
  ...all(
    [89506, 89507],
    of(
      'parks',
      '公众号管理员拒绝了本系统的请求，请与其联系',
      'The administrator refused this system; speak to them',
    ),
  ),
  45009: of(
    'tomorrow',
    '今天的接口次数已用完，明天自动再发',
    'The calls of today are used up; it goes on tomorrow',
  ),
  45011: of('minute', '调用过于频繁，一分钟后自动再发', 'Too frequent; it goes on in a minute'),
  ...all(
    [40004, 40005, 40009, 45001],
    of(
      'editor',
      '图片的格式或大小不符合微信的要求',
      'A picture is of a kind or size that WeChat does not take',
    ),
  ),
  40007: of('gone', '微信上没有这个素材或草稿', 'WeChat has no such material or draft'),
  53600: of('gone', '微信上没有这篇文章', 'WeChat has no such article'),
  44003: of('editor', '正文是空的', 'There is no text'),
  45002: of('editor', '正文过长', 'The text is too long'),
  45003: of('editor', '标题过长', 'The title is too long'),
  45004: of('editor', '摘要过长', 'The digest is too long'),
  45110: of('editor', '作者过长', 'The author is too long'),
  45166: of(
    'editor',
    '正文含微信不接受的内容（常见：外部链接、异常字符）',
    'The text holds what WeChat does not take, often an outside link or an odd character',
  ),
  ...all(
    [53401, 53402],
    of('editor', '封面图不合要求，请更换', 'The cover is not accepted; change it'),
  ),
  53503: of(
    'editor',
    '草稿未通过微信的发布检查，请修改后发布更正',
    'The draft fails the publish check of WeChat; change the item',
  ),
  ...all(
    [53504, 53505, 48021],
    of(
      'person',
      '微信要求在公众平台网页上处理这篇草稿，请登录后发布，完成后登记链接和时间',
      'WeChat wants this draft handled on its website; publish it there, then record link and time',
    ),
  ),
};

const UNKNOWN_CODE = of('ours', '微信拒绝了请求', 'WeChat refused the request');

/** `invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist`: the address that an operator has to add. */
const findAddress = (text: string): string => /invalid ip ([0-9a-fA-F.:]+)/.exec(text)?.[1] ?? '';

export const toWechatError = (code: number, text: string): WechatError => {
  const error = ERRORS[code] ?? UNKNOWN_CODE;
  const address = code === 40164 ? findAddress(text) : '';
  if (!address) return error;
  return { class: error.class, zh: `${error.zh} ${address}`, en: `${error.en}: ${address}` };
};

/** Never a bare code, and never without it: whoever asks WeChat needs it. */
export const toMessage = (code: number, { zh, en }: WechatError): string =>
  `${zh}（微信错误 ${code}）。 / ${en} (WeChat error ${code}).`;

const DAY_MS = 24 * 3_600_000;
const CHINA_MS = 8 * 3_600_000;

/** Five past midnight in China, when the day's allowances are new. */
export const toTomorrow = (now: Date): Date =>
  new Date((Math.floor((now.getTime() + CHINA_MS) / DAY_MS) + 1) * DAY_MS - CHINA_MS + 5 * 60_000);
