// Whether readers are told of a correction, over the routes that screens ask.
import { beforeAll, describe, expect, it } from 'vitest';

import type { ItemKey } from '../../src/contracts/item';
import { approveCase, NEWS, saveNewsPost, signInOnce, submitItem } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];

export const describeCorrections = (ground: () => DocumentGround & { signatory: Call }): void => {
  let item: ItemKey;
  let first: number;
  const find = (call = ground().editor, place = `news-post/${item.documentId}`) =>
    call('GET', `/content/corrections/${place}`);
  const corrects = async () => ((await find()).body as { corrects: number | null }).corrects;
  const publish = async () => {
    const { cms, signatory } = ground();
    const { caseId, fingerprint } = await submitItem(cms, item);
    await approveCase(cms, { caseId, fingerprint });
    const answer = await signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
    expect(answer.status).toBe(200);
  };
  /** Through the form, as the edit view saves. */
  const save = (data: object) =>
    ground().editor(
      'PUT',
      `/content-manager/collection-types/${NEWS}/${item.documentId}?locale=zh-Hans`,
      data,
    );
  const submit = async () => {
    const { status, body } = await ground().editor(
      'POST',
      `/review/items/news-post/${item.documentId}/submit?locale=zh-Hans`,
    );
    const { error } = body as { error?: { details: { errors: { path: string[] }[] } } };
    return [status, (error?.details.errors ?? []).map(({ path }) => path.join('.'))];
  };
  const missing = async () => {
    const { body } = await ground().editor(
      'GET',
      `/review/items/news-post/${item.documentId}?locale=zh-Hans`,
    );
    return (body as { missing: { path: string; message: string }[] }).missing;
  };

  describe('a correction', () => {
    beforeAll(async () => {
      item = await saveNewsPost(ground().cms, { title: '申报公告' });
      expect(await corrects()).toBeNull();
      await publish();
      first = (await corrects()) ?? 0;
      expect(first).toBeGreaterThan(0);
    });

    it('is refused until it says whether readers are told, in the words beside the form', async () => {
      await save({ title: '申报公告（更正）' });
      expect(await submit()).toEqual([400, ['correction']]);
      expect(await missing()).toEqual([
        { path: 'correction', message: '稿件已经公开，请选择这次更正是否告知读者' },
      ]);
      await save({ correction: { corrects: first, told: true, note: '　' } });
      expect((await missing())[0]?.message).toBe('请填写告知读者的更正说明');
    });

    it('carries the answer, and the next one is asked anew', async () => {
      const answer = { corrects: first, told: true, note: '截止日期有误。' };
      await save({ correction: answer });
      expect(await missing()).toEqual([]);
      await publish();
      expect(await corrects()).toBeGreaterThan(first);
      const [stored] = await ground().cms.sql(
        `select r.format_version, r.tells_readers, convert_from(b.bytes, 'UTF8')::jsonb -> 'correction' as correction
         from gongkai.live_publications l join gongkai.revisions r using (fingerprint)
           join gongkai.revision_bytes b using (fingerprint) where l.document_id = $1`,
        [item.documentId],
      );
      expect(stored).toEqual({ format_version: 3, tells_readers: true, correction: answer });
      await save({ title: '申报公告（再次更正）' });
      expect(await submit()).toEqual([400, ['correction']]);
    });

    it('is none once the item is withdrawn: the answer goes with the next save', async () => {
      await save({ correction: { corrects: await corrects(), told: false, note: null } });
      const address = `/channels/items/news-post/${item.documentId}/withdraw?locale=zh-Hans`;
      const why = { reason: '有误', kind: 'in-error' };
      expect((await ground().signatory('POST', address, why)).status).toBe(200);
      expect(await submit()).toEqual([400, ['correction']]);
      await save({ correction: { corrects: first, told: false, note: null } });
      expect(await missing()).toEqual([]);
      expect(await submit()).toEqual([200, []]);
    });

    it('is asked about what there is, of those who may read it', async () => {
      const wrong = ['nothing/x', 'news-post/' + 'x'.repeat(65), 'news-post/x%00'];
      for (const place of wrong) {
        const { status, body } = await find(ground().editor, place);
        expect([400, 404]).toContain(status);
        expect(JSON.stringify(body)).toMatch(/\p{Script=Han}/u);
      }
      expect((await find(await signInOnce(ground().cms, 'statistician'))).status).toBe(403);
    });
  });
};
