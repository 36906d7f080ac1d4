// Times that people set, over the routes that the admin asks. Described in review-routes.test.ts, whose CMS they use.
import { expect, it } from 'vitest';

import {
  approveCase,
  saveNewsPost,
  signInOnce,
  submitItem,
  type TestCms,
} from '../support/test-cms';

type Call = Awaited<ReturnType<typeof signInOnce>>;
type Ground = { cms: TestCms; editor: Call; reviewer: Call; signatory: Call };

/** Tomorrow at nine in Beijing, as a form sends it. */
const tomorrow = () =>
  `${new Date(Date.now() + 32 * 3600 * 1000).toISOString().slice(0, 10)}T09:00`;

const messageOf = (body: unknown) => (body as { error: { message: string } }).error.message;

const approved = async ({ cms }: Ground) => {
  const item = await saveNewsPost(cms);
  const submitted = await submitItem(cms, item);
  await approveCase(cms, submitted);
  return { ...item, ...submitted };
};
const stateOf = async ({ editor }: Ground, documentId: string) => {
  const { body } = await editor('GET', `/review/items/news-post/${documentId}?locale=zh-Hans`);
  return body as { state: string; schedules: object[]; lock: string | null };
};

export const describeSchedules = (open: () => Ground): void => {
  it('a time is set, shown, moved and given up by who may publish', async () => {
    const ground = open();
    const { caseId, fingerprint, documentId } = await approved(ground);
    const address = `/channels/cases/${caseId}/schedule`;
    const at = tomorrow();
    const refused = await ground.reviewer('POST', address, { fingerprint, at });
    expect([refused.status, await stateOf(ground, documentId)]).toMatchObject([
      403,
      { state: 'approved', schedules: [] },
    ]);
    for (const each of ['', '明天', '2026-02-30T09:00Z', '2020-01-01T00:00', '2999-01-01T00:00']) {
      const { status, body } = await ground.signatory('POST', address, {
        fingerprint,
        at: each,
      });
      expect([each, status]).toEqual([each, 400]);
      expect(messageOf(body)).toMatch(/时间/);
    }
    expect((await ground.signatory('POST', address, { fingerprint, at })).status).toBe(200);
    expect(await stateOf(ground, documentId)).toMatchObject({
      state: 'scheduled',
      lock: 'approved',
      schedules: [{ act: 'publish', problem: null }],
    });
    const list = await ground.signatory('GET', '/channels/schedules');
    expect(list.body).toMatchObject({
      toCome: expect.arrayContaining([expect.objectContaining({ caseId })]) as object,
    });
    // Titles that are not public: not for who works after the publication alone.
    for (const key of ['channel-operator', 'statistician'] as const) {
      const call = await signInOnce(ground.cms, key);
      expect([key, (await call('GET', '/channels/schedules')).status]).toEqual([key, 403]);
    }
    expect((await ground.signatory('DELETE', address)).status).toBe(200);
    expect(await stateOf(ground, documentId)).toMatchObject({ state: 'approved', schedules: [] });
    expect((await ground.signatory('DELETE', address)).status).toBe(400);
  });

  it('a recall ends it, and it is said nowhere any more', async () => {
    const ground = open();
    const { caseId, fingerprint, documentId } = await approved(ground);
    const address = `/channels/cases/${caseId}/schedule`;
    await ground.signatory('POST', address, { fingerprint, at: tomorrow() });
    const recalled = await ground.editor('POST', `/review/cases/${caseId}/recall`, { reason: '' });
    expect(recalled.status).toBe(200);
    expect(await stateOf(ground, documentId)).toMatchObject({ state: 'draft', schedules: [] });
    const late = await ground.signatory('POST', address, { fingerprint, at: tomorrow() });
    expect([late.status, messageOf(late.body)]).toEqual([400, expect.stringContaining('撤回')]);
  });

  it('a withdrawal waits for its time, with a reason, and strange ids are told so', async () => {
    const ground = open();
    const { caseId, fingerprint, documentId } = await approved(ground);
    const publish = { fingerprint };
    await ground.signatory('POST', `/channels/cases/${caseId}/publish`, publish);
    const address = `/channels/items/news-post/${documentId}/schedule?locale=zh-Hans`;
    const at = tomorrow();
    expect(
      (await ground.signatory('POST', address, { at, kind: 'in-error', reason: ' ' })).status,
    ).toBe(400);
    expect((await ground.signatory('POST', address, { at, reason: '活动结束' })).status).toBe(400);
    const why = { at, kind: 'in-error', reason: '活动结束' };
    expect((await ground.signatory('POST', address, why)).status).toBe(200);
    expect(await stateOf(ground, documentId)).toMatchObject({
      state: 'public',
      schedules: [{ act: 'withdraw', problem: null }],
    });
    expect((await ground.editor('DELETE', address)).status).toBe(403);
    expect((await ground.signatory('DELETE', address)).status).toBe(200);
    for (const [method, path] of [
      ['POST', '/channels/cases/999999/schedule'],
      ['POST', '/channels/cases/x/schedule'],
      ['DELETE', '/channels/cases/0/schedule'],
      ['POST', '/channels/items/nothing/x/schedule?locale=zh-Hans'],
      ['DELETE', '/channels/items/news-post/nobody/schedule?locale=zh-Hans'],
    ] as const) {
      const { status } = await ground.signatory(method, path, {
        at,
        reason: 'x',
        fingerprint: 'x',
      });
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
    }
  });

  it('an embargo is set by who may publish, and brought forward by who signs', async () => {
    const ground = open();
    const { caseId, fingerprint, documentId } = await approved(ground);
    const address = (deed: string) =>
      `/channels/items/news-post/${documentId}/embargo${deed}?locale=zh-Hans`;
    const wish = { at: tomorrow(), reason: '发布会之后' };
    expect((await ground.reviewer('POST', address(''), wish)).status).toBe(403);
    for (const at of ['', '2020-01-01T00:00', 'x']) {
      const { status, body } = await ground.editor('POST', address(''), { at });
      expect([at, status, messageOf(body)]).toEqual([at, 400, expect.stringContaining('时间')]);
    }
    expect((await ground.editor('POST', address(''), wish)).status).toBe(200);
    expect(await stateOf(ground, documentId)).toMatchObject({
      embargo: { reason: '发布会之后' },
      may: { embargo: true },
    });
    const published = await ground.signatory('POST', `/channels/cases/${caseId}/publish`, {
      fingerprint,
    });
    expect([published.status, messageOf(published.body)]).toEqual([
      400,
      expect.stringContaining('解禁时间'),
    ]);
    expect((await ground.editor('POST', address('/lift'), { reason: '提前' })).status).toBe(400);
    expect((await ground.signatory('POST', address('/lift'), { reason: '' })).status).toBe(400);
    expect((await ground.signatory('POST', address('/lift'), { reason: '提前' })).status).toBe(200);
    expect(await stateOf(ground, documentId)).toMatchObject({ embargo: null });
    await ground.signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
    const late = await ground.signatory('POST', address(''), wish);
    expect([late.status, messageOf(late.body)]).toEqual([400, expect.stringContaining('已经公开')]);
    expect(await stateOf(ground, documentId)).toMatchObject({ may: { embargo: false } });
    const nobody = '/channels/items/news-post/nobody/embargo?locale=zh-Hans';
    const { status } = await ground.editor('POST', nobody, wish);
    expect(status >= 400 && status < 500).toBe(true);
  });

  it('what is not everywhere after an hour is told to its author and to operators, and to no other editor', async () => {
    const ground = open();
    const { cms } = ground;
    const item = await saveNewsPost(cms, { title: '还没发出', accounts: ['portal', 'wechat'] });
    const submitted = await submitItem(cms, item);
    await approveCase(cms, submitted);
    const { caseId, fingerprint } = submitted;
    await ground.signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
    const lists = async (call: Call) =>
      (
        (await call('GET', '/channels/not-live')).body as {
          results: { documentId: string; accountId: string }[];
        }
      ).results
        .filter(({ documentId }) => documentId === item.documentId)
        .map(({ accountId }) => accountId);
    expect(await lists(ground.editor)).toEqual([]);
    const service = cms.strapi.plugin('channels').service('channels') as {
      listNotLive(asked: {
        person: string | null;
        before: Date;
      }): Promise<{ documentId: string; accountId: string; awaitsPerson: boolean }[]>;
    };
    const inAnHour = new Date(Date.now() + 3600 * 1000);
    const of = async (person: string | null) =>
      (await service.listNotLive({ person, before: inAnHour }))
        .filter(({ documentId }) => documentId === item.documentId)
        .map(({ accountId, awaitsPerson }) => [accountId, awaitsPerson]);
    const both = [
      ['portal', false],
      ['wechat', true],
    ];
    expect(await of(cms.actor('editor').ref)).toEqual(both);
    expect(await of(cms.actor('signatory').ref)).toEqual(both);
    expect(await of(null)).toEqual(both);
    expect(await of('admin:9003')).toEqual([]);
    const operator = await signInOnce(cms, 'channel-operator');
    expect((await operator('GET', '/channels/not-live')).status).toBe(200);
    expect((await (await signInOnce(cms, 'auditor'))('GET', '/channels/not-live')).status).toBe(
      403,
    );
  });
};
