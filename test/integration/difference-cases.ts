// What a reviewer is shown to be otherwise than before, over the route that the case page asks.
import { beforeAll, describe, expect, it } from 'vitest';

import type { ItemKey } from '../../src/contracts/item';
import { NEWS, saveNewsPost, signInOnce, submitItem } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Diff = {
  against: string | null;
  base: string | null;
  bases: { live: string | null; lastReturned: string | null };
  choices: { caseId: number; fingerprint: string; outcome: string | null }[];
  successor: number | null;
  diff: { fields: { path: string }[]; body: unknown } | null;
};

export const describeDifferences = (
  ground: () => DocumentGround & { signatory: DocumentGround['editor'] },
): void => {
  const diffOf = (caseId: number | string, query = '', call = ground().signatory) =>
    call('GET', `/review/cases/${caseId}/diff${query}`);
  const saveAgain = ({ documentId, locale }: ItemKey, data: object) =>
    ground().cms.as('editor', () =>
      ground()
        .cms.strapi.documents(NEWS as never)
        .update({ documentId, locale, data } as never),
    );
  const decide = async (on: { caseId: number; fingerprint: string }, reason: string) => {
    const { cases, actor } = ground().cms;
    const decision = { ...on, verdict: 'return' as const, reason };
    expect((await cases.decide(decision, actor('first-reviewer'))).ok).toBe(true);
  };

  describe('the difference of a case', () => {
    let first: { caseId: number; fingerprint: string };
    let second: { caseId: number; fingerprint: string };
    let item: ItemKey;

    beforeAll(async () => {
      const { cms } = ground();
      item = await saveNewsPost(cms, { title: '关于甲的通知' });
      first = await submitItem(cms, item);
      await decide(first, '标题有误');
      await saveAgain(item, { title: '关于乙的通知' });
      second = await submitItem(cms, item);
    });

    it('is none for the first case of an item', async () => {
      const { status, body } = await diffOf(first.caseId);
      expect(status).toBe(200);
      expect(body).toMatchObject({ against: null, base: null, diff: null });
    });

    it('is that since the last return where nothing is public', async () => {
      const { status, body } = await diffOf(second.caseId);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        against: 'last-returned',
        base: first.fingerprint,
        diff: {
          fields: [
            {
              path: 'title',
              pieces: [
                { mark: 'same', text: '关于' },
                { mark: 'removed', text: '甲' },
                { mark: 'added', text: '乙' },
                { mark: 'same', text: '的通知' },
              ],
            },
          ],
          body: null,
        },
      });
      expect((body as Diff).choices.map(({ caseId, outcome }) => [caseId, outcome])).toEqual([
        [second.caseId, null],
        [first.caseId, 'returned'],
      ]);
    });

    it('is between any two revisions of the item, either way', async () => {
      const query = `?against=${second.fingerprint}&of=${first.fingerprint}`;
      const { status, body } = await diffOf(second.caseId, query);
      expect([status, (body as Diff).against]).toEqual([200, 'revision']);
      expect(JSON.stringify((body as Diff).diff)).toContain('{"mark":"removed","text":"乙"}');
    });

    it('leads from a case that was taken back to the one that is open now', async () => {
      expect(((await diffOf(first.caseId)).body as Diff).successor).toBe(second.caseId);
      expect(((await diffOf(second.caseId)).body as Diff).successor).toBeNull();
    });

    it('is what a decision on the text before is answered with, and nothing is recorded', async () => {
      const { cms } = ground();
      const changed = await saveNewsPost(cms, { title: '征求意见稿' });
      const seen = await submitItem(cms, changed);
      expect((await cms.cases.recall({ ...seen, reason: '' }, cms.actor('editor'))).ok).toBe(true);
      const late = { verdict: 'approve', reason: '同意', fingerprint: seen.fingerprint };
      const decideLate = () => reviewer('POST', `/review/cases/${seen.caseId}/decide`, late);
      const reviewer = await signInOnce(cms, 'first-reviewer');
      // Taken back and nothing more: it is over, and there is nothing to look at.
      expect((await decideLate()).body).toMatchObject({
        error: { details: { code: 'review.case-closed' } },
      });
      await saveAgain(changed, { title: '正式稿' });
      const now = await submitItem(cms, changed);
      const answer = await decideLate();
      expect([answer.status, answer.body]).toMatchObject([
        400,
        {
          error: {
            message: expect.stringContaining('您打开之后，这篇稿件修改过'),
            details: { code: 'review.edited-since' },
          },
        },
      ]);
      // Beside the editor: the newer case, with the text of before.
      const other = await reviewer('POST', `/review/cases/${now.caseId}/decide`, late);
      expect(other.body).toMatchObject({ error: { details: { code: 'review.edited-since' } } });
      const decisions = 'select 1 from gongkai.decisions where case_id = any ($1)';
      expect(await cms.sql(decisions, [[seen.caseId, now.caseId]])).toEqual([]);
    });

    it('is refused in Chinese where there is nothing of that kind', async () => {
      const { cms, editor } = ground();
      const other = await submitItem(cms, await saveNewsPost(cms));
      const told = async (caseId: number | string, query = '', call = editor) => {
        const { status, body } = await diffOf(caseId, query, call);
        return [status, (body as { error: { message: string } }).error.message];
      };
      expect(await told(999_999)).toEqual([404, '没有编号为 999999 的审核单。']);
      expect(await told('x%00')).toEqual([404, expect.stringContaining('没有编号为')]);
      expect(await told(second.caseId, '?against=live')).toEqual([
        404,
        '这张审核单没有可以这样对比的修订版。',
      ]);
      const noRevision = [404, '这篇稿件没有这一修订版，无法对比。'];
      expect(await told(second.caseId, `?against=${other.fingerprint}`)).toEqual(noRevision);
      expect(await told(second.caseId, `?of=${other.fingerprint}`)).toEqual(noRevision);
      expect(await told(second.caseId, "?against=';--%00")).toEqual(noRevision);
      // A list is no name: it counts as nothing asked.
      expect((await diffOf(second.caseId, '?against[]=live&of[a]=b', editor)).status).toBe(200);
    });
  });
};
