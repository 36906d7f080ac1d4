// What the panel beside the editor, the lists and the case page are told, over the routes that they ask.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Outcome } from '../../src/contracts/outcome';
import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import {
  approveCase,
  CMS_BOOT_MS,
  NEWS,
  saveNewsPost,
  signInOnce,
  startTestCms,
  submitItem,
  type TestCms,
  untold,
} from '../support/test-cms';
import { describeAccounts } from './account-cases';
import { describeActs } from './act-cases';
import { describeBundles } from './bundle-cases';
import { describeCalendar } from './calendar-cases';
import { describeChecks } from './check-cases';
import { describeCorrections } from './correction-cases';
import { describeDelegations } from './delegation-cases';
import { describeDifferences } from './difference-cases';
import { describeDocuments } from './document-cases';
import { describeExpungings } from './expunging-cases';
import { describeHandovers } from './handover-cases';
import { describeInbox } from './inbox-cases';
import { describeLookAgains } from './look-again-cases';
import { describeNames } from './name-cases';
import { describePlacements } from './placement-cases';
import { describeReading } from './reading-cases';
import { describeRemarks } from './remark-cases';
import { describeReports } from './report-cases';
import { describeRestoring } from './restore-cases';
import { describeSchedules } from './schedule-cases';
import { describeSearch } from './search-cases';
import { describeSiteFacts } from './site-facts-cases';
import { describeSwitches } from './switch-cases';

type Call = Awaited<ReturnType<typeof signInOnce>>;
let cms: TestCms;
let editor: Call;
let reviewer: Call;
let signatory: Call;
let administrator: Call;

beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  editor = await signInOnce(cms, 'editor');
  reviewer = await signInOnce(cms, 'first-reviewer');
  signatory = await signInOnce(cms, 'signatory');
  administrator = await signInOnce(cms, 'office-administrator');
}, CMS_BOOT_MS);
afterAll(() => cms?.stop());

describeDocuments(() => ({ cms, editor, administrator }));
describeChecks(() => ({ cms, editor, administrator }));
describeInbox(() => ({ cms, editor, administrator, signatory }));
describe('a time that is set', () =>
  describeSchedules(() => ({ cms, editor, reviewer, signatory })));
describeDifferences(() => ({ cms, editor, administrator, signatory }));
describeRemarks(() => ({ cms, editor, administrator, reviewer, signatory }));
describeDelegations(() => ({ cms, editor, administrator, reviewer, signatory }));
describeHandovers(() => ({ cms, editor, administrator, reviewer, signatory }));
describeLookAgains(() => ({ cms, editor, administrator, signatory }));
describeReports(() => ({ cms, editor, administrator, signatory }));
describeActs(() => ({ cms, editor, administrator, reviewer, signatory }));
describeBundles(() => ({ cms, editor, administrator, reviewer, signatory }));
describeCorrections(() => ({ cms, editor, administrator, signatory }));
describeExpungings(() => ({ cms, editor, administrator, reviewer, signatory }));
describeRestoring(() => ({ cms, editor, administrator, reviewer, signatory }));
describeSwitches(() => ({ cms, editor, administrator, signatory }));
describeAccounts(() => ({ cms, editor, administrator, signatory }));
describePlacements(() => ({ cms, editor, administrator, signatory }));
describeCalendar(() => ({ cms, editor, administrator, reviewer, signatory }));
describeReading(() => ({ cms, editor, administrator, signatory }));
describeSearch(() => ({ cms, editor, administrator, reviewer, signatory }));

const reviewOf = async (documentId: string, call = editor) => {
  const { status, body } = await call(
    'GET',
    `/review/items/news-post/${documentId}?locale=zh-Hans`,
  );
  expect(status).toBe(200);
  return body as Record<string, never>;
};
const stateInList = async (documentId: string) => {
  const address = `/review/states?type=news-post&locale=zh-Hans&documentIds=${documentId}`;
  return (await editor('GET', address)).body[documentId];
};
const saveAgain = (documentId: string, data: object) =>
  cms.as('editor', () =>
    cms.strapi.documents(NEWS as never).update({ documentId, locale: 'zh-Hans', data } as never),
  );
const returnCase = async (on: { caseId: number; fingerprint: string }) => {
  const decision = { ...on, verdict: 'return' as const, reason: '标题与正文不符' };
  const outcome: Outcome = await cms.cases.decide(decision, cms.actor('first-reviewer'));
  expect(outcome.ok).toBe(true);
};
const publish = async (documentId: string) => {
  const submitted = await submitItem(cms, { type: 'news-post', documentId, locale: 'zh-Hans' });
  await approveCase(cms, submitted);
  const { caseId, fingerprint } = submitted;
  const { status } = await signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
  expect(status).toBe(200);
  return caseId;
};
const withdraw = async (documentId: string) => {
  const address = `/channels/items/news-post/${documentId}/withdraw?locale=zh-Hans`;
  expect(
    (await signatory('POST', address, { reason: '数据\u0000有误', kind: 'in-error' })).status,
  ).toBe(200);
};

describe('what was returned', () => {
  it('says so, with stage, person, time and reason, until it is saved', async () => {
    const { documentId, ...item } = await saveNewsPost(cms);
    await returnCase(await submitItem(cms, { documentId, ...item }));
    expect(await reviewOf(documentId)).toMatchObject({
      state: 'returned',
      lock: null,
      returned: {
        stageNameZh: '初审',
        reason: '标题与正文不符',
        decidedByName: cms.actor('first-reviewer').name,
        decidedAt: expect.any(String) as string,
      },
      may: { submit: true },
    });
    expect(await stateInList(documentId)).toBe('returned');
    await saveAgain(documentId, { title: '改过的标题' });
    expect(await reviewOf(documentId)).toMatchObject({ state: 'draft', returned: null });
    expect(await stateInList(documentId)).toBe('draft');
  });

  it('is in review again once it was submitted again', async () => {
    const item = await saveNewsPost(cms);
    await returnCase(await submitItem(cms, item));
    await submitItem(cms, item);
    expect(await reviewOf(item.documentId)).toMatchObject({ state: 'in-review', returned: null });
  });

  it('wins over what is live, and a withdrawal over it', async () => {
    const item = await saveNewsPost(cms);
    const { documentId } = item;
    await publish(documentId);
    await saveAgain(documentId, { title: '更正的标题', ...(await untold(cms, item)) });
    await returnCase(await submitItem(cms, item));
    expect(await reviewOf(documentId)).toMatchObject({
      state: 'returned',
      live: { kind: 'first' },
    });
    await withdraw(documentId);
    expect(await reviewOf(documentId)).toMatchObject({ state: 'withdrawn', returned: null });
  });
});

describe('what was published', () => {
  it('is told with who corrected it, who withdrew it, when and why, on the case too', async () => {
    const item = await saveNewsPost(cms);
    const { documentId } = item;
    await publish(documentId);
    await saveAgain(documentId, { title: '更正的标题', ...(await untold(cms, item)) });
    const caseId = await publish(documentId);
    expect(await reviewOf(documentId)).toMatchObject({
      live: { kind: 'correction', caseId, publishedByName: cms.actor('signatory').name },
    });
    await withdraw(documentId);
    const withdrawal = {
      kind: 'withdrawal',
      caseId: null,
      reason: '数据有误',
      publishedByName: cms.actor('signatory').name,
      publishedAt: expect.any(String) as string,
    };
    const publications = [withdrawal, { kind: 'correction', caseId }, { kind: 'first' }];
    expect(await reviewOf(documentId)).toMatchObject({
      state: 'withdrawn',
      live: null,
      publications,
    });
    const { body } = await editor('GET', `/review/cases/${caseId}`);
    expect(body).toMatchObject({ publications });
  });
});

describe('a locked form', () => {
  it('has its reason: in review, approved, or that one may only read', async () => {
    const item = await saveNewsPost(cms);
    const lockFor = async (call: Call) => (await reviewOf(item.documentId, call)).lock;
    expect([await lockFor(editor), await lockFor(signatory)]).toEqual([null, 'read-only']);
    const submitted = await submitItem(cms, item);
    expect([await lockFor(editor), await lockFor(signatory)]).toEqual(['in-review', 'in-review']);
    await approveCase(cms, submitted);
    expect(await lockFor(signatory)).toBe('approved');
  });
});

describe('an address', () => {
  const GOOD = 'abcdefghijklmnopqrstuvwx';

  it.each([
    ['/review/items/news-post/a%00b', 400, '稿件编号'],
    [`/review/items/news-post/${'a'.repeat(65)}`, 400, '稿件编号'],
    [`/review/items/news-post/${GOOD}`, 404, '没有这篇稿件'],
    [`/review/items/news-post/${GOOD}?locale=en`, 404, '没有这篇稿件'],
    [`/review/items/news-post/${GOOD}?locale=';--`, 400, '本站没有'],
    [`/review/items/nothing/${GOOD}`, 404, '内容类型'],
    ['/review/lock/news-post/a%00b', 400, '稿件编号'],
    ['/review/states?type=news-post&documentIds=a,b%00', 400, '稿件编号'],
    [`/review/states?type=news-post&documentIds=a&locale=fr`, 400, '本站没有'],
    ['/review/states?type=nothing&documentIds=a', 404, '内容类型'],
    ['/channels/deliveries?accountId=%00', 400, 'accountId'],
  ])('%s answers %i', async (address, status, message) => {
    const answer = await editor('GET', address);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toContain(message);
  });

  it('refuses a malformed item for a withdrawal too', async () => {
    const reason = { reason: 'x', kind: 'in-error' };
    const answer = await signatory('POST', '/channels/items/news-post/a%00b/withdraw', reason);
    expect(answer.status).toBe(400);
  });

  it('of a language that is not written yet leaves its form open', async () => {
    const { documentId } = await saveNewsPost(cms);
    const answer = await editor('GET', `/review/lock/news-post/${documentId}?locale=en`);
    expect(answer).toMatchObject({ status: 200, body: { locked: false, drop: [] } });
  });
});

describe('a submission', () => {
  it('takes an account once that the working copy names twice', async () => {
    const item = await saveNewsPost(cms, { accounts: ['portal', 'portal'] });
    const { caseId } = await submitItem(cms, item);
    const { body } = await editor('GET', `/review/cases/${caseId}`);
    expect(body).toMatchObject({ content: { accounts: ['portal'] } });
  });
});

describe('the home page', () => {
  type Own = { results: { documentId: string; returned: { reason: string } | null }[] };
  const own = async () => ((await editor('GET', '/review/own')).body as Own).results;

  it('names my drafts and what came back to me, until it is submitted', async () => {
    const item = await saveNewsPost(cms, { title: '我的草稿' });
    const mine = async () => (await own()).find(({ documentId }) => documentId === item.documentId);
    expect(await mine()).toMatchObject({ title: '我的草稿', returned: null });
    await returnCase(await submitItem(cms, item));
    expect(await mine()).toMatchObject({ returned: { reason: '标题与正文不符' } });
    expect((await own())[0]?.returned).not.toBeNull();
    await saveAgain(item.documentId, { title: '改过的草稿' });
    expect(await mine()).toMatchObject({ title: '改过的草稿', returned: null });
    await submitItem(cms, item);
    expect(await mine()).toBeUndefined();
  });

  it('names a return to all who had decided, until it is submitted again', async () => {
    const item = await saveNewsPost(cms, { title: '两人办过的稿件' });
    const submitted = await submitItem(cms, item);
    const decide = (verdict: 'approve' | 'return', who: 'first-reviewer' | 'secrecy-reviewer') =>
      cms.cases.decide({ ...submitted, verdict, reason: '涉及未公开数字' }, cms.actor(who));
    expect((await decide('approve', 'first-reviewer')).ok).toBe(true);
    expect((await decide('return', 'secrecy-reviewer')).ok).toBe(true);
    const told = async (call: Call) => {
      const { body } = await call('GET', '/review/returned');
      const { results } = body as { results: { caseId: number }[] };
      return results.find(({ caseId }) => caseId === submitted.caseId);
    };
    expect(await told(reviewer)).toMatchObject({
      title: '两人办过的稿件',
      reason: '涉及未公开数字',
      byName: cms.actor('secrecy-reviewer').name,
    });
    // Who sent it back knows; the editor has it among their own; the signatory had no part in it.
    expect(await told(await signInOnce(cms, 'secrecy-reviewer'))).toBeUndefined();
    expect(await told(editor)).toBeUndefined();
    expect(await told(signatory)).toBeUndefined();
    await submitItem(cms, item);
    expect(await told(reviewer)).toBeUndefined();
  });

  it('names to the signatory alone what has waited for too long', async () => {
    const fresh = await submitItem(cms, await saveNewsPost(cms));
    const old = await submitItem(cms, await saveNewsPost(cms, { title: '等了很久的稿件' }));
    const owner = openPoolDatabase(cms.database.urls.owner, { max: 1 });
    await owner.sql(
      `update gongkai.open_cases set moved_at = '2026-01-05T01:00:00Z' where case_id = $1`,
      [old.caseId],
    );
    await owner.close();
    const { body } = await signatory('GET', '/review/late');
    const { results, total } = body as { results: { caseId: number }[]; total: number };
    expect(results[0]).toMatchObject({
      caseId: old.caseId,
      title: '等了很久的稿件',
      stageNameZh: '初审',
      approved: false,
    });
    expect(results.map(({ caseId }) => caseId)).not.toContain(fresh.caseId);
    expect(total).toBe(results.length);
    expect((await editor('GET', '/review/late')).status).toBe(403);
  });
});

// At the end: column and department have other names afterwards.
describeNames(() => ({ cms, editor, administrator, signatory }));
describeSiteFacts(() => ({ cms, editor, administrator, signatory }));
