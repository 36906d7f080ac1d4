// 账号与密钥 over the routes: who may, what is refused and how, and that no answer holds a secret.
import { beforeAll, describe, expect, it } from 'vitest';

import { signInOnce } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Shown = {
  accounts: {
    accountId: string;
    entry: { entryId: number };
    standing: { paused: { reason: string } | null };
  }[];
  connectors: { name: string }[];
};

export const describeAccounts = (ground: () => DocumentGround & { signatory: Call }): void => {
  let operator: Call;
  beforeAll(async () => {
    operator = await signInOnce(ground().cms, 'channel-operator');
  });
  const read = async () => (await operator('GET', '/accounts')).body as unknown as Shown;
  const weibo = async () => (await read()).accounts.find(({ accountId }) => accountId === 'weibo');
  const messageOf = ({ body }: { body: unknown }) =>
    (body as { error: { message: string } }).error.message;
  const byHand = { connector: 'manual', settings: {}, secrets: {}, since: 0 };

  describe('an account of a channel', () => {
    it('is none of an editor’s, signatory’s or administrator’s', async () => {
      const { editor, signatory, administrator } = ground();
      for (const call of [editor, signatory, administrator]) {
        expect((await call('GET', '/accounts')).status).toBe(403);
        expect((await call('PUT', '/accounts/weibo', byHand)).status).toBe(403);
        expect((await call('POST', '/accounts/weibo/pause', { reason: 'a' })).status).toBe(403);
        expect((await call('POST', '/accounts/weibo/check', {})).status).toBe(403);
        expect((await call('POST', '/channels/deliveries/1/not-there', {})).status).toBe(403);
      }
    });

    it('is set, paused and resumed by who operates it', async () => {
      expect((await read()).connectors).toContainEqual({ name: 'manual', fields: [] });
      expect((await operator('PUT', '/accounts/weibo', byHand)).status).toBe(200);
      expect((await weibo())?.entry.entryId).toBeGreaterThan(0);
      const reason = { reason: ' 账号\u0000核查 ' };
      expect((await operator('POST', '/accounts/weibo/pause', reason)).status).toBe(200);
      expect((await weibo())?.standing.paused).toMatchObject({ reason: '账号核查' });
      expect((await operator('POST', '/accounts/weibo/resume', {})).status).toBe(200);
      expect((await weibo())?.standing.paused).toBeNull();
    });

    it.each([
      ['PUT', '/accounts/weibo', byHand, 400, '刚刚被他人修改'],
      ['PUT', '/accounts/portal', byHand, 400, '门户网站'],
      ['PUT', '/accounts/weibo', { ...byHand, connector: 'other' }, 400, '没有这种连接方式'],
      ['PUT', '/accounts/weibo', { ...byHand, settings: { a: 1 } }, 400, '没有保存'],
      ['PUT', '/accounts/weibo', [], 400, '没有保存'],
      ['PUT', '/accounts/nobody', byHand, 400, '没有这个账号'],
      ['POST', '/accounts/weibo/pause', {}, 400, '暂停的原因'],
      ['POST', '/accounts/nobody/resume', {}, 400, '没有这个账号'],
      ['POST', '/accounts/weibo/check', {}, 400, '没有可以检查'],
      ['GET', '/channels/deliveries/x/steps', undefined, 404, '没有编号'],
      ['POST', '/channels/deliveries/999999/not-there', { reason: 'a' }, 400, '找不到'],
      ['POST', '/channels/deliveries/999999/not-there', { reason: {} }, 400, '看到了什么'],
    ] as const)('refuses %s %s %j', async (method, address, body, status, words) => {
      const answer = await operator(method, address, body);
      expect(answer.status).toBe(status);
      expect(messageOf(answer)).toContain(words);
    });
  });
};
