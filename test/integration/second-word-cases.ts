// Who is told that a change of a name, or an expunging, waits for a second person; and in which words people are told of
// withdrawals and emergencies.
import { describe, expect, it } from 'vitest';

import { startGroups } from '../support/group-robots';
import type { Taken } from '../support/mail-server';
import {
  approveCase,
  NEWS,
  type signIn,
  submitItem,
  type TestCms,
  untold,
} from '../support/test-cms';

type Key = Parameters<TestCms['actor']>[0];
type Call = Awaited<ReturnType<typeof signIn>>;
type Listed = { kind: string; subject: string; title: string; path: string; over: boolean };
type Ground = {
  cms: TestCms;
  callAs: (key: Key) => Call;
  submit: () => ReturnType<typeof submitItem>;
  tell: () => Promise<void>;
  /** Deliveries and pushes. */
  watch: () => Promise<unknown>;
  drain: () => Promise<void>;
  sendByRobots: () => Promise<void>;
  letters: () => Taken[];
};

const EVERYBODY = [
  ...['editor', 'first-reviewer', 'secrecy-reviewer', 'signatory', 'channel-operator'],
  ...['statistician', 'auditor', 'office-administrator', 'administrator'],
] as Key[];
const NAMES = { nameZh: '头条要闻', nameEn: 'Headlines', slug: 'headlines', reason: '栏目调整' };
const WHY = { kind: 'in-error', reason: '数据有误' };

export const describeSecondWords = (ground: () => Ground): void => {
  const own = async (key: Key) =>
    ((await ground().callAs(key)('GET', '/notices/own')).body as { results: Listed[] }).results;
  const toldOf = async (kind: string): Promise<Key[]> => {
    const rows = await ground().cms.sql<{ person: string }>(
      'select distinct person from gongkai.notices where kind = $1',
      [kind],
    );
    const refs = rows.map(({ person }) => person);
    return EVERYBODY.filter((key) => refs.includes(ground().cms.actor(key).ref));
  };
  const mailed = (words: string, link: string) =>
    ground()
      .letters()
      // Lines end as the coding of the letter has them.
      .filter(({ body }) => body.includes(words) && body.replaceAll('\r\n', '\n').includes(link))
      .flatMap(({ to }) => to);
  const itemOf = async (caseId: number) => {
    const [row] = await ground().cms.sql<{ id: string }>(
      'select document_id as id from gongkai.review_cases where case_id = $1',
      [caseId],
    );
    return row?.id ?? '';
  };
  const propose = () =>
    ground().callAs('office-administrator')(
      ...(['POST', `/names/columns/${ground().cms.columnId}`, NAMES] as const),
    );
  const answer = async (key: Key, how: string) => {
    const [row] = await ground().cms.sql<{ id: number }>(
      'select max(proposal_id)::int as id from gongkai.name_proposals',
    );
    return ground().callAs(key)('POST', `/names/proposals/${row?.id}/${how}`, { reason: '不妥' });
  };
  const decide = async (caseId: number, key: Key, verdict = 'approve') => {
    const [row] = await ground().cms.sql<{ fingerprint: string }>(
      'select fingerprint from gongkai.review_cases where case_id = $1',
      [caseId],
    );
    const body = { verdict, reason: '已核对', fingerprint: row?.fingerprint };
    expect(
      (await ground().callAs(key)('POST', `/review/cases/${caseId}/decide`, body)).status,
    ).toBe(200);
  };
  const publish = async () => {
    const on = await ground().submit();
    await approveCase(ground().cms, on);
    const { caseId, fingerprint } = on;
    const sent = await ground().callAs('signatory')(
      ...(['POST', `/channels/cases/${caseId}/publish`, { fingerprint }] as const),
    );
    expect(sent.status).toBe(200);
    return itemOf(caseId);
  };
  const on = (id: string, deed: string) => `/channels/items/news-post/${id}/${deed}?locale=zh-Hans`;

  describe('a second person', () => {
    it('is told that a change of a name waits, and its proposer is not', async () => {
      const { tell, drain } = ground();
      expect((await propose()).status).toBe(200);
      await tell();
      await tell();
      expect(await toldOf('name-waits')).toEqual(['signatory']);
      const [first] = await own('signatory');
      expect(first).toMatchObject({
        ...{
          kind: 'name-waits',
          title: '要闻动态 → 头条要闻',
          path: '/plugins/names',
          over: false,
        },
      });
      await drain();
      expect(mailed('有改名待您确认', '/plugins/names')).toEqual(['sign@demo.example']);
      expect(JSON.stringify(ground().letters())).not.toContain('头条');
    });

    it('is told no more once it is answered, on the desk, by mail and in the group', async () => {
      const { cms, tell, drain, callAs, sendByRobots, letters } = ground();
      expect((await answer('office-administrator', 'take-back')).status).toBe(200);
      const [over] = await own('signatory');
      expect(over).toMatchObject({ kind: 'name-waits', over: true });
      const unread = await callAs('signatory')('GET', '/notices/own?unread=true');
      const kinds = (unread.body as { results: Listed[] }).results.map(({ kind }) => kind);
      expect(kinds).not.toContain('name-waits');
      const groups = await startGroups();
      const robot = { kind: 'wecom', name: '值班群', url: `${groups.url}/wecom?key=1`, secret: '' };
      const keeper = callAs('office-administrator');
      await keeper('POST', '/notices/robots', { ...robot, kinds: ['name-waits'], on: true });
      expect((await propose()).status).toBe(200);
      await tell();
      groups.refuse = true;
      await sendByRobots();
      expect((await answer('signatory', 'decline')).status).toBe(200);
      const before = letters().length;
      await drain();
      expect(letters().slice(before)).toEqual([]);
      groups.refuse = false;
      await cms.sql(`update gongkai.robot_messages set due_at = now() where state = 'due'`);
      await sendByRobots();
      expect(groups.said).toEqual([]);
      expect((await propose()).status).toBe(200);
      await tell();
      await sendByRobots();
      expect(groups.said.map(({ text }) => /有改名待您确认/.test(text))).toEqual([true]);
      await answer('signatory', 'decline');
      await groups.stop();
    });

    it('is told that an expunging waits, by the item, and no more once it is answered', async () => {
      const { tell, drain, callAs, cms, letters } = ground();
      const { caseId, fingerprint } = await ground().submit();
      const documentId = await itemOf(caseId);
      const note = '正文第一段写了证件号';
      const asked = await callAs('secrecy-reviewer')(
        ...(['POST', `/expunging/items/news-post/${documentId}`] as const),
        { fingerprints: [fingerprint], cause: 'personal', note },
      );
      expect(asked.status).toBe(200);
      await tell();
      expect(await toldOf('expunging-waits')).toEqual(['signatory']);
      const [first] = await own('signatory');
      expect(first).toMatchObject({ kind: 'expunging-waits', path: '/plugins/expunging' });
      await drain();
      expect(mailed('有彻底清除待您确认', '/plugins/expunging')).toEqual(['sign@demo.example']);
      expect(letters().at(-1)?.body).not.toContain('证件号');
      const { expungingId } = asked.body as { expungingId: number };
      const refused = { note: '并无泄露' };
      await cms.sql(`update gongkai.notices set mail_state = 'due' where kind = 'expunging-waits'`);
      await callAs('signatory')('POST', `/expunging/${expungingId}/refuse`, refused);
      const before = letters().length;
      await drain();
      expect(letters().slice(before)).toEqual([]);
      expect((await own('signatory'))[0]).toMatchObject({ kind: 'expunging-waits', over: true });
    });
  });

  describe('of the site', () => {
    it('second persons are told that site facts wait, and no more once they are answered', async () => {
      const { cms, tell, drain, callAs, letters } = ground();
      // From the first publication on it takes two people.
      await publish();
      const proposer = cms.actor('office-administrator');
      const facts = `'{"nameZh": "某局", "nameEn": "Office"}'`;
      await cms.sql(
        `insert into gongkai.site_proposals (to_facts, reason, proposed_by, proposed_by_name, proposed_at)
         values (${facts}, '更名', $1, $2, now())`,
        [proposer.ref, proposer.name],
      );
      await tell();
      await tell();
      expect(await toldOf('site-waits')).toEqual(['signatory']);
      const [first] = await own('signatory');
      const waits = { kind: 'site-waits', path: '/settings/portal', title: null };
      expect(first).toMatchObject({ ...waits, over: false });
      await drain();
      expect(mailed('有门户信息变更待您确认', '/settings/portal')).toEqual(['sign@demo.example']);
      await cms.sql(`update gongkai.notices set mail_state = 'due' where kind = 'site-waits'`);
      const [row] = await cms.sql<{ id: number }>(
        'select max(proposal_id)::int as id from gongkai.site_proposals',
      );
      const back = `/names/site/proposals/${row?.id}/take-back`;
      expect((await callAs('office-administrator')('POST', back, {})).status).toBe(200);
      const before = letters().length;
      await drain();
      expect(letters().slice(before)).toEqual([]);
      expect((await own('signatory'))[0]).toMatchObject({ ...waits, over: true });
    });

    it('operators are told what a patrol found, and of a machine that is away for long', async () => {
      const { cms, tell, watch, drain, sendByRobots, callAs } = ground();
      const groups = await startGroups();
      const robot = { kind: 'wecom', name: '运维群', url: `${groups.url}/wecom?key=1`, secret: '' };
      const kinds = ['patrol-found', 'push-failing'];
      const keeper = callAs('office-administrator');
      const kept = await keeper('POST', '/notices/robots', { ...robot, kinds, on: true });
      expect(kept.status).toBe(200);
      const patrol = (found: number) =>
        cms.sql(
          `insert into gongkai.patrols (cause, started_at, ended_at, found, left_over, findings) values ('nightly', now(), now(), $1, 0, '[]')`,
          [found],
        );
      await patrol(0);
      await patrol(3);
      await cms.sql(
        `insert into gongkai.push_state (target, failing_since, failure) values ('g@www:/srv/site', now() - interval '9 minutes', 'unreachable')`,
      );
      await tell();
      await watch();
      expect(await toldOf('push-failing')).toEqual([]);
      await cms.sql(`update gongkai.push_state set failing_since = now() - interval '11 minutes'`);
      await watch();
      await watch();
      const operator = ['channel-operator'];
      expect([await toldOf('patrol-found'), await toldOf('push-failing')]).toEqual([
        ...[operator, operator],
      ]);
      const told = async () =>
        (await own('channel-operator'))
          .slice(0, 2)
          .map(({ kind, path, over }) => [kind, path, over]);
      expect(await told()).toEqual([
        ['push-failing', '/plugins/patrol', false],
        ['patrol-found', '/plugins/patrol', false],
      ]);
      await drain();
      expect(mailed('上线巡查发现门户被改动', '/plugins/patrol')).toHaveLength(1);
      expect(mailed('门户推送不到外网主机', '/plugins/patrol')).toHaveLength(1);
      await sendByRobots();
      expect(groups.said.map(({ text }) => text).join()).toMatch(/巡查发现门户被改动[^]*推送不到/);
      await cms.sql('update gongkai.push_state set failing_since = null, failure = null');
      expect((await told())[0]).toEqual(['push-failing', '/plugins/patrol', true]);
      await cms.sql('delete from gongkai.push_state');
      await groups.stop();
    });
  });

  describe('a withdrawal is told of in words of its own', () => {
    it('where it is asked for, agreed to, and declined', async () => {
      const { tell, drain, callAs } = ground();
      for (const [verdict, words] of [
        ['approve', '撤稿申请已同意'],
        ['return', '撤稿申请未获同意'],
      ] as const) {
        const documentId = await publish();
        const path = on(documentId, 'ask-withdrawal');
        const { status, body } = await callAs('editor')('POST', path, WHY);
        expect(status).toBe(200);
        const { caseId } = body as { caseId: number };
        await tell();
        await drain();
        expect(mailed('有撤稿申请待您审核', `/cases/${caseId}\n`)).toEqual(['sign@demo.example']);
        await decide(caseId, 'signatory', verdict);
        await tell();
        await drain();
        expect(mailed(words, `/cases/${caseId}\n`)).toEqual(['editor@demo.example']);
        const told = (await own('editor')).filter((one) => one.path.endsWith(`/cases/${caseId}`));
        const kind = verdict === 'approve' ? 'agreed' : 'returned';
        // Once: the withdrawal itself is no second piece of news.
        expect(told.map((one) => [one.kind, one.subject])).toEqual([[kind, 'withdrawal']]);
        const again = await ground().cms.sql(
          `select 1 from gongkai.notices where kind = 'withdrawn' and document_id = $1`,
          [documentId],
        );
        expect(again).toEqual([]);
      }
    });

    it('where a correction came first, which ends it', async () => {
      const { cms, tell, drain, callAs } = ground();
      const documentId = await publish();
      const item = { type: 'news-post', documentId, locale: 'zh-Hans' } as const;
      const path = on(documentId, 'ask-withdrawal');
      const { caseId } = (await callAs('editor')('POST', path, WHY)).body as { caseId: number };
      const data = { summary: '已更正', ...(await untold(cms, item)) };
      await cms.as('editor', () =>
        cms.strapi
          .documents(NEWS as never)
          .update({ documentId, locale: item.locale, data } as never),
      );
      const correction = await submitItem(cms, item);
      await approveCase(cms, correction);
      const { fingerprint } = correction;
      const sent = await callAs('signatory')(
        ...(['POST', `/channels/cases/${correction.caseId}/publish`, { fingerprint }] as const),
      );
      expect(sent).toMatchObject({ status: 200 });
      await tell();
      await drain();
      expect(mailed('撤稿申请已结束', `/cases/${caseId}\n`)).toEqual(['editor@demo.example']);
    });

    it('where it was done first and is looked at after', async () => {
      const { tell, drain, callAs } = ground();
      const documentId = await publish();
      const taken = await callAs('signatory')('POST', on(documentId, 'withdraw'), WHY);
      expect(taken.status).toBe(200);
      const [row] = await ground().cms.sql<{ caseId: number }>(
        `select case_id as "caseId" from gongkai.review_cases where subject = 'take-down' and document_id = $1`,
        [documentId],
      );
      const link = `/cases/${row?.caseId}\n`;
      await tell();
      await drain();
      expect(mailed('有立即撤稿待您复核', link)).toEqual(['secrecy@demo.example']);
      await decide(row?.caseId ?? 0, 'secrecy-reviewer');
      await tell();
      await drain();
      expect(mailed('立即撤稿已获认可', link).sort()).toEqual([
        ...['editor@demo.example', 'sign@demo.example'],
      ]);
    });
  });
};
