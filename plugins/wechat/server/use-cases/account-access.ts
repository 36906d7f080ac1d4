import type { DeliveryOutcome } from '../../../../src/contracts/channel';
import type { AccountField, AccountTools } from '../../../../src/contracts/connector-tools';
import { tokenAnswer } from '../core/answers';
import { toWechatError } from '../core/errors';
import type { UploadedFile, WechatAnswer, WechatDeps } from '../core/ports';

export const FIELDS: readonly AccountField[] = [
  {
    ...{ name: 'base', kind: 'address', required: true, default: 'https://api.weixin.qq.com' },
    ...{ labelZh: '接口地址', labelEn: 'Address of the service' },
  },
  {
    ...{ name: 'appid', kind: 'setting', required: true },
    ...{ labelZh: 'AppID', labelEn: 'AppID' },
    hintZh: '公众平台“开发接口管理”中的开发者 ID；同一页的 IP 白名单须包含本系统访问外网的地址。',
    hintEn: 'The developer id at the platform; its whitelist must hold the address of this system.',
  },
  {
    ...{ name: 'portal', kind: 'setting', required: false },
    ...{ labelZh: '门户网址', labelEn: 'Address of the portal' },
    hintZh: '“阅读原文”链接到稿件页面；不填时用系统的门户网址。',
    hintEn: 'Where 阅读原文 leads. Empty: the address of this portal.',
  },
  {
    ...{ name: 'app-secret', kind: 'secret', required: true },
    ...{ labelZh: 'AppSecret', labelEn: 'AppSecret' },
  },
];

/** Kept with the AppID that it was given for: another one's would publish at another account. */
const toTokenName = (appid: string): string =>
  `access-token.${appid
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '-')
    .slice(0, 40)}`;
/** WeChat renews within the last five minutes, and takes old and new for as long. */
const EARLIER_MS = 60_000;

type Given = { base: string; appid: string; secret: string; portal: string };

/** null: not everything is entered. */
export const readGiven = async (
  { settings, readSecret }: AccountTools,
  { portalUrl }: WechatDeps,
): Promise<Given | null> => {
  const { base = '', appid = '', portal = '' } = settings;
  const secret = await readSecret('app-secret');
  return base && appid && secret ? { base, appid, secret, portal: portal || portalUrl } : null;
};

export const NOT_GIVEN: DeliveryOutcome & { kind: 'operator-must-act' } = {
  ...{ kind: 'operator-must-act', code: 'wechat.settings', parks: true },
  message:
    '账号的设置不完整，请在“账号与密钥”中填写 AppID 和 AppSecret。 / The settings of the account are not complete.',
};

/**
 * By stable_token without force: whoever asks is given the same token until it ends, so several processes never put one
 * another's out, as /cgi-bin/token does; and deliveries of an account go one at a time.
 */
export const fetchToken = async (
  { client, now }: WechatDeps,
  { base, appid, secret }: Given,
  { keepSecret }: AccountTools,
): Promise<{ ok: true; token: string; expiresAt: Date } | { ok: false; answer: WechatAnswer }> => {
  const body = { grant_type: 'client_credential', appid, secret, force_refresh: false };
  const answer = await client.post(base, '/cgi-bin/stable_token', {}, body);
  const read = answer.kind === 'ok' ? tokenAnswer.safeParse(answer.body) : null;
  if (!read?.success) return { ok: false, answer };
  const { access_token: token, expires_in: seconds } = read.data;
  const expiresAt = new Date(now().getTime() + seconds * 1000 - EARLIER_MS);
  await keepSecret(toTokenName(appid), token, { expiresAt });
  return { ok: true, token, expiresAt };
};

/** Why no call could be made: the token was not to be had. Nothing of the call itself has left. */
export type NoToken = { kind: 'no-token'; answer: WechatAnswer };
export type Said = WechatAnswer | NoToken;

/** Calls of one account, with its token. */
export type Calls = {
  portal: string;
  key: string;
  post(path: string, body: object): Promise<Said>;
  upload(path: string, file: UploadedFile, query?: Record<string, string>): Promise<Said>;
};

const isRefusedToken = (answer: WechatAnswer) =>
  answer.kind === 'error' && toWechatError(answer.code, answer.error).class === 'token';

/** A token that WeChat refuses was refused before anything was done: taken anew, and the call made once more. */
export const openCalls = (deps: WechatDeps, given: Given, tools: AccountTools): Calls => {
  const withToken = async (call: (token: string) => Promise<WechatAnswer>): Promise<Said> => {
    const kept = await tools.readSecret(toTokenName(given.appid));
    if (kept !== null) {
      const answer = await call(kept);
      if (!isRefusedToken(answer)) return answer;
    }
    const fetched = await fetchToken(deps, given, tools);
    return fetched.ok ? call(fetched.token) : { kind: 'no-token', answer: fetched.answer };
  };
  const { client } = deps;
  const { base, portal, appid } = given;
  return {
    ...{ portal, key: `${base} ${appid}` },
    post: (path, body) =>
      withToken((token) => client.post(base, path, { access_token: token }, body)),
    upload: (path, file, query = {}) =>
      withToken((token) => client.upload(base, path, { ...query, access_token: token }, file)),
  };
};
