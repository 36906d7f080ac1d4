import type { CredentialsCheck } from '../../../../src/contracts/channel';
import type { AccountTools } from '../../../../src/contracts/connector-tools';
import type { WechatDeps } from '../core/ports';
import { fetchToken, NOT_GIVEN, readGiven } from './account-access';
import { toRepeatable } from './settle-answer';

/** Asks for a token: that shows AppID, AppSecret and whitelist at once. The secret itself does not expire. */
export const createCheckSecret =
  (deps: WechatDeps) =>
  async (tools: AccountTools): Promise<CredentialsCheck> => {
    const given = await readGiven(tools, deps);
    if (!given) return { kind: 'invalid', code: NOT_GIVEN.code, message: NOT_GIVEN.message };
    const fetched = await fetchToken(deps, given, tools);
    if (fetched.ok) return { kind: 'valid', expiresAt: null, facts: { appid: given.appid } };
    const { answer } = fetched;
    const outcome = toRepeatable(
      answer.kind === 'ok' ? { kind: 'unreadable', status: 200 } : answer,
      deps.now(),
    );
    const { code, message } = 'code' in outcome ? outcome : { code: '', message: '' };
    return outcome.kind === 'operator-must-act'
      ? { kind: 'invalid', code, message }
      : { kind: 'unknown', message };
  };
