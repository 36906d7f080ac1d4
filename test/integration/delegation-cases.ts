// Deciding in the place of another (代理), over the routes that screens ask.
import { beforeAll, describe, expect, it } from 'vitest';

import { checkMacs } from '../../src/cli/verify/check-macs';
import { REVIEW_RULES } from '../../src/cli/verify/review-rules';
import { runRules } from '../../src/cli/verify/rule';
import type { ItemKey } from '../../src/contracts/item';
import { toShanghaiDay } from '../../src/platform/clock';
import { TEST_MACS } from '../support/register-macs';
import { NEWS, saveNewsPost, signInOnce, submitItem } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Answer = Awaited<ReturnType<Call>>;
type Task = { caseId: number; mine: boolean; insteadOf: string | null };

const inDays = (days: number) => toShanghaiDay(new Date(Date.now() + days * 24 * 3600 * 1000));

export const describeDelegations = (
  ground: () => DocumentGround & { reviewer: Call; signatory: Call },
): void => {
  let secrecy: Call;
  const refOf = (key: 'first-reviewer' | 'secrecy-reviewer' | 'signatory' | 'auditor') =>
    ground().cms.actor(key).ref;
  const lend = (traits: object = {}, call = ground().signatory, place = 'own') =>
    call('POST', `/delegation/${place}`, {
      ...{ delegate: refOf('first-reviewer'), fromOn: inDays(0), untilOn: inDays(3) },
      ...{ cause: 'trip', ...traits },
    });
  const idOf = ({ body }: Answer) => (body as { delegationId: number }).delegationId;
  const messageOf = ({ body }: Answer) => (body as { error?: { message: string } }).error?.message;
  const end = (id: number | string, call = ground().signatory, place = 'own') =>
    call('POST', `/delegation/${place}/${id}/end`, {});
  const taskOf = async (call: Call, caseId: number) => {
    const { body } = await call('GET', '/review/tasks?pageSize=100');
    return (body as { results: Task[] }).results.find((one) => one.caseId === caseId);
  };
  const approve = (on: { caseId: number; fingerprint: string }, call: Call) =>
    call('POST', `/review/cases/${on.caseId}/decide`, {
      ...{ verdict: 'approve', reason: '', fingerprint: on.fingerprint },
    });
  /** A case that waits for who signs; its first stage is decided by this person, who is given the role. */
  const toSign = async (
    first: 'office-administrator' | 'first-reviewer' | 'signatory' = 'office-administrator',
    item?: ItemKey,
  ) => {
    const { cms } = ground();
    const on = await submitItem(cms, item ?? (await saveNewsPost(cms)));
    const decision = { ...on, verdict: 'approve' as const, reason: '' };
    const by = [{ ...cms.actor(first), roles: ['first-reviewer'] }, cms.actor('secrecy-reviewer')];
    for (const actor of by)
      expect(await cms.cases.decide(decision, actor)).toMatchObject({ ok: true });
    return on;
  };
  const boundTo = (departments: string[]) =>
    ground().cms.sql(
      `insert into gongkai.person_departments (person, departments, assigned_by, assigned_by_name, assigned_at)
       values ($1, $2, 'admin:1', '任', now())`,
      [refOf('first-reviewer'), departments],
    );

  describe('in the place of another', () => {
    let delegationId: number;
    beforeAll(async () => {
      secrecy = await signInOnce(ground().cms, 'secrecy-reviewer');
    });

    it('one finds the tasks, reads and signs, and case, form and audit name both', async () => {
      const { cms, reviewer, editor, signatory } = ground();
      const [delegate, delegator] = [cms.actor('first-reviewer'), cms.actor('signatory')];
      const on = await toSign();
      await boundTo(['elsewhere']);
      expect(await taskOf(reviewer, on.caseId)).toBeUndefined();
      expect((await reviewer('GET', `/review/cases/${on.caseId}`)).status).toBe(403);
      expect((await approve(on, reviewer)).status).toBe(400);
      delegationId = idOf(await lend());
      expect(await taskOf(reviewer, on.caseId)).toMatchObject({
        ...{ mine: true, insteadOf: delegator.name },
      });
      const { body: review } = await reviewer('GET', `/review/cases/${on.caseId}`);
      expect(review).toMatchObject({ insteadOf: delegator.name, may: { decide: true } });
      expect((await reviewer('POST', `/review/cases/${on.caseId}/claim`, {})).status).toBe(200);
      // Whoever is away for good lends no place, whatever entrance closed their account.
      const setActive = (active: boolean) =>
        cms.sql('update public.admin_users set is_active = $1 where id = $2', [
          active,
          Number(delegator.ref.slice(6)),
        ]);
      await setActive(false);
      expect((await approve(on, reviewer)).status).toBe(400);
      await setActive(true);
      expect((await approve(on, reviewer)).status).toBe(200);
      await boundTo([]);
      const { body: after } = await editor('GET', `/review/cases/${on.caseId}`);
      expect((after as { decisions: object[] }).decisions[2]).toMatchObject({
        ...{ decidedByName: delegate.name, delegatorName: delegator.name },
        decidedRole: 'signatory',
      });
      const { body: form } = await editor('POST', `/review/cases/${on.caseId}/forms`);
      expect((form as { html: string }).html).toContain(`${delegate.name}代${delegator.name}`);
      const { fingerprint } = on;
      const published = signatory('POST', `/channels/cases/${on.caseId}/publish`, { fingerprint });
      expect((await published).status).toBe(200);
      const [audited] = await cms.sql<{ id: string }>(
        `select subject_id as id from gongkai.audit where action = 'delegation.made'`,
      );
      expect(audited?.id).toBe(String(delegationId));
    });

    it('nobody decides on what either of the two wrote, or where either has decided', async () => {
      const { cms, reviewer, signatory } = ground();
      const refused = async (on: { caseId: number; fingerprint: string }, call = reviewer) =>
        messageOf(await approve(on, call));
      expect(await refused(await toSign('first-reviewer'))).toContain('您已在本审核单中作出过');
      expect(await refused(await toSign('signatory'))).toContain('您代理的人已在本审核单中');
      const item = await saveNewsPost(cms);
      await cms.as('signatory', () =>
        cms.strapi
          .documents(NEWS as never)
          .update({ ...item, data: { title: '签发人改过的标题' } } as never),
      );
      const written = await toSign('office-administrator', item);
      expect(await refused(written)).toContain('您代理的人是本稿件的作者之一');
      // A list of what one may not do is none.
      expect(await taskOf(reviewer, written.caseId)).toBeUndefined();
      // In whose place somebody decided has decided.
      const [stood] = await cms.sql<{ caseId: number }>(
        `select case_id as "caseId" from gongkai.decisions where delegator = $1`,
        [refOf('signatory')],
      );
      expect(stood).toBeDefined();
      expect(await refused(written, signatory)).toContain('您是本稿件的作者之一');
      expect(await runRules(cms.sql, REVIEW_RULES, 50)).toEqual([]);
      expect(await checkMacs(cms.sql, TEST_MACS, 50)).toEqual([]);
    });

    it('ends early by whoever is away or keeps people, and with a closed account', async () => {
      const { cms, reviewer, administrator } = ground();
      const on = await toSign();
      expect(messageOf(await end(delegationId, reviewer))).toBe('只能结束自己委托他人的代理。');
      expect((await end(delegationId, administrator, 'all')).status).toBe(200);
      expect(messageOf(await end(delegationId))).toContain('已经结束');
      expect((await approve(on, reviewer)).status).toBe(400);
      const asked = { delegator: refOf('signatory'), delegate: refOf('secrecy-reviewer') };
      const again = idOf(await lend(asked, administrator, 'all'));
      const account = `/people/persons/${refOf('secrecy-reviewer').slice(6)}`;
      expect((await administrator('POST', `${account}/deactivate`, {})).status).toBe(200);
      expect((await administrator('POST', `${account}/reactivate`, {})).status).toBe(200);
      secrecy = await signInOnce(cms, 'secrecy-reviewer');
      const { body } = await administrator('GET', '/delegation/all');
      const { results } = body as { results: { delegationId: number; state: string }[] };
      expect(results.find((one) => one.delegationId === again)?.state).toBe('ended');
      const audited = await cms.sql(
        `select 1 from gongkai.audit where action = 'delegation.ended' and subject_id = $1 and actor = $2`,
        [String(again), cms.actor('office-administrator').ref],
      );
      expect(audited).toHaveLength(1);
    });

    it('is nothing that plain SQL wrote, and verify names it', async () => {
      const { cms, reviewer } = ground();
      const [made] = await cms.sql<{ id: number }>(
        `insert into gongkai.delegations (delegator, delegator_name, delegate, delegate_name, from_on, until_on, cause, made_by, made_by_name, made_at, mac)
         values ($1, '某', $2, '某', '2020-01-01', '2099-01-01', 'leave', $1, '某', now(), repeat('0', 64)) returning delegation_id as id`,
        [refOf('signatory'), refOf('first-reviewer')],
      );
      const { body } = await reviewer('GET', '/delegation/own');
      const { results } = body as { results: { delegationId: number; state: string }[] };
      expect(results.find((one) => one.delegationId === made?.id)?.state).toBe('void');
      const found = await checkMacs(cms.sql, TEST_MACS, 50);
      expect(found.map(({ where }) => where)).toEqual([`delegations/${made?.id}`]);
      expect((await end(made?.id ?? 0)).status).toBe(200);
    });

    it('is refused in Chinese for what it cannot be', async () => {
      const { editor, administrator, signatory, reviewer } = ground();
      for (const [traits, message] of [
        [{ delegate: refOf('signatory') }, '代理人不能是本人'],
        [{ delegate: refOf('auditor') }, '代理人须是启用中的审核人员'],
        [{ delegate: ['x'] }, '代理人须是启用中的审核人员'],
        [{ fromOn: inDays(-1) }, '不能早于今天'],
        [{ untilOn: inDays(-1) }, '结束日期不能早于开始日期'],
        [{ untilOn: "';--" }, '请填写开始和结束日期'],
        [{ untilOn: '9999-99-99' }, '请填写开始和结束日期'],
        [{ untilOn: inDays(400) }, '最长一年'],
        [{ cause: 'x\u0000' }, '请选择原因'],
      ] as const) {
        const answer = await lend(traits);
        expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringContaining(message)]);
      }
      expect((await lend({}, editor)).status).toBe(403);
      expect((await lend({ delegator: refOf('signatory') }, signatory, 'all')).status).toBe(403);
      expect((await signatory('GET', '/delegation/all')).status).toBe(403);
      expect((await lend({ delegator: 'admin:999999' }, administrator, 'all')).status).toBe(400);
      for (const id of ['0', '-1', '1e99', 'x%00'])
        expect([id, (await end(id)).status]).toEqual([id, 404]);
      expect(messageOf(await end('999999'))).toContain('找不到这项代理');
      const id = idOf(await lend({ fromOn: inDays(9), untilOn: inDays(9) }));
      const chain = { fromOn: inDays(9), untilOn: inDays(10) };
      const back = await lend({ ...chain, delegate: refOf('secrecy-reviewer') }, reviewer);
      expect(messageOf(back)).toContain('正代理他人');
      expect(messageOf(await lend(chain))).toContain('已有代理人');
      const away = await lend({ ...chain, delegate: refOf('signatory') }, secrecy);
      expect(messageOf(away)).toContain('也已委托他人代理');
      expect((await end(id)).status).toBe(200);
    });

    it('is made once, whoever asks at the same moment', async () => {
      const asked = { fromOn: inDays(20), untilOn: inDays(20) };
      const answers = await Promise.all([1, 2, 3].map(() => lend(asked)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    });
  });
};
