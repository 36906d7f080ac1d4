// Acts that need a second person besides publishing: a withdrawal that is asked for, one that went first, and an emergency
// notice with its formal review.
import { describe, expect, it } from 'vitest';

import type { ItemKey } from '../../src/contracts/item';
import {
  aNewsPost,
  approveCase,
  NEWS,
  saveNewsPost,
  submitItem,
  type TestCms,
  untold,
} from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Review = {
  state: string;
  live: object | null;
  lock: string | null;
  askedWithdrawal: { caseId: number } | null;
  mayAskWithdrawal: boolean;
  open: { caseId: number } | null;
};
type Case = {
  subject: string;
  cause: string;
  fingerprint: string;
  may: Record<string, unknown>;
  end: { outcome: string } | null;
  stages: { key: string }[];
  deadline: { dueOn: string } | null;
};

type Afters = { counts: Record<string, number>; results: { title: string; caseId: number }[] };

type Flow = {
  workflowId: string;
  nameZh: string;
  nameEn: string;
  version: number;
  stages: object[];
};

const WHY = { kind: 'in-error', reason: '数据引用有误', allLanguages: true };

const publishItem = async (
  { cms, signatory }: { cms: TestCms; signatory: Call },
  title: string,
  urgent: string | null = null,
) => {
  const item = await saveNewsPost(cms, { title });
  if (urgent === null) {
    const submitted = await submitItem(cms, item);
    await approveCase(cms, submitted);
    const { caseId, fingerprint } = submitted;
    await signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
    return { ...item, ...submitted };
  }
  const outcome = await cms.cases.submit(item, cms.actor('editor'), urgent);
  if (!outcome.ok) throw new Error(outcome.message);
  return { ...item, ...outcome };
};

export const describeActs = (
  ground: () => DocumentGround & { reviewer: Call; signatory: Call },
): void => {
  const on = (id: string, deed = '') => `/channels/items/news-post/${id}/${deed}?locale=zh-Hans`;
  const reviewOf = async (id: string) =>
    (await ground().editor('GET', `/review/items/news-post/${id}?locale=zh-Hans`)).body as Review;
  const caseOf = async (caseId: number, call = ground().signatory) =>
    (await call('GET', `/review/cases/${caseId}`)).body as Case;
  const decide = async (caseId: number, call: Call, verdict = 'approve', reason = '') => {
    const { fingerprint } = await caseOf(caseId, call);
    return call('POST', `/review/cases/${caseId}/decide`, { verdict, reason, fingerprint });
  };
  const newestCase = async (subject: string, id: string): Promise<number> => {
    const [row] = await ground().cms.sql<{ caseId: number }>(
      `select case_id as "caseId" from gongkai.review_cases
       where subject = $1 and document_id = $2 order by case_id desc limit 1`,
      [subject, id],
    );
    return row?.caseId ?? 0;
  };

  /** Saves, has approved and publishes, for the first time or as a correction. */
  const publishAs = async (item: ItemKey, data: object) => {
    const { cms, signatory } = ground();
    const { documentId, locale } = item;
    await cms.as('editor', () =>
      cms.strapi.documents(NEWS as never).update({ documentId, locale, data } as never),
    );
    const on = await submitItem(cms, item);
    await approveCase(cms, on);
    const { caseId, fingerprint } = on;
    const sent = await signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
    expect(sent.status).toBe(200);
  };
  const publicLanguages = async (id: string) =>
    (
      await ground().cms.sql<{ locale: string }>(
        'select locale from gongkai.live_publications where document_id = $1 order by locale',
        [id],
      )
    ).map(({ locale }) => locale);

  describe('a withdrawal that is asked for', () => {
    it('leaves the item public and free to edit until another person agrees', async () => {
      const { editor, signatory } = ground();
      const { documentId } = await publishItem(ground(), '申请撤下的消息');
      const asked = await editor('POST', on(documentId, 'ask-withdrawal'), WHY);
      expect(asked.status).toBe(200);
      const { caseId } = asked.body as { caseId: number };
      expect(await reviewOf(documentId)).toMatchObject({
        ...{ state: 'public', lock: null, open: null },
        ...{ askedWithdrawal: { caseId }, mayAskWithdrawal: false },
      });
      expect(await caseOf(caseId)).toMatchObject({
        ...{ subject: 'withdrawal', cause: WHY.reason, end: null },
        may: { decide: true, publish: false, withdraw: false, recall: false },
      });
      const again = await editor('POST', on(documentId, 'ask-withdrawal'), WHY);
      expect(again.status).toBe(400);
      expect(JSON.stringify(again.body)).toContain('已有一份撤稿申请');
      expect((await decide(caseId, signatory)).status).toBe(200);
      expect(await reviewOf(documentId)).toMatchObject({ state: 'withdrawn', live: null });
      expect((await caseOf(caseId)).end).toMatchObject({ outcome: 'agreed' });
    });

    it('is refused without a reason, and where nothing is public', async () => {
      const { cms, editor } = ground();
      const { documentId } = await publishItem(ground(), '没有理由的申请');
      const bare = await editor('POST', on(documentId, 'ask-withdrawal'), { ...WHY, reason: ' ' });
      expect(bare.status).toBe(400);
      const draft = await saveNewsPost(cms, { title: '从未公开' });
      const nothing = await editor('POST', on(draft.documentId, 'ask-withdrawal'), WHY);
      expect(nothing.status).toBe(400);
      expect(await newestCase('withdrawal', documentId)).toBe(0);
    });

    it('may be declined: the item stays public, and is no returned one', async () => {
      const { editor, signatory } = ground();
      const { documentId } = await publishItem(ground(), '不同意撤下');
      const { body } = await editor('POST', on(documentId, 'ask-withdrawal'), WHY);
      const { caseId } = body as { caseId: number };
      expect((await decide(caseId, signatory, 'return', '内容无误')).status).toBe(200);
      expect(await reviewOf(documentId)).toMatchObject({ state: 'public', mayAskWithdrawal: true });
    });

    it('is none where plain SQL asked for it, whoever agrees', async () => {
      const { cms, signatory } = ground();
      const { documentId } = await publishItem(ground(), '伪造的撤稿申请');
      const [forged] = await cms.sql<{ caseId: number }>(
        `insert into gongkai.review_cases (item_type, document_id, locale, fingerprint, save_number, authors, workflow_id,
           workflow_version, stages, submitted_by, submitted_by_name, submitted_at, mac, subject, publication_id, cause,
           withdrawal_kind, all_languages)
         select l.item_type, l.document_id, l.locale, l.fingerprint, null, '{admin:999}', w.workflow_id, w.version, w.stages,
           'admin:999', '某', now(), repeat('a', 64), 'withdrawal', l.publication_id, '伪造', 'in-error', false
         from gongkai.live_publications l, gongkai.workflows w
         where l.document_id = $1 and w.workflow_id = 'withdrawal' returning case_id as "caseId"`,
        [documentId],
      );
      const answer = await decide(forged?.caseId ?? 0, signatory);
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).toContain('不能据此撤稿');
      expect(await reviewOf(documentId)).toMatchObject({ state: 'public' });
    });

    it('takes no language that was public only after it was asked for', async () => {
      const { cms, editor, signatory } = ground();
      const { documentId } = await publishItem(ground(), '先有中文');
      const { body } = await editor('POST', on(documentId, 'ask-withdrawal'), WHY);
      const english = { type: 'news-post', documentId, locale: 'en' } as const;
      await publishAs(english, aNewsPost(cms, { title: 'English came later' }));
      expect(await publicLanguages(documentId)).toEqual(['en', 'zh-Hans']);
      const { caseId } = body as { caseId: number };
      expect((await decide(caseId, signatory)).status).toBe(200);
      expect(await publicLanguages(documentId)).toEqual(['en']);
    });

    it('takes all languages that were public then, and none where one was corrected since', async () => {
      const { cms, editor, signatory } = ground();
      const { documentId } = await publishItem(ground(), '两种语言');
      const english = { type: 'news-post', documentId, locale: 'en' } as const;
      await publishAs(english, aNewsPost(cms, { title: 'Both languages' }));
      const ask = async () =>
        (await editor('POST', on(documentId, 'ask-withdrawal'), WHY)).body as { caseId: number };
      const { caseId } = await ask();
      await publishAs(english, { title: 'Corrected', ...(await untold(cms, english)) });
      const late = await decide(caseId, signatory);
      expect(late.status).toBe(400);
      expect(JSON.stringify(late.body)).toContain('其他语言的版本已重新发布或更正');
      expect(await publicLanguages(documentId)).toEqual(['en', 'zh-Hans']);
      expect((await decide(caseId, signatory, 'return', '请重新申请')).status).toBe(200);
      expect((await decide((await ask()).caseId, signatory)).status).toBe(200);
      expect(await publicLanguages(documentId)).toEqual([]);
    });

    it('ends when a correction comes first', async () => {
      const { cms, editor, signatory } = ground();
      const { documentId, type, locale } = await publishItem(ground(), '先更正');
      const { body } = await editor('POST', on(documentId, 'ask-withdrawal'), WHY);
      const { caseId } = body as { caseId: number };
      const data = { title: '已更正', ...(await untold(cms, { type, documentId, locale })) };
      await cms.as('editor', () =>
        cms.strapi
          .documents('api::news-post.news-post')
          .update({ documentId, locale, data } as never),
      );
      const correction = await submitItem(cms, { type, documentId, locale });
      await approveCase(cms, correction);
      const { fingerprint } = correction;
      await signatory('POST', `/channels/cases/${correction.caseId}/publish`, { fingerprint });
      expect((await caseOf(caseId)).end).toMatchObject({ outcome: 'recalled' });
      expect((await decide(caseId, signatory)).status).toBe(400);
      expect(await reviewOf(documentId)).toMatchObject({ state: 'public' });
    });
  });

  it('what was taken down first is looked at by another, who cannot be passed over', async () => {
    const { cms, signatory } = ground();
    const { documentId } = await publishItem(ground(), '紧急撤下');
    expect((await signatory('POST', on(documentId, 'withdraw'), WHY)).status).toBe(200);
    const caseId = await newestCase('take-down', documentId);
    const own = await caseOf(caseId);
    expect(own).toMatchObject({ subject: 'take-down', cause: WHY.reason });
    expect(own.may).toMatchObject({ decide: false, recall: false });
    const self = await decide(caseId, signatory);
    expect(self.status).toBe(400);
    expect(JSON.stringify(self.body)).toContain('不能审核自己的稿件');
    const recall = await ground().editor('POST', `/review/cases/${caseId}/recall`, { reason: '' });
    expect(recall.status).toBe(400);
    expect(JSON.stringify(recall.body)).toContain('事后复核');
    const { fingerprint } = own;
    const looked = { caseId, fingerprint, verdict: 'approve' as const, reason: '' };
    expect((await cms.cases.decide(looked, cms.actor('secrecy-reviewer'))).ok).toBe(true);
    expect((await caseOf(caseId)).end).toMatchObject({ outcome: 'agreed' });
    expect(await reviewOf(documentId)).toMatchObject({ state: 'withdrawn' });
  });

  describe('an emergency notice', () => {
    const REASON = '地震预警，须立即告知公众';

    it('goes out by two people, and takes its ordinary review after, due the next working day', async () => {
      const { cms, reviewer, signatory } = ground();
      const notice = await publishItem(ground(), '地震预警', REASON);
      const { documentId, caseId, fingerprint } = notice;
      expect((await caseOf(caseId)).cause).toBe(REASON);
      expect((await decide(caseId, reviewer)).status).toBe(200);
      const publish = () => signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
      expect((await publish()).status).toBe(400);
      expect((await decide(caseId, signatory)).status).toBe(200);
      expect((await publish()).status).toBe(200);
      expect(await reviewOf(documentId)).toMatchObject({ state: 'public', open: null });
      const formal = await newestCase('formal-review', documentId);
      const begun = await caseOf(formal);
      expect(begun).toMatchObject({ subject: 'formal-review', fingerprint, cause: REASON });
      expect(begun.stages).toHaveLength(3);
      const due = begun.deadline?.dueOn;
      await approveCase(cms, { caseId: formal, fingerprint });
      expect(due).toBeTruthy();
      expect((await caseOf(formal)).end).toMatchObject({ outcome: 'agreed' });
    });

    it('keeps its day over all stages of the review', async () => {
      const { reviewer, signatory } = ground();
      const { documentId, caseId, fingerprint } = await publishItem(ground(), '洪水预警', REASON);
      await decide(caseId, reviewer);
      await decide(caseId, signatory);
      await signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
      const formal = await newestCase('formal-review', documentId);
      const { deadline } = await caseOf(formal);
      await decide(formal, reviewer);
      expect((await caseOf(formal)).deadline).toEqual(deadline);
    });

    it('is counted with the take-downs of its year, and so is what comes too late', async () => {
      const { signatory, editor } = ground();
      const list = async (query = '') => (await signatory('GET', `/review/afters${query}`)).body;
      const { counts, results } = (await list()) as Afters;
      expect(counts).toMatchObject({ 'formal-review': 2, 'take-down': 1, open: 1, late: 0 });
      expect(results[0]).toMatchObject({ title: '洪水预警', cause: REASON, end: null });
      expect(await list('?year=2019')).toMatchObject({ year: 2019, results: [] });
      expect(await list('?page=2&pageSize=2')).toMatchObject({
        counts,
        results: [{ caseId: results[2]?.caseId }],
        pagination: { total: 3, pageCount: 2 },
      });
      expect((await editor('GET', '/review/afters')).status).toBe(403);
    });

    it('must say why, and cannot be published without the case that reviews it', async () => {
      const { cms, reviewer, signatory } = ground();
      const item = await saveNewsPost(cms, { title: '没有理由' });
      const outcome = await cms.cases.submit(item, cms.actor('editor'), '  ');
      expect(outcome).toMatchObject({ ok: false, refusal: 'review.urgent-reason' });
      const { caseId, fingerprint, ...notice } = await publishItem(ground(), '绕过补审', REASON);
      await decide(caseId, reviewer);
      await decide(caseId, signatory);
      const forged = cms.sql(
        `with ended as (insert into gongkai.case_ends (case_id, outcome, fingerprint, ended_by, ended_by_name, ended_at)
           values ($1, 'published', $2, 'admin:1', '甲', now()) returning case_id)
         insert into gongkai.publications (item_type, document_id, locale, kind, case_id, case_outcome, fingerprint, published_by, published_by_name, published_at)
         select $3, $4, $5, 'first', case_id, 'published', $2, 'admin:1', '甲', now() from ended`,
        [caseId, fingerprint, notice.type, notice.documentId, notice.locale],
      );
      await expect(forged).rejects.toThrow('without-formal-review');
    });
  });

  it('of two who look at once one comes after the other, and the last ends the review', async () => {
    const { cms, administrator, signatory } = ground();
    const workflowOf = async () =>
      (
        (await administrator('GET', '/review/workflows')).body as { workflows: Flow[] }
      ).workflows.find(({ workflowId }) => workflowId === 'take-down') as Flow;
    const keep = async (stages: object[]) => {
      const { nameZh, nameEn, version } = await workflowOf();
      const body = { nameZh, nameEn, stages, since: version };
      return (await administrator('PUT', '/review/workflows/take-down', body)).status;
    };
    const { stages } = await workflowOf();
    const roles = ['first-reviewer', 'secrecy-reviewer'];
    expect(await keep([{ ...stages[0], roles, count: 2 }])).toBe(200);
    const { documentId, fingerprint } = await publishItem(ground(), '两人同时复核');
    await signatory('POST', on(documentId, 'withdraw'), WHY);
    expect(await keep(stages)).toBe(200);
    const caseId = await newestCase('take-down', documentId);
    const looked = { caseId, fingerprint, verdict: 'approve' as const, reason: '' };
    const both = roles.map((role) => cms.cases.decide(looked, cms.actor(role as 'editor')));
    expect((await Promise.all(both)).map(({ ok }) => ok)).toEqual([true, true]);
    expect((await caseOf(caseId)).end).toMatchObject({ outcome: 'agreed' });
  });
};
