// 门户开关 over the routes: who may turn them, what is refused, what the audit has of it.
import { describe, expect, it } from 'vitest';

import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Refused = { error: { message: string } };
type Switches = {
  grey: boolean;
  strip: unknown;
  changes: { kind: string; isOn: boolean; reason: string; isGenuine: boolean }[];
};

export const describeSwitches = (ground: () => DocumentGround & { signatory: Call }): void => {
  const read = async () => (await ground().signatory('GET', '/site-switches')).body as Switches;
  const turn = (kind: string, body: object, call = ground().signatory) =>
    call('POST', `/site-switches/${kind}`, body);
  const messageOf = ({ body }: { body: unknown }) => (body as Refused).error.message;

  describe('a switch of the portal', () => {
    it('is turned by who signs, with a reason, and stands in the audit', async () => {
      expect((await turn('grey', { isOn: true, reason: ' 国家公祭日\u0000 ' })).status).toBe(200);
      expect(await read()).toMatchObject({
        grey: true,
        strip: null,
        changes: [{ kind: 'grey', isOn: true, reason: '国家公祭日', isGenuine: true }],
      });
      expect((await turn('grey', { isOn: false, reason: '结束' })).status).toBe(200);
      expect(await read()).toMatchObject({ grey: false });
      const events = await ground().cms.sql<{ actor: string }>(
        "select actor from gongkai.audit where action = 'site.switched'",
      );
      expect(events).toHaveLength(2);
      expect(events[0]?.actor).toMatch(/^admin:\d+$/);
    });

    it('is none of an editor’s or administrator’s', async () => {
      for (const call of [ground().editor, ground().administrator]) {
        expect((await call('GET', '/site-switches')).status).toBe(403);
        expect((await call('GET', '/site-switches/items?search=a')).status).toBe(403);
        expect((await turn('grey', { isOn: true, reason: 'a' }, call)).status).toBe(403);
        expect((await turn('strip', { isOn: false, reason: 'a' }, call)).status).toBe(403);
      }
    });

    it.each([
      ['grey', { isOn: false, reason: '再关' }, '已是这个状态'],
      ['grey', { isOn: true, reason: '  ' }, '请填写原因'],
      ['grey', { isOn: true, reason: '长'.repeat(201) }, '最多 200 字'],
      ['grey', { isOn: 'yes', reason: 'a' }, '无法识别'],
      ['grey', {}, '无法识别'],
      ['strip', { isOn: true, reason: 'a' }, '请选择一篇'],
      ['strip', { isOn: true, reason: 'a', item: { type: 'column', documentId: 'a' } }, '请选择'],
      [
        'strip',
        { isOn: true, reason: 'a', item: { type: 'news-post', documentId: 'none', locale: 'en' } },
        '没有在门户上公开',
      ],
    ])('refuses in Chinese: %s %j', async (kind, body, words) => {
      const answer = await turn(kind, body);
      expect(answer.status).toBe(400);
      expect(messageOf(answer)).toContain(words);
    });

    it('finds what is on the portal alone', async () => {
      const { signatory } = ground();
      const { status, body } = await signatory('GET', '/site-switches/items?search=%25%00_\\');
      expect(status).toBe(200);
      expect(body).toEqual({ results: [] });
    });
  });
};
