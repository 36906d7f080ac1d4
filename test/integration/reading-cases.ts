// What programs read with a token, over the routes; run by review-routes.test.ts on its CMS.
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { findRoot } from '../../src/cli/find-root';
import type { ItemKey } from '../../src/contracts/item';
import { approveCase, NEWS, saveNewsPost, submitItem, untold } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Item = { id: number; documentId: string; title: string; updatedAt: string };
type Answer = {
  status: number;
  body: {
    data: Item[] & Item;
    meta: { pagination: Record<string, number> };
    error?: { message: string };
  };
};

const DESCRIBED = path.join(findRoot(), 'docs', 'public-reading.openapi.json');

export const describeReading = (ground: () => DocumentGround & { signatory: Call }): void => {
  let token: string;
  let first: ItemKey;
  let second: ItemKey;

  const makeToken = async (name: string, more: object) => {
    const made = (await ground()
      .cms.strapi.service('admin::api-token')
      .create({
        ...{ name, description: '', lifespan: null },
        ...more,
      })) as { accessKey: string };
    return made.accessKey;
  };
  const read = async (address: string, bearer: string | null = token): Promise<Answer> => {
    const answer = await fetch(`${ground().cms.url}/api/${address}`, {
      headers: bearer === null ? {} : { authorization: `Bearer ${bearer}` },
    });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  };
  const publish = async (item: ItemKey) => {
    const { cms, signatory } = ground();
    const { caseId, fingerprint } = await submitItem(cms, item);
    await approveCase(cms, { caseId, fingerprint });
    const { status } = await signatory('POST', `/channels/cases/${caseId}/publish`, {
      fingerprint,
    });
    expect(status).toBe(200);
  };
  const both = () =>
    `filters[documentId][$in][0]=${first.documentId}&filters[documentId][$in][1]=${second.documentId}`;

  describe('a program with a token', () => {
    beforeAll(async () => {
      const { cms } = ground();
      token = await makeToken('门户数据', {
        type: 'custom',
        permissions: ['find', 'findOne'].map(
          (action) => `plugin::public-reading.news-posts.${action}`,
        ),
      });
      first = await saveNewsPost(cms, { title: '先公开的', body: '<p>正文</p>' });
      second = await saveNewsPost(cms, { title: '后公开的' });
      await publish(first);
      await publish(second);
    });

    it('reads what is public, as the description says, and never the working copy', async () => {
      const { cms } = ground();
      await cms.as('editor', () =>
        cms.strapi
          .documents(NEWS as never)
          .update({ ...first, data: { title: '还没有审核的' } } as never),
      );
      const { status, body } = await read(`news-posts?${both()}&sort=publishedAt:asc`);
      expect(status).toBe(200);
      expect(body.data.map(({ title }) => title)).toEqual(['先公开的', '后公开的']);
      expect(body.meta.pagination).toEqual({ page: 1, pageSize: 25, pageCount: 1, total: 2 });
      const one = await read(`news-posts/${first.documentId}`);
      expect(one.body.data).toEqual(body.data[0]);
      expect(one.body.data).toMatchObject({
        ...{ documentId: first.documentId, locale: 'zh-Hans', columnId: cms.columnId },
        body: { format: 'html', content: '<p>正文</p>' },
      });
      expect(JSON.stringify([body, one.body])).not.toMatch(
        /审核的|savedBy|accounts|variants|editor@/,
      );
    });

    it('answers as it is described, and the description is what the code says', async () => {
      const { toOpenApi } = await import('../../plugins/public-reading/server/core/open-api');
      await expect(`${JSON.stringify(toOpenApi(), null, 2)}\n`).toMatchFileSnapshot(DESCRIBED);
      const { components } = JSON.parse(readFileSync(DESCRIBED, 'utf8')) as {
        components: { schemas: Record<'list' | 'one' | 'refusal', never> };
      };
      const holds = (name: 'list' | 'one' | 'refusal', { body }: Answer) =>
        expect(
          z.fromJSONSchema(components.schemas[name]).safeParse(body).error?.issues ?? [],
        ).toEqual([]);
      holds('list', await read('news-posts'));
      holds('list', await read(`news-posts?fields=title,url&${both()}`));
      holds('one', await read(`news-posts/${first.documentId}`));
      holds('refusal', await read('news-posts/absent'));
      holds('refusal', await read('news-posts?page=1'));
      const spoiled = await read(`news-posts/${first.documentId}`);
      (spoiled.body.data as object as { title: number }).title = 1;
      expect(z.fromJSONSchema(components.schemas.one).safeParse(spoiled.body).success).toBe(false);
    });

    it('goes through pages, by time, and picks fields', async () => {
      const page = (number: number) =>
        read(
          `news-posts?${both()}&sort=publishedAt:desc&pagination[page]=${number}&pagination[pageSize]=1`,
        );
      const [one, two, three] = [await page(1), await page(2), await page(3)];
      expect([one, two, three].map(({ body }) => body.data.map(({ title }) => title))).toEqual([
        ...[['后公开的'], ['先公开的'], []],
      ]);
      expect(one.body.meta.pagination).toMatchObject({ pageCount: 2, total: 2 });
      const since = one.body.data[0]?.updatedAt ?? '';
      const later = await read(
        `news-posts?${both()}&filters[updatedAt][$gte]=${since}&fields[0]=title`,
      );
      expect(later.body.data).toEqual([
        { id: one.body.data[0]?.id, documentId: second.documentId, title: '后公开的' },
      ]);
      expect(
        (await read(`news-posts?${both()}&filters[updatedAt][$gt]=2100-01-01`)).body.data,
      ).toEqual([]);
      const english = await read(`news-posts/${first.documentId}?locale=en`);
      expect(english.status).toBe(404);
    });

    it.each([
      ['page=1', '（名称）'],
      ['status=draft', 'published'],
      ['populate=createdBy', '参数 populate'],
      ['locale=fr', 'zh-Hans、en'],
      ['sort=title:asc', 'publishedAt:desc'],
      ['filters[createdBy][email][$contains]=a', 'documentId、columnId、publishedAt、updatedAt'],
      ['filters[documentId][$ne]=a', '$eq、$in'],
      ['filters[documentId]=%00', 'documentId'],
      ['filters[updatedAt][$gte]=yesterday', '2026-01-31'],
      ['filters[updatedAt][$gte]=0001-01-01', '2026-01-31'],
      ['filters[updatedAt][$gte]=9999-12-31T23:59:59-23:59', '2026-01-31'],
      ['filters=a', '参数 filters'],
      ['pagination[pageSize]=101', '1–100'],
      ['pagination[pageSize]=-1', '1–100'],
      ['pagination[page]=5000', '1–4000'],
      ['fields=password', 'documentId'],
    ])('is told what may be asked instead of %s', async (query, words) => {
      const { status, body } = await read(`news-posts?${query}`);
      expect([status, body.error?.message]).toEqual([400, expect.stringContaining(words)]);
    });

    it('needs a token, and one that may read this type', async () => {
      expect((await read('news-posts', null)).status).toBeGreaterThanOrEqual(401);
      expect((await read('news-posts', null)).status).toBeLessThan(404);
      expect((await read('news-posts', 'x'.repeat(256))).status).toBe(401);
      const other = await read('normative-documents');
      expect([other.status, other.body.error?.message]).toEqual([
        403,
        expect.stringMatching(/\p{Script=Han}/u),
      ]);
      const reader = await makeToken('只读', { type: 'read-only' });
      for (const plural of ['social-posts', 'interpretations', 'normative-documents', 'news-posts'])
        expect((await read(`${plural}?fields=title`, reader)).status).toBe(200);
      for (const method of ['POST', 'PUT', 'DELETE']) {
        const answer = await fetch(`${ground().cms.url}/api/news-posts/${first.documentId}`, {
          ...{ method, headers: { authorization: `Bearer ${reader}` } },
        });
        expect(answer.status).toBe(405);
      }
    });

    it('reads a correction at once, and nothing of what was withdrawn', async () => {
      const { cms, signatory } = ground();
      await cms.as('editor', async () =>
        cms.strapi.documents(NEWS as never).update({
          ...second,
          data: { title: '更正了的', ...(await untold(cms, second)) },
        } as never),
      );
      const before = await read(`news-posts/${second.documentId}`);
      await publish(second);
      const after = await read(`news-posts/${second.documentId}`);
      expect(after.body.data.title).toBe('更正了的');
      expect(after.body.data.updatedAt > before.body.data.updatedAt).toBe(true);
      const { status } = await signatory(
        'POST',
        `/channels/items/news-post/${second.documentId}/withdraw`,
        {
          ...{ kind: 'in-error', reason: '误发' },
        },
      );
      expect(status).toBe(200);
      expect((await read(`news-posts/${second.documentId}`)).status).toBe(404);
      expect((await read(`news-posts?${both()}`)).body.data.map(({ title }) => title)).toEqual([
        '先公开的',
      ]);
    });
  });
};
