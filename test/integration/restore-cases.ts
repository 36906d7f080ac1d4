// A revision that was public, written back into the working copy, over the routes that the form asks.
import { beforeAll, describe, expect, it } from 'vitest';

import type { ItemKey } from '../../src/contracts/item';
import {
  approveCase,
  NEWS,
  saveNewsPost,
  signInOnce,
  submitItem,
  untold,
} from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Listed = { number: number; fingerprint: string; isLive: boolean; title: string };
type List = { results: Listed[]; caseId: number | null; mayRestore: boolean };

export const describeRestoring = (
  ground: () => DocumentGround & { signatory: Call; reviewer: Call },
): void => {
  let item: ItemKey;
  let first: string;
  const at = (id = item.documentId) => `/past-revisions/items/news-post/${id}`;
  const list = async (call = ground().editor) => (await call('GET', at())).body as List;
  const savedAt = async (id = item.documentId) => {
    const [row] = await ground().cms.sql<{ at: Date }>(
      `select updated_at at time zone 'UTC' as at from news_posts where document_id = $1`,
      [id],
    );
    return row?.at.toISOString() ?? '';
  };
  const restore = async (body: object = {}, call = ground().editor, id = item.documentId) =>
    call('POST', `${at(id)}/restore`, {
      fingerprint: first,
      beganFrom: await savedAt(id),
      ...body,
    });
  const save = (data: object) =>
    ground().editor(
      'PUT',
      `/content-manager/collection-types/${NEWS}/${item.documentId}?locale=zh-Hans`,
      data,
    );
  const publish = async () => {
    const { cms, signatory } = ground();
    const submitted = await submitItem(cms, item);
    await approveCase(cms, submitted);
    const { caseId, fingerprint } = submitted;
    const { status } = await signatory('POST', `/channels/cases/${caseId}/publish`, {
      fingerprint,
    });
    expect(status).toBe(200);
    return fingerprint;
  };
  const working = async () => {
    const [row] = await ground().cms.sql(
      'select title, summary, body from news_posts where document_id = $1',
      [item.documentId],
    );
    return row;
  };
  const codeOf = (body: unknown) =>
    (body as { error: { details: { code: string } } }).error.details.code;

  describe('a revision that was public', () => {
    beforeAll(async () => {
      const { cms } = ground();
      item = await saveNewsPost(cms, { title: '原题', summary: '原摘要', body: '<p>原文</p>' });
      first = await publish();
      const untoldNow = await untold(cms, item);
      await save({ title: '新题', summary: null, body: '<p>新文</p>', ...untoldNow });
      await publish();
    });

    it('is listed with those after it, for whoever reads the item', async () => {
      const { results, caseId, mayRestore } = await list();
      expect(results.map(({ number, title, isLive }) => [number, title, isLive])).toEqual([
        [2, '新题', true],
        [1, '原题', false],
      ]);
      expect([caseId !== null, mayRestore]).toEqual([true, true]);
      expect((await list(ground().signatory)).mayRestore).toBe(false);
      const { status } = await ground().signatory(
        'GET',
        `/review/cases/${caseId}/diff?against=${first}&of=${results[0]?.fingerprint}`,
      );
      expect(status).toBe(200);
    });

    it('is written back whole, by a save of its own, and nothing public changes', async () => {
      const { cms } = ground();
      const answer = await restore();
      expect([answer.status, answer.body]).toEqual([200, { exact: true }]);
      expect(await working()).toEqual({ title: '原题', summary: '原摘要', body: '<p>原文</p>' });
      const [saved] = await cms.sql(
        `select saved_by, content_sha256 from gongkai.saves where document_id = $1 order by save_number desc limit 1`,
        [item.documentId],
      );
      expect(saved).toEqual({ saved_by: cms.actor('editor').ref, content_sha256: first });
      const [event] = await cms.sql(
        `select actor from gongkai.audit where action = 'working-copy.restored' and subject_id like '%' || $1 || '%'`,
        [item.documentId],
      );
      expect(event).toEqual({ actor: cms.actor('editor').ref });
      expect((await list()).results[0]).toMatchObject({ number: 2, isLive: true });
    });

    it('is submitted like any other change: asked whether readers are told, and reviewed', async () => {
      const { cms } = ground();
      expect(await cms.cases.submit(item, cms.actor('editor'))).toMatchObject({
        refusal: 'review.incomplete',
        errors: [{ path: 'correction' }],
      });
      await save(await untold(cms, item));
      const submitted = await submitItem(cms, item);
      const locked = await restore();
      expect([locked.status, codeOf(locked.body)]).toEqual([400, 'working-copy.locked']);
      await cms.cases.recall({ caseId: submitted.caseId, reason: '' }, cms.actor('editor'));
    });

    it('is not written over what somebody saved meanwhile, nor without saying where one began', async () => {
      const before = await working();
      const stale = await restore({ beganFrom: '2026-01-01T00:00:00.000Z' });
      expect([stale.status, codeOf(stale.body)]).toEqual([400, 'working-copy.stale']);
      const unsaid = await restore({ beganFrom: 'soon' });
      expect([unsaid.status, codeOf(unsaid.body)]).toEqual([400, 'past-revisions.not-begun']);
      expect(await working()).toEqual(before);
    });

    it('is refused where anything of it is gone, and nothing is written', async () => {
      const { cms } = ground();
      await save({ title: '再改', ...(await untold(cms, item)) });
      const before = await working();
      const columns = 'update public.columns set document_id = $2 where document_id = $1';
      await cms.sql(columns, [cms.columnId, 'gone']);
      const { status, body } = await restore();
      await cms.sql(columns, ['gone', cms.columnId]);
      expect([status, codeOf(body)]).toEqual([400, 'past-revisions.gone']);
      expect(JSON.stringify(body)).toContain('栏目已被删除');
      expect(await working()).toEqual(before);
    });

    it('is for those who write the item, and of this item alone', async () => {
      const { cms, reviewer, signatory } = ground();
      expect((await restore({}, signatory)).status).toBe(403);
      expect((await (await signInOnce(cms, 'statistician'))('GET', at())).status).toBe(403);
      expect((await reviewer('GET', at())).status).toBe(200);
      const other = await saveNewsPost(cms);
      const foreign = await restore({}, ground().editor, other.documentId);
      expect([foreign.status, codeOf(foreign.body)]).toEqual([400, 'past-revisions.unknown']);
      for (const fingerprint of ['', 'x', '0'.repeat(64), { $ne: '' }, 7])
        expect((await restore({ fingerprint })).status).toBe(400);
      for (const id of ['x'.repeat(65), 'nobody', 'x%00']) {
        const { status, body } = await restore({}, ground().editor, id);
        expect([400, 403, 404]).toContain(status);
        expect(JSON.stringify(body)).toMatch(/\p{Script=Han}/u);
      }
    });
  });
};
