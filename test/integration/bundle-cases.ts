// An interpretation and its document, submitted, decided and published together, over the routes that the admin calls.
// Described in review-routes.test.ts, whose CMS they use.
import { describe, expect, it } from 'vitest';

import type { ItemKey } from '../../src/contracts/item';
import { saveDocument, saveInterpretation } from '../support/saved-documents';
import { approveCase, signInOnce } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Ground = DocumentGround & { reviewer: Call; signatory: Call };
type Open = { caseId: number; fingerprint: string };
type Bound = { document: ItemKey; interpretation: ItemKey };
type Answer = { status: number; body: unknown };

let made = 0;

const savePair = async ({ cms }: Ground, traits: object = {}): Promise<Bound> => {
  made += 1;
  const document = await saveDocument(cms, { indexNumber: `640000-107/2026-9${made}000` });
  return { document, interpretation: await saveInterpretation(cms, document.documentId, traits) };
};
const addressOf = ({ type, documentId, locale }: ItemKey, deed = '') =>
  `/bundle/items/${type}/${documentId}${deed}?locale=${locale}`;
const messagesOf = ({ body }: Answer): string => JSON.stringify(body);
const submit = (call: Call, ...items: ItemKey[]) => call('POST', '/bundle/submit', { items });
const publish = (call: Call, { caseId, fingerprint }: Open) =>
  call('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
const openOf = async ({ cms }: Ground, { type, documentId, locale }: ItemKey): Promise<Open> => {
  const [row] = await cms.sql<Open>(
    `select o.case_id as "caseId", c.fingerprint from gongkai.open_cases o join gongkai.review_cases c using (case_id)
     where (o.item_type, o.document_id, o.locale) = ($1, $2, $3) and o.subject = 'publication'`,
    [type, documentId, locale],
  );
  return row as Open;
};
const isLive = async ({ cms }: Ground, ...items: ItemKey[]) => {
  const rows = await cms.sql<{ documentId: string }>(
    'select document_id as "documentId" from gongkai.live_publications where document_id = any ($1)',
    [items.map(({ documentId }) => documentId)],
  );
  return items.map(({ documentId }) => rows.some((row) => row.documentId === documentId));
};
const submitPair = async (ground: Ground, traits: object = {}) => {
  const pair = await savePair(ground, traits);
  const { status, body } = await submit(ground.editor, pair.interpretation, pair.document);
  expect([status, body]).toMatchObject([
    200,
    { caseIds: [expect.any(Number), expect.any(Number)] },
  ]);
  return {
    ...pair,
    own: await openOf(ground, pair.interpretation),
    other: await openOf(ground, pair.document),
  };
};

export const describeBundles = (open: () => Ground): void => {
  describe('an interpretation with its document', () => {
    it('is offered, submitted in one act, and each names the other', async () => {
      const ground = open();
      const { interpretation, document } = await savePair(ground);
      const { editor, reviewer } = ground;
      const found = await editor('GET', addressOf(document));
      expect(found.body).toMatchObject({
        bundle: null,
        candidates: [{ type: 'interpretation', documentId: interpretation.documentId }],
      });
      expect((await editor('GET', addressOf(interpretation))).body).toMatchObject({
        candidates: [{ type: 'normative-document', documentId: document.documentId }],
      });
      expect((await submit(editor, interpretation, document)).status).toBe(200);
      const own = await openOf(ground, interpretation);
      expect((await reviewer('GET', addressOf(document))).body).toMatchObject({
        bundle: {
          others: [{ title: '一图读懂管理办法', open: { caseId: own.caseId } }],
          mayDissolve: false,
        },
        candidates: [],
      });
      const { body } = await reviewer('GET', `/review/cases/${own.caseId}`);
      const rules = (body as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
      expect(rules).toContain('related-in-bundle');
      expect(rules).not.toContain('related-not-public');
    });

    it('is submitted whole or not at all, and told which lacks what', async () => {
      const ground = open();
      const { interpretation, document } = await savePair(ground, { interpreter: '' });
      const refused = await submit(ground.editor, document, interpretation);
      expect(refused.status).toBe(400);
      expect(messagesOf(refused)).toContain('《一图读懂管理办法》：请填写解读人');
      expect([await openOf(ground, document), await openOf(ground, interpretation)]).toEqual([
        undefined,
        undefined,
      ]);
    });

    it.each<[string, (pair: Bound) => ItemKey[]]>([
      ['至少 2 篇', ({ document }) => [document]],
      ['每篇只选一次', ({ document }) => [document, document]],
      ['至少 2 篇', () => []],
    ])('is not submitted where it is no bundle: %s', async (message, choose) => {
      const pair = await savePair(open());
      const refused = await submit(open().editor, ...choose(pair));
      expect([refused.status, messagesOf(refused)]).toEqual([
        400,
        expect.stringContaining(message),
      ]);
    });

    it('is refused where they do not belong together, and where one is bound already', async () => {
      const ground = open();
      const [one, other] = [await savePair(ground), await savePair(ground)];
      const refused = await submit(ground.editor, one.interpretation, other.document);
      expect(messagesOf(refused)).toContain('每篇解读都解读其中的文件');
      const bound = await submitPair(ground);
      const { caseId } = bound.own;
      await ground.editor('POST', `/review/cases/${caseId}/recall`, { reason: '' });
      const again = await submit(ground.editor, bound.interpretation, one.document);
      expect(messagesOf(again)).toContain('已与其他稿件同批报送');
    });

    it('is for who submits, and for whom the items are', async () => {
      const ground = open();
      const { interpretation, document } = await savePair(ground);
      const auditor = await signInOnce(ground.cms, 'auditor');
      for (const call of [ground.reviewer, auditor])
        expect((await submit(call, interpretation, document)).status).toBe(403);
      const bound = await submitPair(ground);
      const dissolve = addressOf(bound.document, '/dissolve');
      expect((await ground.reviewer('POST', dissolve, { reason: '分开' })).status).toBe(403);
    });
  });

  describe('a bundle', () => {
    it('is published by either, both at once, and each once', async () => {
      const ground = open();
      const { interpretation, document, own, other } = await submitPair(ground);
      await approveCase(ground.cms, own);
      const early = await publish(ground.signatory, own);
      expect(early.status).toBe(400);
      expect(messagesOf(early)).toMatch(/同批的《管理办法\d+》：该稿件尚未通过全部审核环节/);
      await approveCase(ground.cms, other);
      const answers = await Promise.all([own, other].map((one) => publish(ground.signatory, one)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
      expect(await isLive(ground, interpretation, document)).toEqual([true, true]);
      const rows = await ground.cms.sql(
        'select kind from gongkai.publications where document_id = any ($1)',
        [[interpretation.documentId, document.documentId]],
      );
      expect(rows).toHaveLength(2);
      expect((await ground.editor('GET', addressOf(document))).body).toMatchObject({
        bundle: null,
      });
    });

    it('keeps what was returned, and waits until that is approved again', async () => {
      const ground = open();
      const { cms, signatory } = ground;
      const { interpretation, document, own, other } = await submitPair(ground);
      await approveCase(cms, other);
      const back = { ...own, verdict: 'return' as const, reason: '图不清楚' };
      expect((await cms.cases.decide(back, cms.actor('first-reviewer'))).ok).toBe(true);
      const refused = await publish(signatory, other);
      expect([refused.status, messagesOf(refused)]).toEqual([
        400,
        expect.stringContaining('同批的《一图读懂管理办法》：不在审核中'),
      ]);
      const { type, documentId, locale } = interpretation;
      const again = `/review/items/${type}/${documentId}/submit?locale=${locale}`;
      expect((await ground.editor('POST', again, {})).status).toBe(200);
      await approveCase(cms, await openOf(ground, interpretation));
      expect((await publish(signatory, other)).status).toBe(200);
      expect(await isLive(ground, interpretation, document)).toEqual([true, true]);
    });

    it('keeps what comes back as an emergency: both go out, and its ordinary review follows', async () => {
      const ground = open();
      const { cms, editor, reviewer, signatory } = ground;
      const { interpretation, document, own, other } = await submitPair(ground);
      const back = { ...own, verdict: 'return' as const, reason: '须立即发布' };
      expect((await cms.cases.decide(back, cms.actor('first-reviewer'))).ok).toBe(true);
      const { type, documentId, locale } = interpretation;
      const again = `/review/items/${type}/${documentId}/submit?locale=${locale}`;
      expect((await editor('POST', again, { urgent: '汛情紧急，须立即告知' })).status).toBe(200);
      const urgent = await openOf(ground, interpretation);
      for (const call of [reviewer, signatory]) {
        const decision = { ...urgent, verdict: 'approve', reason: '' };
        expect((await call('POST', `/review/cases/${urgent.caseId}/decide`, decision)).status).toBe(
          200,
        );
      }
      const early = await publish(signatory, urgent);
      expect([early.status, messagesOf(early)]).toEqual([
        400,
        expect.stringContaining('尚未通过全部审核环节'),
      ]);
      expect(await isLive(ground, interpretation, document)).toEqual([false, false]);
      await approveCase(cms, other);
      expect((await publish(signatory, urgent)).status).toBe(200);
      expect(await isLive(ground, interpretation, document)).toEqual([true, true]);
      const after = await cms.sql(
        `select document_id as "documentId", fingerprint from gongkai.review_cases
         where subject = 'formal-review' and document_id = any ($1)`,
        [[interpretation.documentId, document.documentId]],
      );
      expect(after).toEqual([{ documentId, fingerprint: urgent.fingerprint }]);
    });

    it('is dissolved with a reason, and then each goes its own way', async () => {
      const ground = open();
      const { interpretation, document, own, other } = await submitPair(ground);
      await approveCase(ground.cms, other);
      expect((await publish(ground.signatory, other)).status).toBe(400);
      const dissolve = (reason: unknown) =>
        ground.editor('POST', addressOf(interpretation, '/dissolve'), { reason });
      for (const reason of ['', ' ', 7]) expect((await dissolve(reason)).status).toBe(400);
      expect((await dissolve('解读推迟')).status).toBe(200);
      const twice = await dissolve('解读推迟');
      expect([twice.status, messagesOf(twice)]).toEqual([
        400,
        expect.stringContaining('没有同批报送'),
      ]);
      expect((await publish(ground.signatory, other)).status).toBe(200);
      expect(await isLive(ground, interpretation, document)).toEqual([false, true]);
      expect((await publish(ground.signatory, own)).status).toBe(400);
    });

    it('is dissolved while it is published: both go out, or one after that by itself', async () => {
      const ground = open();
      const { interpretation, document, own, other } = await submitPair(ground);
      for (const one of [own, other]) await approveCase(ground.cms, one);
      const [dissolved, published] = await Promise.all([
        ground.editor('POST', addressOf(document, '/dissolve'), { reason: '分开' }),
        publish(ground.signatory, own),
      ]);
      const live = await isLive(ground, interpretation, document);
      // Who came a moment too late is told so, and presses again.
      const outcomes = [dissolved.status, published.status, ...live].join(' ');
      expect(['400 200 true true', '200 200 true false', '200 400 false false']).toContain(
        outcomes,
      );
    });

    it('tells nothing of an item of another department but that it is there', async () => {
      const ground = open();
      const { cms, reviewer } = ground;
      const other = (await cms.as('administrator', () =>
        cms.strapi
          .documents('api::department.department' as never)
          .create({ data: { nameZh: '固体废物处', order: 9 } } as never),
      )) as unknown as { documentId: string };
      const { interpretation, document } = await submitPair(ground, {
        department: other.documentId,
      });
      const bind = (departments: string[]) =>
        cms.sql(
          `insert into gongkai.person_departments (person, departments, assigned_by, assigned_by_name, assigned_at)
           values ($1, $2, 'admin:1', '甲', now())`,
          [cms.actor('first-reviewer').ref, departments],
        );
      await bind([cms.departmentId]);
      try {
        expect((await reviewer('GET', addressOf(interpretation))).status).toBe(403);
        const { body } = await reviewer('GET', addressOf(document));
        expect(body).toMatchObject({
          bundle: { others: [{ mayRead: false, title: null, open: { caseId: null } }] },
        });
        expect(JSON.stringify(body)).not.toContain('一图读懂');
      } finally {
        await bind([]);
      }
      expect((await reviewer('GET', addressOf(interpretation))).status).toBe(200);
    });

    it('has one time for all, which is given up for all', async () => {
      const ground = open();
      const { interpretation, document, own, other } = await submitPair(ground);
      for (const one of [own, other]) await approveCase(ground.cms, one);
      const at = `${new Date(Date.now() + 32 * 3600 * 1000).toISOString().slice(0, 10)}T09:00`;
      const address = ({ caseId }: Open) => `/channels/cases/${caseId}/schedule`;
      const set = await ground.signatory('POST', address(own), {
        at,
        fingerprint: own.fingerprint,
      });
      expect(set.status).toBe(200);
      const times = async () =>
        (
          await ground.cms.sql(
            'select 1 from gongkai.open_schedules where document_id = any ($1)',
            [[interpretation.documentId, document.documentId]],
          )
        ).length;
      expect(await times()).toBe(2);
      expect((await ground.signatory('DELETE', address(other))).status).toBe(200);
      expect(await times()).toBe(0);
    });

    it('is approved in a list although its document is not public', async () => {
      const ground = open();
      const { own, other } = await submitPair(ground);
      const cases = [own, other];
      for (const key of ['first-reviewer', 'secrecy-reviewer'] as const) {
        for (const one of cases) {
          const decision = { ...one, verdict: 'approve' as const, reason: '' };
          await ground.cms.cases.decide(decision, ground.cms.actor(key));
        }
      }
      const { body } = await ground.signatory('POST', '/review/cases/approve', { cases });
      expect(body).toEqual({ results: cases.map(({ caseId }) => ({ caseId, message: null })) });
    });

    it('is bound by the register too, whoever writes there', async () => {
      const ground = open();
      const { own, other } = await submitPair(ground);
      for (const one of [own, other]) await approveCase(ground.cms, one);
      const end = (outcome: string) =>
        ground.cms.sql(
          `insert into gongkai.bundle_ends (bundle_id, outcome, ended_by, ended_by_name, ended_at, reason)
           select max(bundle_id), $1, 'admin:1', '甲', now(), '' from gongkai.bundles`,
          [outcome],
        );
      await expect(end('published')).rejects.toMatchObject({ code: 'GK058' });
      await expect(end('dissolved')).rejects.toMatchObject({ code: '23514' });
      const alone = ground.cms.sql(
        `with ended as (insert into gongkai.case_ends (case_id, outcome, fingerprint, ended_by, ended_by_name, ended_at)
           values ($1, 'published', $2, 'admin:1', '甲', now()))
         insert into gongkai.publications (item_type, document_id, locale, kind, case_id, case_outcome, fingerprint, published_by,
           published_by_name, published_at)
         select item_type, document_id, locale, 'first', case_id, 'published', fingerprint, 'admin:1', '甲', now()
         from gongkai.review_cases where case_id = $1`,
        [own.caseId, own.fingerprint],
      );
      await expect(alone).rejects.toMatchObject({ code: 'GK058' });
      expect((await publish(ground.signatory, other)).status).toBe(200);
    });
  });
};
