// Days on which public items are looked at again, over the routes that screens ask.
import { beforeAll, describe, expect, it } from 'vitest';

import { toShanghaiDay } from '../../src/platform/clock';
import { approveCase, saveNewsPost, signInOnce, submitItem } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Listed = { documentId: string; title: string; dueOn: string; note: string };

const inDays = (days: number) => toShanghaiDay(new Date(Date.now() + days * 24 * 3600 * 1000));
const WORDS = '收费标准到期';

export const describeLookAgains = (ground: () => DocumentGround & { signatory: Call }): void => {
  let documentId: string;
  const address = (id = documentId) => `/look-again/items/news-post/${id}`;
  const set = (body: object, call = ground().editor) => call('POST', address(), body);
  const find = async () => (await ground().editor('GET', address())).body as { set: unknown };
  const list = async (query: string, call = ground().editor) => {
    const { body } = await call('GET', `/look-again?pageSize=100&${query}`);
    return (body as { results: Listed[] }).results.filter((one) => one.documentId === documentId);
  };

  describe('what somebody looks at again', () => {
    beforeAll(async () => {
      const { cms, signatory } = ground();
      const item = await saveNewsPost(cms, { title: '收费公告' });
      documentId = item.documentId;
      expect((await set({ dueOn: inDays(30), note: WORDS })).status).toBe(400);
      const submitted = await submitItem(cms, item);
      await approveCase(cms, submitted);
      const { caseId, fingerprint } = submitted;
      await signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
    });

    it('has a day, is listed, and is due when the day comes', async () => {
      expect((await set({ dueOn: inDays(30), note: WORDS })).status).toBe(200);
      expect(await find()).toMatchObject({ set: { dueOn: inDays(30), note: WORDS }, maySet: true });
      expect(await list('state=all')).toMatchObject([{ title: '收费公告', dueOn: inDays(30) }]);
      expect(await list('state=due')).toEqual([]);
      await ground().cms.sql(
        `insert into gongkai.look_agains (item_type, document_id, locale, due_on, note, set_by, set_by_name, set_at)
         values ('news-post', $1, 'zh-Hans', $2::date, '早先设定', 'admin:1', '甲', now())`,
        [documentId, inDays(0)],
      );
      expect(await list('state=due')).toMatchObject([{ note: '早先设定', dueOn: inDays(0) }]);
    });

    it('is settled with what was found, and not twice', async () => {
      const { editor } = ground();
      const settle = () => editor('POST', `${address()}/settle`, { note: '仍然有效' });
      expect((await editor('POST', `${address()}/settle`, { note: ' ' })).status).toBe(400);
      expect((await settle()).status).toBe(200);
      expect(await list('state=all')).toEqual([]);
      expect(await find()).toMatchObject({ set: { dueOn: null, note: '仍然有效' } });
      const again = await settle();
      expect(again.status).toBe(400);
      expect(JSON.stringify(again.body)).toContain('没有待办的复查');
    });

    it.each([
      ['请填写复查日期', { dueOn: '2027-02-30' }],
      ['请填写复查日期', { dueOn: ['2027-02-28'] }],
      ['须在今天之后', { dueOn: '2020-01-01' }],
      ['请写明', { note: '' }],
    ])('is refused with what makes no sense: %s', async (message, part) => {
      const answer = await set({ dueOn: inDays(3), note: WORDS, ...part });
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).toContain(message);
    });

    it('is for who may write the item', async () => {
      const { cms, signatory } = ground();
      const body = { dueOn: inDays(3), note: WORDS };
      expect((await set(body, await signInOnce(cms, 'auditor'))).status).toBe(403);
      expect((await set(body, signatory)).status).toBe(403);
      expect(
        (await ground().editor('POST', '/look-again/items/news-post/nobody', body)).status,
      ).not.toBe(200);
    });
  });
};
