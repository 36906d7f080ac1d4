// 首页编排 over the routes: who may arrange, and what is refused. (What is arranged: placements.test.ts, corridor.test.ts.)
import { describe, expect, it } from 'vitest';

import { signInOnce } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Refused = { error: { message: string } };

const HOME = { place: 'home', locale: 'zh-Hans' };
const toQuery = (params: object) =>
  new URLSearchParams(params as Record<string, string>).toString();

export const describePlacements = (ground: () => DocumentGround & { signatory: Call }): void => {
  const read = async (where: Partial<typeof HOME> = HOME) =>
    ground().signatory('GET', `/placements?${toQuery(where)}`);
  const place = (body: object, call = ground().signatory) => call('POST', '/placements', body);
  const messageOf = ({ body }: { body: unknown }) => (body as Refused).error.message;
  describe('an arrangement of the home page', () => {
    it('is none of an editor’s or administrator’s', async () => {
      for (const call of [ground().editor, ground().administrator]) {
        expect((await call('GET', `/placements?${toQuery(HOME)}`)).status).toBe(403);
        expect((await call('GET', `/placements/items?${toQuery(HOME)}`)).status).toBe(403);
        expect((await place({ ...HOME, items: [], basis: null }, call)).status).toBe(403);
      }
    });

    it.each<[object, string]>([
      [{}, '无法识别'],
      [{ ...HOME, items: 'a', basis: null }, '无法识别'],
      [{ ...HOME, items: [], basis: '1' }, '无法识别'],
      [{ ...HOME, items: [{ type: 'column', documentId: 'a' }], basis: null }, '无法识别'],
      [{ ...HOME, items: [{ type: 'news-post', documentId: "a'" }], basis: null }, '无法识别'],
      [{ ...HOME, place: 'foot', items: [], basis: null }, '没有这个位置'],
      [{ ...HOME, locale: 'fr', items: [], basis: null }, '没有这个位置'],
      [{ ...HOME, place: 'column/none', items: [], basis: null }, '没有这个位置'],
      [
        {
          ...{ place: 'carousel', locale: 'zh-Hans', basis: null },
          items: [{ type: 'news-post', documentId: 'none' }],
        },
        '目前没有在门户上公开',
      ],
      [
        {
          ...{ place: 'carousel', locale: 'zh-Hans', basis: null },
          items: Array.from({ length: 6 }, (_, at) => ({
            ...{ type: 'news-post', documentId: `n${at}` },
          })),
        },
        '最多放 5 篇',
      ],
      [{ ...HOME, items: [], basis: 7 }, '有人刚刚改过'],
      [{ ...HOME, items: [], basis: null }, '没有变化'],
    ])('refuses in Chinese: %j', async (body, words) => {
      const answer = await place(body);
      expect(answer.status).toBe(400);
      expect(messageOf(answer)).toContain(words);
    });

    it('is read of a place that there is, and finds nothing by odd words', async () => {
      for (const where of [{}, { place: 'foot', locale: 'en' }, { place: 'home' }])
        expect((await read(where)).status).toBe(400);
      expect((await read()).body).toMatchObject({ basis: null, items: [], gone: 0, changes: [] });
      const { status, body } = await ground().signatory(
        'GET',
        `/placements/items?${toQuery({ ...HOME, search: '%\u0000_\\' })}`,
      );
      expect([status, body]).toEqual([200, { results: [] }]);
    });

    it('that plain SQL wrote is told as such, and the audit says of which column it was', async () => {
      const { cms } = ground();
      const [column] = await cms.sql<{ id: string; name: string }>(
        'select document_id as id, name_zh as name from public.columns order by id limit 1',
      );
      await cms.sql(
        `insert into gongkai.placements (place, locale, items, placed_by, placed_by_name, placed_at)
         values ('column/' || $1, 'en', '[]', 'admin:1', '某人', now())`,
        [column?.id],
      );
      expect((await read()).body).toMatchObject({ changes: [{ count: 0, isGenuine: false }] });
      const auditor = await signInOnce(cms, 'auditor');
      const { body } = await auditor('GET', '/audit/events?action=site.placed');
      expect(JSON.stringify(body)).toContain(`"columnZh":"${column?.name}"`);
    });
  });
};
