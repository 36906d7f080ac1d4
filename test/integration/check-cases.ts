// Checks of what an item says, over the routes that the admin calls; run by review-routes.test.ts on its CMS.
import { describe, expect, it } from 'vitest';

import type { CheckFinding } from '../../src/contracts/check-finding';
import type { WordEntry } from '../../src/contracts/word-list';
import { aNewsPost, saveNewsPost } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Saved = { words: WordEntry[]; version: number; savedByName: string | null };

const word = (wrong: string, right: string, severity: WordEntry['severity']): WordEntry => ({
  wrong,
  right,
  severity,
  fromOn: null,
  untilOn: null,
});
const say = (text: string) => ({ body: `<p>${text}</p>` });

export const describeChecks = (ground: () => DocumentGround): void => {
  const list = async () => (await ground().administrator('GET', '/checks/words')).body as Saved;
  const save = (words: WordEntry[], version: number) =>
    ground().administrator('PUT', '/checks/words', { words, version });
  const warningsOf = async (documentId: string) => {
    const path = `/review/items/news-post/${documentId}?locale=zh-Hans`;
    const { body } = await ground().editor('GET', path);
    return (body as { warnings: CheckFinding[] }).warnings;
  };
  const submit = (documentId: string) =>
    ground().editor('POST', `/review/items/news-post/${documentId}/submit?locale=zh-Hans`, {});

  describe('the word list', () => {
    it('is an administrator’s to keep, and leaves a version with who saved it', async () => {
      const { editor, cms } = ground();
      expect((await editor('GET', '/checks/words')).status).toBe(403);
      expect((await editor('PUT', '/checks/words', { words: [], version: 0 })).status).toBe(403);
      const shipped = await list();
      expect(shipped.version).toBe(0);
      expect(shipped.words.length).toBeGreaterThan(10);
      const saved = await save([...shipped.words, word('旧机构名', '新机构名', 'block')], 0);
      expect(saved).toMatchObject({ status: 200, body: { version: 1 } });
      const events = await cms.sql(
        "select actor from gongkai.audit where action = 'word-list.saved'",
      );
      expect(events).toEqual([{ actor: cms.actor('office-administrator').ref }]);
    });

    it('is not overwritten by somebody who began from an older one', async () => {
      const refused = await save([], 0);
      expect(refused.status).toBe(400);
      expect(JSON.stringify(refused.body)).toContain('已被他人修改');
      expect((await list()).version).toBe(1);
    });

    it('comes in as a table whole or not at all', async () => {
      const { administrator } = ground();
      const read = (table: string) => administrator('POST', '/checks/words/read', { table });
      const head = '\ufeff错误写法,正确写法,级别,起始日期,截止日期\r\n';
      const good = await read(`${head}"甲,乙",丙,阻断,2026/1/1,\r\n`);
      expect(good.body).toEqual({
        words: [{ ...word('甲,乙', '丙', 'block'), fromOn: '2026-01-01' }],
      });
      for (const [table, said] of [
        [`${head}甲,乙,严重,,\r\n`, '第 1 行：级别“严重”不可用'],
        ['错误写法,级别\r\n甲,阻断\r\n', '表头缺少：正确写法、起始日期、截止日期'],
        ['"', '表格无法读取'],
      ] as const) {
        const bad = await read(table);
        expect(bad.status).toBe(400);
        expect(JSON.stringify(bad.body)).toContain(said);
      }
      const forged = await administrator('PUT', '/checks/words', {
        words: [{ wrong: 1 }],
        version: 1,
      });
      expect(forged.status).toBe(400);
    });
  });

  describe('what an item says', () => {
    it('is held against the rules beside the editor and on the case', async () => {
      const { cms, editor } = ground();
      const { documentId } = await saveNewsPost(cms, say('联系电话13812345678，[2020]1号'));
      const [found] = await warningsOf(documentId);
      expect(found).toMatchObject({ rule: 'mobile', path: 'body', suggestion: '138****5678' });
      const { status, body } = await submit(documentId);
      expect(status).toBe(200);
      const { caseId } = body as { caseId: number };
      const shown = await editor('GET', `/review/cases/${caseId}`);
      expect((shown.body as { findings: CheckFinding[] }).findings).toEqual([found]);
    });

    it('is warned of where it names a document that nobody can read yet', async () => {
      const { cms, editor } = ground();
      const make = async (uid: string, data: object) =>
        (
          (await cms.as('editor', () =>
            cms.strapi
              .documents(uid as never)
              .create({ data: aNewsPost(cms, data), locale: 'zh-Hans' } as never),
          )) as unknown as { documentId: string }
        ).documentId;
      const named = await make('api::normative-document.normative-document', {
        title: '还没有公开的办法',
      });
      const documentId = await make('api::interpretation.interpretation', { interprets: [named] });
      const address = `/review/items/interpretation/${documentId}?locale=zh-Hans`;
      const { body } = await editor('GET', address);
      const { warnings } = body as { warnings: CheckFinding[] };
      expect(warnings).toContainEqual(
        expect.objectContaining({
          rule: 'related-not-public',
          path: 'interprets',
          found: '还没有公开的办法',
          severity: 'warn',
        }),
      );
    });

    it('cannot be submitted with a word that the list of today bars, and can once it is mended', async () => {
      const { cms } = ground();
      const { documentId } = await saveNewsPost(cms, say('由旧机构名负责'));
      const refused = await submit(documentId);
      expect(refused.status).toBe(400);
      expect(JSON.stringify(refused.body)).toContain('“旧机构名”应改为“新机构名”');
      const { words, version } = await list();
      await save(
        words.map((one) => (one.wrong === '旧机构名' ? { ...one, untilOn: '2020-01-01' } : one)),
        version,
      );
      expect((await submit(documentId)).status).toBe(200);
    });
  });
};
