import type { CredentialsCheck } from '../../../../src/contracts/channel';
import type { AccountTools } from '../../../../src/contracts/connector-tools';
import { toMessage, toWeiboError } from '../core/errors';
import type { WeiboDeps } from '../core/ports';
import { tokenInfo } from '../core/statuses';
import { readAccess } from './account-access';

const UNREACHED =
  '微博没有答复，令牌是否有效尚不清楚。 / Weibo did not answer; whether the token is valid is not known.';

/** Asks Weibo itself how long the authorisation lasts. */
export const createCheckToken =
  ({ client, now, portalUrl }: WeiboDeps) =>
  async (tools: AccountTools): Promise<CredentialsCheck> => {
    const read = await readAccess(tools, portalUrl);
    if (!read.ok) {
      const { outcome } = read;
      const { code, message } = 'code' in outcome ? outcome : { code: '', message: '' };
      return { kind: 'invalid', code, message };
    }
    const { base, token } = read.access;
    const answer = await client.post(base, '/oauth2/get_token_info', { access_token: token });
    if (answer.kind === 'error') {
      const error = toWeiboError(answer.code, answer.error);
      if (error.class === 'unknown')
        return { kind: 'unknown', message: toMessage(answer.code, error) };
      return {
        kind: 'invalid',
        code: `weibo.${answer.code}`,
        message: toMessage(answer.code, error),
      };
    }
    const info = answer.kind === 'ok' ? tokenInfo.safeParse(answer.body) : null;
    if (!info?.success) return { kind: 'unknown', message: UNREACHED };
    const { uid, expire_in: seconds } = info.data;
    const expiresAt = new Date(now().getTime() + seconds * 1000);
    return { kind: 'valid', expiresAt, facts: { uid: String(uid) } };
  };
