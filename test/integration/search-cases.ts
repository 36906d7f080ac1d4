// Synonyms and best bets as the desk keeps them, over the route that its page asks.
import { beforeAll, describe, expect, it } from 'vitest';

import { signInOnce } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Saved = { version: number; synonyms: string[][]; bestBets: object[]; hot: object[] };

export const describeSearch = (ground: () => DocumentGround & { reviewer: Call }): void => {
  let keeper: Call;
  const find = async (call = keeper) => (await call('GET', '/search')).body as Saved;
  const save = async (change: object, call = keeper) =>
    call('PUT', '/search', {
      ...{ synonyms: [], bestBets: [], version: (await find()).version },
      ...change,
    });

  describe('what the desk keeps of the search', () => {
    beforeAll(async () => {
      keeper = await signInOnce(ground().cms, 'office-administrator');
    });

    it('is saved as a version, with its row of the audit', async () => {
      const { cms } = ground();
      const { status, body } = await save({ synonyms: [[' 环评 ', '环境影响评价', '环评']] });
      expect([status, (body as Saved).synonyms]).toEqual([200, [['环评', '环境影响评价']]]);
      expect((await find()).synonyms).toEqual([['环评', '环境影响评价']]);
      expect(
        await cms.sql("select actor from gongkai.audit where action = 'search-settings.saved'"),
      ).toEqual([{ actor: cms.actor('office-administrator').ref }]);
    });

    it.each([
      ['2 至 10 个词', { synonyms: [['环评']] }],
      ['最多 20 字', { synonyms: [['环评', '字'.repeat(21)]] }],
      [
        '另一组同义词',
        {
          synonyms: [
            ['环评', '甲'],
            ['环评', '乙'],
          ],
        },
      ],
      ['门户上已公开稿件的网址', { bestBets: [{ words: ['年报'], address: 'javascript:1' }] }],
      [
        '门户上已公开稿件的网址',
        { bestBets: [{ words: ['年报'], address: '/news-post/no.html' }] },
      ],
      ['门户上已公开稿件的网址', { bestBets: [{ words: ['年报'], address: '' }] }],
      ['格式不正确', { synonyms: '环评' }],
      ['格式不正确', { version: 'x' }],
      ['格式不正确', { bestBets: [null] }],
    ])('is not saved with what makes no sense: %s', async (message, change) => {
      const before = await find();
      const { status, body } = await save(change);
      expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(message)]);
      expect(await find()).toEqual(before);
    });

    it('is not saved over what somebody else has saved meanwhile', async () => {
      const { version } = await find();
      expect((await save({ version })).status).toBe(200);
      const { status, body } = await save({ version });
      expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('别人刚刚')]);
    });

    it('is seen by editors and kept by the administrator', async () => {
      const { editor, reviewer } = ground();
      expect((await editor('GET', '/search')).status).toBe(200);
      expect((await save({}, editor)).status).toBe(403);
      expect((await reviewer('GET', '/search')).status).toBe(403);
      expect((await save({}, reviewer)).status).toBe(403);
    });
  });
};
