// Remarks (批注) on what is in review, over the routes that case page, panel and home ask.
import { beforeAll, describe, expect, it } from 'vitest';

import type { ItemKey } from '../../src/contracts/item';
import { saveNewsPost, signInOnce, submitItem } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Thread = { threadId: number; resolved: boolean; entries: { act: string; words: string }[] };

export const describeRemarks = (
  ground: () => DocumentGround & { reviewer: Call; signatory: Call },
): void => {
  const threadsOf = async (caseId: number, call = ground().reviewer) => {
    const { status, body } = await call('GET', `/remarks/cases/${caseId}`);
    expect(status).toBe(200);
    return (body as { threads: Thread[] }).threads;
  };
  const begin = (caseId: number | string, data: object, call = ground().reviewer) =>
    call('POST', `/remarks/cases/${caseId}`, data);
  const goOn = (threadId: number | string, data: object, call = ground().editor) =>
    call('POST', `/remarks/threads/${threadId}`, data);
  const told = ({ status, body }: Awaited<ReturnType<Call>>) => [
    status,
    (body as { error?: { message: string } }).error?.message,
  ];
  const missingOf = async ({ type, documentId }: ItemKey) => {
    const { body } = await ground().editor('GET', `/review/items/${type}/${documentId}`);
    return (body as { missing: { path: string; message: string }[] }).missing;
  };

  describe('a remark', () => {
    let item: ItemKey;
    let caseId: number;
    let threadId: number;

    beforeAll(async () => {
      const { cms } = ground();
      item = await saveNewsPost(cms, { title: '待商榷的稿件' });
      const submitted = await submitItem(cms, item);
      ({ caseId } = submitted);
      const answer = await begin(caseId, {
        field: 'body',
        passage: '一百二十家',
        words: '数字与附件\u0000不一致',
      });
      expect(answer.status).toBe(200);
      threadId = (answer.body as { remarkId: number }).remarkId;
      const decision = { ...submitted, verdict: 'return' as const, reason: '见批注' };
      expect((await cms.cases.decide(decision, cms.actor('first-reviewer'))).ok).toBe(true);
    });

    it('bars the next submission at its field, and is audited', async () => {
      const { cms } = ground();
      const problem = {
        path: 'body',
        message: `${cms.actor('first-reviewer').name}的批注尚未处理：数字与附件不一致`,
      };
      expect(await missingOf(item)).toContainEqual(problem);
      const refused = await cms.cases.submit(item, cms.actor('editor'));
      expect(refused).toMatchObject({ ok: false, refusal: 'review.incomplete', errors: [problem] });
      const audited = await cms.sql(
        `select 1 from gongkai.audit where action = 'remark.made' and subject_id = $1 and actor = $2`,
        [String(threadId), cms.actor('first-reviewer').ref],
      );
      expect(audited).toHaveLength(1);
    });

    it('is answered and resolved by who writes, with words, and then lets the item pass', async () => {
      expect(told(await goOn(threadId, { act: 'resolve', words: ' ' }))).toEqual([
        400,
        '这条批注由他人提出，请写明如何处理，再标为已处理。',
      ]);
      expect((await goOn(threadId, { act: 'reply', words: '以附件为准' })).status).toBe(200);
      expect((await goOn(threadId, { act: 'resolve', words: '已改为附件的数字' })).status).toBe(
        200,
      );
      expect(told(await goOn(threadId, { act: 'reply', words: '再说一句' }))[0]).toBe(400);
      expect(await missingOf(item)).toEqual([]);
      const again = await submitItem(ground().cms, item);
      const [thread] = await threadsOf(again.caseId);
      expect(thread).toMatchObject({ threadId, resolved: true });
      expect(thread?.entries.map(({ act }) => act)).toEqual(['begin', 'reply', 'resolve']);
      caseId = again.caseId;
    });

    it('is brought up again once, whoever does it at the same moment', async () => {
      const both = await Promise.all(
        [1, 2, 3].map(() =>
          goOn(threadId, { act: 'reopen', words: '表二还没有改' }, ground().reviewer),
        ),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
      expect((await threadsOf(caseId))[0]).toMatchObject({ threadId, resolved: false });
      // Whoever began it need not say how it was mended.
      expect((await goOn(threadId, { act: 'resolve' }, ground().reviewer)).status).toBe(200);
    });

    it('calls on a person, who sees it at home until it is resolved', async () => {
      const { cms, signatory, reviewer } = ground();
      const { body } = await reviewer('GET', `/remarks/cases/${caseId}/readers`);
      const readers = (body as { results: { ref: string; name: string }[] }).results;
      const names = readers.map(({ ref }) => ref);
      expect(names).toContain(cms.actor('signatory').ref);
      expect(names).not.toContain(cms.actor('auditor').ref);
      expect(names).not.toContain(cms.actor('statistician').ref);
      const made = await begin(caseId, {
        words: '请签发人定夺',
        mentioned: [cms.actor('signatory').ref],
      });
      const id = (made.body as { remarkId: number }).remarkId;
      const mine = async () =>
        ((await signatory('GET', '/remarks/mine')).body as { results: object[] }).results;
      expect(await mine()).toEqual([
        expect.objectContaining({ threadId: id, caseId, title: '待商榷的稿件' }),
      ]);
      await goOn(id, { act: 'resolve' }, reviewer);
      expect(await mine()).toEqual([]);
    });

    it('is refused in Chinese for what it cannot be', async () => {
      const { cms } = ground();
      const long = '字'.repeat(1001);
      for (const [data, message] of [
        [{}, '请填写批注内容'],
        [{ words: ['x'] }, '请填写批注内容'],
        [{ words: long }, '不超过 1000 个字'],
        [{ words: 'x', field: 'body', passage: long }, '不超过 300 个字'],
        [{ words: 'x', field: 'constructor' }, '不在这份稿件中'],
        [{ words: 'x', field: "';--" }, '不在这份稿件中'],
        [{ words: 'x', passage: '没有字段' }, '不在这份稿件中'],
        [{ words: 'x', mentioned: [cms.actor('auditor').ref] }, '提到的人看不到'],
        [{ words: 'x', mentioned: [{ a: 1 }] }, '提到的人看不到'],
      ] as const)
        expect(told(await begin(caseId, data))).toEqual([400, expect.stringContaining(message)]);
      expect(told(await goOn(threadId, { act: 'begin', words: 'x' }))[0]).toBe(400);
      expect(told(await goOn(threadId, { act: 'delete', words: 'x' }))[0]).toBe(400);
      for (const id of ['0', '-1', '1e99', 'x%00', '999999'])
        expect([id, (await goOn(id, { act: 'reply', words: 'x' })).status]).toEqual([id, 404]);
      expect((await begin('999999', { words: 'x' })).status).toBe(404);
      expect((await begin('x', { words: 'x' })).status).toBe(404);
    });

    it('begins only while the case is open, and is never changed', async () => {
      const { cms, editor } = ground();
      const closed = await submitItem(cms, await saveNewsPost(cms));
      await cms.cases.recall({ ...closed, reason: '' }, cms.actor('editor'));
      expect(told(await begin(closed.caseId, { words: '晚了' }, editor))).toEqual([
        400,
        '该审核单已结束，不能再添加批注。',
      ]);
      for (const statement of [
        `update gongkai.remarks set words = '改' where remark_id = ${threadId}`,
        `delete from gongkai.remarks where remark_id = ${threadId}`,
        'delete from gongkai.open_threads',
        `insert into gongkai.open_threads values (${threadId}, 'news-post', 'x', 'zh-Hans')`,
      ])
        await expect(cms.sql(statement)).rejects.toThrow();
    });

    it('is read by an auditor, who says nothing', async () => {
      const { cms } = ground();
      const auditor = await signInOnce(cms, 'auditor');
      expect(await threadsOf(caseId, auditor)).not.toEqual([]);
      expect(told(await begin(caseId, { words: 'x' }, auditor))).toEqual([
        403,
        '您只能查看批注，不能添加和办理。',
      ]);
      expect((await goOn(threadId, { act: 'reopen', words: 'x' }, auditor)).status).toBe(403);
      expect((await auditor('GET', `/remarks/cases/${caseId}/readers`)).status).toBe(403);
      const statistician = await signInOnce(cms, 'statistician');
      expect((await statistician('GET', `/remarks/cases/${caseId}`)).status).toBe(403);
      expect((await statistician('GET', '/remarks/mine')).status).toBe(403);
    });
  });
};
