// Staff change (交接), over the routes of who keeps people.
import { beforeAll, describe, expect, it } from 'vitest';

import { approveCase, saveNewsPost, signInAs, signInOnce, submitItem } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Counts = Record<'claim' | 'writing' | 'schedule', number>;
type Key = 'editor' | 'first-reviewer' | 'secrecy-reviewer' | 'signatory';

const NEWCOMER = { name: '新来', email: 'newcomer@test.example', password: 'Newcomer-2026-pass' };

export const describeHandovers = (
  ground: () => DocumentGround & { reviewer: Call; signatory: Call },
): void => {
  let newcomer: string;
  const refOf = (key: Key) => ground().cms.actor(key).ref;
  const handOver = (from: string, to: unknown, call = ground().administrator) =>
    call('POST', `/delegation/tasks/${from}/hand-over`, { to });
  const messageOf = ({ body }: Awaited<ReturnType<Call>>) =>
    (body as { error?: { message: string } }).error?.message;
  const holderOf = async (caseId: number) => {
    const { body } = await ground().signatory('GET', `/review/cases/${caseId}`);
    return (body as { holder: { ref: string; closed: boolean } | null }).holder;
  };
  const claim = (caseId: number, call: Call) =>
    call('POST', `/review/cases/${caseId}/claim`, { takeOver: true });
  const account = (key: Key, deed: string) =>
    ground().administrator('POST', `/people/persons/${refOf(key).slice(6)}/${deed}`, {});

  describe('tasks of somebody who leaves', () => {
    beforeAll(async () => {
      const { administrator } = ground();
      const { body: choices } = await administrator('GET', '/people/choices');
      const { roles } = choices as { roles: { roleId: number; code: string }[] };
      const roleIds = roles.filter(({ code }) => code === 'editor').map(({ roleId }) => roleId);
      const { status, body } = await administrator('POST', '/people/persons', {
        ...{ ...NEWCOMER, roleIds, departmentIds: [] },
      });
      expect(status).toBe(200);
      newcomer = `admin:${(body as { personId: number }).personId}`;
    });

    it('go to another at once: what was returned, is in review, was taken and is set', async () => {
      const { cms, reviewer, signatory, administrator } = ground();
      const returned = await saveNewsPost(cms, { title: '交接的退稿' });
      const back = await submitItem(cms, returned);
      const decision = { ...back, verdict: 'return' as const, reason: '请补充' };
      expect((await cms.cases.decide(decision, cms.actor('first-reviewer'))).ok).toBe(true);
      const inReview = await submitItem(cms, await saveNewsPost(cms, { title: '交接的在审稿' }));
      const { body: before } = await administrator('GET', `/delegation/tasks/${refOf('editor')}`);
      const { results } = before as { results: { title: string; state: string }[] };
      const stateOf = (title: string) => results.find((one) => one.title === title)?.state;
      expect([stateOf('交接的退稿'), stateOf('交接的在审稿')]).toEqual(['returned', 'in-review']);
      const { body } = await handOver(refOf('editor'), newcomer);
      expect((body as { handed: Counts }).handed.writing).toBe(results.length);
      expect(messageOf(await handOver(refOf('editor'), newcomer))).toBe('此人没有待交接的任务。');
      // Their first password is over, as if they had chosen another.
      await cms.sql('update public.admin_users set blocked = false where email = $1', [
        NEWCOMER.email,
      ]);
      const own = await fetch(`${cms.url}/review/own`, {
        headers: { authorization: `Bearer ${await signInAs(cms, NEWCOMER)}` },
      });
      const items = (await own.json()) as { results: { title: string }[] };
      expect(items.results.map(({ title }) => title)).toContain('交接的退稿');

      expect((await claim(inReview.caseId, reviewer)).status).toBe(200);
      expect(messageOf(await handOver(refOf('first-reviewer'), newcomer))).toContain('另选接手人');
      const taken = await handOver(refOf('first-reviewer'), refOf('secrecy-reviewer'));
      expect(taken.body).toMatchObject({ left: { claim: 0, writing: 0, schedule: 0 } });
      expect(await holderOf(inReview.caseId)).toMatchObject({
        ...{ ref: refOf('secrecy-reviewer'), closed: false },
      });
      const approved = await submitItem(cms, await saveNewsPost(cms));
      await approveCase(cms, approved);
      const set = await signatory('POST', `/channels/cases/${approved.caseId}/schedule`, {
        ...{ fingerprint: approved.fingerprint, at: '2027-03-01T09:00' },
      });
      expect(set.status).toBe(200);
      const mine = await handOver(refOf('signatory'), newcomer);
      expect((mine.body as { handed: Counts }).handed.schedule).toBeGreaterThan(0);
      const { body: review } = await signatory('GET', `/review/cases/${approved.caseId}`);
      expect(review).toMatchObject({ schedules: [{ handedToName: NEWCOMER.name }] });
      const audited = await cms.sql(
        `select 1 from gongkai.audit where action = 'task.handed-over' and actor = $1`,
        [cms.actor('office-administrator').ref],
      );
      expect(audited.length).toBeGreaterThan(3);
    });

    it('are seen to be nobody’s once the account is closed', async () => {
      const { cms, administrator } = ground();
      const on = await submitItem(cms, await saveNewsPost(cms));
      const first = { ...on, verdict: 'approve' as const, reason: '' };
      expect((await cms.cases.decide(first, cms.actor('first-reviewer'))).ok).toBe(true);
      await claim(on.caseId, await signInOnce(cms, 'secrecy-reviewer'));
      await account('secrecy-reviewer', 'deactivate');
      expect(await holderOf(on.caseId)).toMatchObject({ closed: true });
      const { body } = await administrator('GET', '/delegation/persons');
      const { results } = body as { results: { ref: string; tasks: Counts | null }[] };
      const tasksOf = (ref: string) => results.find((one) => one.ref === ref)?.tasks;
      expect(tasksOf(refOf('secrecy-reviewer'))?.claim).toBeGreaterThan(0);
      expect(tasksOf(refOf('signatory'))).toBeNull();
      expect((await handOver(newcomer, refOf('secrecy-reviewer'))).status).toBe(400);
      await account('secrecy-reviewer', 'reactivate');
      expect(await holderOf(on.caseId)).toMatchObject({ closed: false });
    });

    it('are handed over by who keeps people alone, to somebody who is there', async () => {
      const { signatory, administrator } = ground();
      expect((await handOver(newcomer, refOf('editor'), signatory)).status).toBe(403);
      expect((await signatory('GET', '/delegation/persons')).status).toBe(403);
      expect((await signatory('GET', `/delegation/tasks/${newcomer}`)).status).toBe(403);
      for (const to of [newcomer, 'admin:999999', '', ['x'], "';--"])
        expect(messageOf(await handOver(newcomer, to))).toContain('接手人须是另一位');
      expect(messageOf(await handOver('admin:999999', refOf('editor')))).toContain(
        '找不到这个人员',
      );
      const { status, body } = await administrator('GET', '/delegation/tasks/x%27');
      expect([status, body]).toEqual([200, { results: [] }]);
      // Back, for whoever tests after this.
      expect((await handOver(newcomer, refOf('editor'))).status).toBe(200);
    });
  });
};
