// 首页编排 over the routes: who may arrange, what is refused, what the audit has of it.
import { describe, expect, it } from 'vitest';

import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Refused = { error: { message: string } };
type Placed = { basis: number | null; items: { documentId: string }[]; gone: number };

const HOME = { place: 'home', locale: 'zh-Hans' };
const toQuery = (params: Record<string, string>) => new URLSearchParams(params).toString();

export const describePlacements = (ground: () => DocumentGround & { signatory: Call }): void => {
  const read = async (where: Record<string, string> = HOME) =>
    ground().signatory('GET', `/placements?${toQuery(where)}`);
  const place = (body: object, call = ground().signatory) => call('POST', '/placements', body);
  const messageOf = ({ body }: { body: unknown }) => (body as Refused).error.message;
  /** A page of the portal, as a delivery leaves it. */
  const stand = async (documentId: string) => {
    const { sql } = ground().cms;
    await sql(
      `insert into gongkai.portal_entries (item_type, document_id, locale, publication_id, column_id, title, path, published_at, files, interprets, links, repeals, amends)
       select item_type, document_id, locale, publication_id, '', '排在前面的稿件', item_type || '/' || document_id || '.html', now(), '{}', '{}', '{}', '{}', '{}'
       from gongkai.live_publications where document_id = $1`,
      [documentId],
    );
  };

  describe('an arrangement of the home page', () => {
    it('is made by who signs, of what is on the portal, and stands in the audit', async () => {
      const { cms } = ground();
      const [live] = await cms.sql<{ type: string; documentId: string }>(
        `select item_type as type, document_id as "documentId" from gongkai.live_publications
         where item_type = 'news-post' and locale = 'zh-Hans' limit 1`,
      );
      if (!live) throw new Error('nothing is public');
      await stand(live.documentId);
      const found = await ground().signatory(
        'GET',
        `/placements/items?${toQuery({ ...HOME, search: '排在前面' })}`,
      );
      expect(found.body).toMatchObject({ results: [{ ...live, title: '排在前面的稿件' }] });
      expect((await place({ ...HOME, items: [live], basis: null })).status).toBe(200);
      const placed = (await read()).body as Placed;
      expect(placed).toMatchObject({ items: [live], gone: 0, changes: [{ isGenuine: true }] });
      // Who saw an older state is told so, and changes nothing.
      const late = await place({ ...HOME, items: [], basis: null });
      expect(messageOf(late)).toContain('有人刚刚改过');
      expect((await place({ ...HOME, items: [], basis: placed.basis })).status).toBe(200);
      expect((await read()).body).toMatchObject({ items: [], gone: 0 });
      const events = await cms.sql(
        "select actor from gongkai.audit where action = 'site.placed' and actor like 'admin:%'",
      );
      expect(events).toHaveLength(2);
      await cms.sql('delete from gongkai.portal_entries where document_id = $1', [
        live.documentId,
      ]);
    });

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
      [{ place: 'carousel', locale: 'en', items: [], basis: null }, '没有变化'],
    ])('refuses in Chinese: %j', async (body, words) => {
      const answer = await place(body);
      expect(answer.status).toBe(400);
      expect(messageOf(answer)).toContain(words);
    });

    it('is read of a place that there is, and finds nothing by odd words', async () => {
      for (const where of [{}, { place: 'foot', locale: 'en' }, { place: 'home' }])
        expect((await read(where)).status).toBe(400);
      const { status, body } = await ground().signatory(
        'GET',
        `/placements/items?${toQuery({ ...HOME, search: '%\u0000_\\' })}`,
      );
      expect([status, body]).toEqual([200, { results: [] }]);
    });
  });
};
