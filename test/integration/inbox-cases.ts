// The inbox over its routes: lists and counts, who has taken a task, and approving several.
import { beforeAll, describe, expect, it } from 'vitest';

import { HELD_FOR_MS } from '../../plugins/review/server/core/claim';
import { saveNewsPost, signInOnce, submitItem } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Task = {
  caseId: number;
  fingerprint: string;
  verdict?: string;
  holder: { name: string; ref: string } | null;
};
type On = { caseId: number; fingerprint: string };

const messageOf = (answer: { body: unknown }) =>
  (answer.body as { error: { message: string } }).error.message;

export const describeInbox = (ground: () => DocumentGround & { signatory: Call }): void => {
  let first: Call;
  let secrecy: Call;
  const submit = async (title: string): Promise<On> =>
    submitItem(ground().cms, await saveNewsPost(ground().cms, { title }));
  const taskOf = async (call: Call, caseId: number, list = '/review/tasks?pageSize=100') =>
    ((await call('GET', list)).body as { results: Task[] }).results.find(
      (task) => task.caseId === caseId,
    );
  const inbox = (filter: string) => `/review/inbox?filter=${filter}&pageSize=100`;
  const claim = (call: Call, caseId: number, body: object = {}) =>
    call('POST', `/review/cases/${caseId}/claim`, body);

  beforeAll(async () => {
    first = await signInOnce(ground().cms, 'first-reviewer');
    secrecy = await signInOnce(ground().cms, 'secrecy-reviewer');
  });

  describe('a task', () => {
    it('is taken by one person, whom others see, and given back', async () => {
      const { caseId } = await submit('领取一篇');
      expect((await taskOf(first, caseId))?.holder).toBeNull();
      expect((await claim(first, caseId)).status).toBe(200);
      const name = ground().cms.actor('first-reviewer').name;
      expect((await taskOf(first, caseId))?.holder?.name).toBe(name);
      const seen = await secrecy('GET', `/review/cases/${caseId}`);
      expect(seen.body).toMatchObject({ holder: { name } });
      expect((await first('POST', `/review/cases/${caseId}/release`, {})).status).toBe(200);
      expect((await taskOf(first, caseId))?.holder).toBeNull();
      const again = await first('POST', `/review/cases/${caseId}/release`, {});
      expect([again.status, messageOf(again)]).toEqual([400, '这篇稿件不在您手中，无需放回。']);
    });

    it('is taken over only by who says so, and every step is in the audit', async () => {
      const { cms } = ground();
      const { caseId } = await submit('接手一篇');
      const other = { ...cms.actor('first-reviewer'), ref: 'admin:9001', name: '另一人' };
      const claims = cms.strapi.plugin('review').service('cases') as {
        claim(asked: object, actor: object): Promise<{ ok: boolean; refusal?: string }>;
      };
      expect((await claims.claim({ caseId, takeOver: false }, other)).ok).toBe(true);
      const refused = await claim(first, caseId);
      expect([refused.status, messageOf(refused)]).toEqual([
        400,
        '这篇稿件已由他人领取。如需办理，请选择接手。',
      ]);
      expect((await claim(first, caseId, { takeOver: true })).status).toBe(200);
      const events = await cms.sql<{ actor: string }>(
        `select a.actor from gongkai.audit a join gongkai.task_claims k on a.subject_id = k.claim_id::text
         where a.action = 'task.claimed' and k.case_id = $1 order by a.audit_id`,
        [caseId],
      );
      expect(events.map(({ actor }) => actor)).toEqual([
        'admin:9001',
        cms.actor('first-reviewer').ref,
      ]);
    });

    it('is nobody’s at the next stage, and bars nobody from deciding', async () => {
      const on = await submit('领取之后同意');
      const { cms } = ground();
      const claims = cms.strapi.plugin('review').service('cases') as {
        claim(asked: object, actor: object): Promise<{ ok: boolean }>;
      };
      const other = { ...cms.actor('first-reviewer'), ref: 'admin:9002', name: '另一人' };
      await claims.claim({ caseId: on.caseId, takeOver: false }, other);
      const { status } = await first('POST', `/review/cases/${on.caseId}/decide`, {
        ...on,
        verdict: 'approve',
      });
      expect(status).toBe(200);
      expect((await taskOf(secrecy, on.caseId))?.holder).toBeNull();
    });

    it('is taken only by who may decide on it', async () => {
      const { caseId } = await submit('谁能领取');
      expect((await claim(ground().editor, caseId)).status).toBe(403);
      const refused = await claim(secrecy, caseId);
      expect([refused.status, messageOf(refused)]).toEqual([400, '当前审核环节不由您的角色办理。']);
      expect((await claim(first, 999_999)).status).toBe(400);
      expect((await first('POST', '/review/cases/x/claim', {})).status).toBe(404);
    });

    it('is held for half a day', () => expect(HELD_FOR_MS).toBe(4 * 3600 * 1000));
  });

  describe('the lists', () => {
    it('hold what is open, what is late and what I have done, with their counts', async () => {
      const { cms } = ground();
      const on = await submit('已办一篇');
      const counted = async (call: Call) =>
        (await call('GET', '/review/inbox/counts')).body as Record<string, number>;
      const before = await counted(first);
      expect(await taskOf(secrecy, on.caseId, inbox('department'))).toMatchObject({
        title: '已办一篇',
        departmentNameZh: '办公室',
        stageNameZh: '初审',
      });
      expect(await taskOf(first, on.caseId, inbox('late'))).toBeUndefined();
      const decision = { ...on, verdict: 'approve' as const, reason: '' };
      await cms.cases.decide(decision, cms.actor('first-reviewer'));
      expect(await taskOf(first, on.caseId, inbox('done'))).toMatchObject({
        verdict: 'approve',
        stageNameZh: '初审',
      });
      expect(await taskOf(secrecy, on.caseId, inbox('done'))).toBeUndefined();
      expect((await counted(first)).done).toBe((before.done ?? 0) + 1);
    });

    it('are narrowed by what one looks for, and so are their counts', async () => {
      const { cms } = ground();
      const wanted = await submit('风电场噪声监测的Special通报');
      const other = await submit('另一篇不相干的通报');
      const ids = async (call: Call, list: string) =>
        ((await call('GET', list)).body as { results: Task[] }).results.map(({ caseId }) => caseId);
      const counted = async (query: string) =>
        (await first('GET', `/review/inbox/counts?${query}`)).body as Record<string, number>;
      const mine = (query: string) => ids(first, `/review/tasks?pageSize=100&${query}`);
      const text = `text=${encodeURIComponent('噪声监测的special')}`;
      for (const query of [
        text,
        `text=${wanted.caseId}&type=news-post`,
        `${text}&column=${cms.columnId}&department=${cms.departmentId}&held=nobody`,
      ]) {
        expect(await mine(query), query).toEqual([wanted.caseId]);
        expect(await ids(secrecy, `/review/inbox?filter=department&${query}`)).toEqual([
          wanted.caseId,
        ]);
        expect(await counted(query)).toEqual({ mine: 1, department: 1, late: 0, done: 0 });
      }
      for (const query of [
        ...['type=policy-interpretation', 'column=x', 'department=x', 'held=somebody', 'late=yes'],
        'text=%25',
      ]) {
        expect(await mine(`${text}&${query}`.replace(/^.*&text=/, 'text=')), query).toEqual([]);
      }
      await claim(first, wanted.caseId);
      expect(await mine(`${text}&held=nobody`)).toEqual([]);
      expect(await mine(`${text}&held=somebody`)).toEqual([wanted.caseId]);
      const decision = { ...wanted, verdict: 'approve' as const, reason: '' };
      await cms.cases.decide(decision, cms.actor('first-reviewer'));
      expect(await ids(first, `/review/inbox?filter=done&${text}&held=nobody&late=yes`)).toEqual([
        wanted.caseId,
      ]);
      expect(await counted(text)).toEqual({ mine: 0, department: 1, late: 0, done: 1 });
      expect(await mine('')).toContain(other.caseId);
    });

    it('are narrowed by a column together with those below it, and name all there are', async () => {
      const { cms } = ground();
      const below = await cms.as('administrator', () =>
        cms.strapi.documents('api::column.column' as never).create({
          data: {
            nameZh: '图片新闻',
            nameEn: 'Pictures',
            slug: 'pictures',
            order: 1,
            parent: cms.columnId,
          },
        } as never),
      );
      const { documentId } = below as unknown as { documentId: string };
      const item = await saveNewsPost(cms, { title: '下级栏目的稿件', column: documentId });
      const { caseId } = await submitItem(cms, item);
      for (const column of [cms.columnId, documentId])
        expect(
          await taskOf(first, caseId, `/review/tasks?pageSize=100&text=下级栏目&column=${column}`),
        ).toBeDefined();
      const { status, body } = await first('GET', '/review/inbox/places');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        columns: expect.arrayContaining([
          { id: documentId, nameZh: '图片新闻', nameEn: 'Pictures' },
        ]) as unknown,
        departments: expect.arrayContaining([
          expect.objectContaining({ id: cms.departmentId }),
        ]) as unknown,
      });
      expect((await fetch(`${cms.url}/review/inbox/places`)).status).toBe(401);
    });

    it('take strange wishes for none, or find nothing', async () => {
      for (const query of [
        'text[]=a',
        'text=%00',
        'held=x',
        'late[a]=b',
        'column[]=1',
        `text=${'长'.repeat(900)}`,
      ]) {
        const { status } = await first('GET', `/review/tasks?${query}`);
        expect(status, query).toBe(200);
        expect((await first('GET', `/review/inbox/counts?${query}`)).status, query).toBe(200);
      }
    });

    it('are refused by a name that is none', async () => {
      const refused = await first('GET', "/review/inbox?filter=';--");
      expect([refused.status, messageOf(refused)]).toEqual([
        400,
        '没有这个任务列表，可选：department、late、done。',
      ]);
      const odd = '/review/inbox?filter[]=late&page=-1&pageSize=1e9';
      expect((await first('GET', odd)).status).toBe(400);
      expect((await first('GET', '/review/inbox?filter=late&page=-1&pageSize=1e9')).status).toBe(
        200,
      );
    });
  });

  it('phrases of a person are kept for that person alone', async () => {
    const kept = ['同意。', '请核对数据来源。'];
    const put = (phrases: unknown) => first('PUT', '/review/phrases', { phrases });
    expect((await put([` ${kept[0]} `, kept[1], kept[1]])).status).toBe(200);
    expect((await first('GET', '/review/phrases')).body).toEqual({ phrases: kept });
    expect((await secrecy('GET', '/review/phrases')).body).toEqual({ phrases: [] });
    for (const wrong of [
      undefined,
      'x',
      [''],
      ['一\n二'],
      [7],
      Array(21).fill('x'),
      ['长'.repeat(101)],
    ]) {
      const refused = await put(wrong);
      expect([refused.status, messageOf(refused)]).toEqual([
        400,
        expect.stringContaining('常用语'),
      ]);
    }
    expect((await first('GET', '/review/phrases')).body).toEqual({ phrases: kept });
    expect((await ground().editor('GET', '/review/phrases')).status).toBe(403);
  });

  describe('approving several', () => {
    const approve = (call: Call, cases: unknown) =>
      call('POST', '/review/cases/approve', { cases });

    /** Up to the stage of those who may do so. */
    const toSign = async (title: string): Promise<On> => {
      const { cms } = ground();
      const on = await submit(title);
      for (const reviewer of ['first-reviewer', 'secrecy-reviewer'] as const)
        await cms.cases.decide({ ...on, verdict: 'approve', reason: '' }, cms.actor(reviewer));
      return on;
    };

    it('checks each by itself and says what became of it', async () => {
      const [one, two, three] = [await toSign('甲'), await toSign('乙'), await toSign('丙')];
      const { cms, signatory } = ground();
      const found = await saveNewsPost(cms, { title: '丁', body: '联系电话：13912345678。' });
      const warned = await submitItem(cms, found);
      await cms.cases.recall({ caseId: two.caseId, reason: '' }, cms.actor('editor'));
      const { status, body } = await approve(signatory, [
        one,
        two,
        { ...three, fingerprint: one.fingerprint },
        warned,
      ]);
      expect(status).toBe(200);
      expect((body as { results: object[] }).results).toEqual([
        { caseId: one.caseId, message: null },
        { caseId: two.caseId, message: expect.stringContaining('已结束') as string },
        {
          caseId: three.caseId,
          message: expect.stringContaining('已不是正在审核的修订版') as string,
        },
        { caseId: warned.caseId, message: expect.stringContaining('逐篇办理') as string },
      ]);
      const twice = await approve(signatory, [one]);
      expect((twice.body as { results: { message: string }[] }).results[0]?.message).not.toBeNull();
    });

    it('is refused without the right, without cases, or with something else', async () => {
      for (const call of [ground().editor, first, secrecy])
        expect((await approve(call, [])).status).toBe(403);
      const { signatory } = ground();
      for (const cases of [undefined, [], 'x', Array(51).fill({ caseId: 1 })]) {
        const refused = await approve(signatory, cases);
        expect([refused.status, messageOf(refused)]).toEqual([
          400,
          '一次最多办理 50 张审核单，至少 1 张。',
        ]);
      }
      for (const one of [null, {}, { caseId: 'x' }, { caseId: 1.5 }]) {
        expect((await approve(signatory, [one])).status).toBe(404);
      }
    });
  });
};
