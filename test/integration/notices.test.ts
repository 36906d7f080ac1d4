// Who is told of what, on the desk and by mail: a CMS with its cases, workers' parts, and a real mail server.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createAudit } from '../../plugins/audit/server/services';
import { toMailAdvice } from '../../plugins/notices/server/core/advice';
import { createNotices } from '../../plugins/notices/server/create-notices';
import { toDueDay } from '../../src/contracts/waiting';
import { systemClock, toShanghaiDay } from '../../src/platform/clock';
import { createLogger } from '../../src/platform/logger';
import { findFreePort } from '../../src/platform/process/ports';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { createWorkCalendar } from '../../src/platform/work-calendar';
import { startMailServer } from '../support/mail-server';
import { TEST_BOX, TEST_MACS } from '../support/register-macs';
import {
  approveCase,
  CMS_BOOT_MS,
  saveNewsPost,
  signIn,
  startTestCms,
  submitItem,
  type TestCms,
} from '../support/test-cms';
import { describeToldAfterwards } from './notice-cases';
import { describeRobots } from './robot-cases';
import { describeSecondWords } from './second-word-cases';

type Call = Awaited<ReturnType<typeof signIn>>;
type Listed = { noticeId: number; kind: string; caseId: number; title: string; over: boolean };
type Own = { results: Listed[]; unreadCount: number; newestId: number; mail: string };
type Key = Parameters<TestCms['actor']>[0];

let cms: TestCms;
let database: PoolDatabase;
let owner: PoolDatabase;
let mail: Awaited<ReturnType<typeof startMailServer>>;
let port: number;
const calls = new Map<Key, Call>();
/** Once each: the CMS takes only some sign-ins in five minutes. */
const callAs = (key: Key): Call => {
  const call = calls.get(key);
  if (!call) throw new Error(`not signed in: ${key}`);
  return call;
};
const TITLE = '尚未公开的标题';

const openWorker = (on: PoolDatabase = database, liveLimitMs = 3600_000) =>
  createNotices({
    ...{ database: on, clock: systemClock, macs: TEST_MACS, logger: createLogger('test') },
    smtp: { url: `smtp://127.0.0.1:${port}`, from: '公开 <gongkai@office.example>' },
    ...{ adminUrl: 'https://desk.example/admin', liveLimitMs, secrets: TEST_BOX },
    innerRanges: ['127.0.0.1'],
  });
const tell = async () => {
  await createAudit({ database }).sealAudit();
  while ((await openWorker().collect()) > 0);
};
const drain = async (worker = openWorker()) => {
  while ((await worker.sendMails()) > 0);
};
const ownOf = async (call: Call, query = '') => {
  const { status, body } = await call('GET', `/notices/own${query}`);
  expect(status).toBe(200);
  return body as Own;
};
const kindsOf = async (key: Key, caseId: number) => {
  const rows = await cms.sql<{ kind: string }>(
    'select kind from gongkai.notices where person = $1 and case_id = $2 order by notice_id',
    [cms.actor(key).ref, caseId],
  );
  return rows.map(({ kind }) => kind);
};
const lettersTo = (name: string) =>
  mail.taken.filter(({ to }) => to.includes(`${name}@demo.example`));
const submit = async () => submitItem(cms, await saveNewsPost(cms, { title: TITLE }));
const boundTo = (key: Key, departments: string[]) =>
  cms.sql(
    `insert into gongkai.person_departments (person, departments, assigned_by, assigned_by_name, assigned_at)
     values ($1, $2, 'admin:1', '任', now())`,
    [cms.actor(key).ref, departments],
  );
const wish = async (key: Key, how: string) =>
  expect((await callAs(key)('POST', '/notices/wish', { mail: how })).status).toBe(200);

beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  database = openPoolDatabase(cms.env.DATABASE_URL ?? '', { max: 6 });
  owner = openPoolDatabase(cms.database.urls.owner, { max: 1 });
  port = await findFreePort();
  mail = await startMailServer(port);
  const signed = [
    ...(['editor', 'first-reviewer', 'secrecy-reviewer', 'signatory'] as const),
    ...(['office-administrator', 'channel-operator'] as const),
  ];
  for (const key of signed) calls.set(key, await signIn(cms, key));
}, CMS_BOOT_MS);

afterAll(async () => {
  await mail.stop();
  await database.close();
  await owner.close();
  await cms.stop();
});

describe('people are told', () => {
  it('of a task that has come to them, once, and nobody else is', async () => {
    const { caseId } = await submit();
    await tell();
    await tell();
    expect(await kindsOf('first-reviewer', caseId)).toEqual(['task']);
    for (const other of ['editor', 'signatory', 'statistician', 'auditor'] as const)
      expect(await kindsOf(other, caseId)).toEqual([]);
    const { results, unreadCount } = await ownOf(callAs('first-reviewer'));
    expect(results[0]).toMatchObject({ kind: 'task', caseId, title: TITLE, over: false });
    expect(unreadCount).toBe(1);
  });

  it('of each stage, of the approval and of the publication', async () => {
    const on = await submit();
    await approveCase(cms, on);
    await tell();
    // The first two stages were over before anybody looked.
    expect(await kindsOf('first-reviewer', on.caseId)).toEqual([]);
    expect(await kindsOf('editor', on.caseId)).toEqual(['approved']);
    const sign = callAs('signatory');
    const { fingerprint } = on;
    expect(
      (await sign('POST', `/channels/cases/${on.caseId}/publish`, { fingerprint })).status,
    ).toBe(200);
    await tell();
    expect(await kindsOf('editor', on.caseId)).toEqual(['approved', 'published']);
    expect(await kindsOf('signatory', on.caseId)).toEqual([]);
  });

  it('of a return: the author and all who had decided', async () => {
    const on = await submit();
    const decide = (verdict: 'approve' | 'return', key: Key) =>
      cms.cases.decide({ ...on, verdict, reason: '请补充依据' }, cms.actor(key));
    expect(await decide('approve', 'first-reviewer')).toMatchObject({ ok: true });
    await tell();
    expect(await decide('return', 'secrecy-reviewer')).toMatchObject({ ok: true });
    await tell();
    expect(await kindsOf('editor', on.caseId)).toEqual(['returned']);
    expect(await kindsOf('first-reviewer', on.caseId)).toEqual(['returned']);
    expect(await kindsOf('secrecy-reviewer', on.caseId)).toEqual(['task']);
  });

  it('of a remark that mentions them, and of a delivery that failed', async () => {
    const on = await submit();
    const reviewer = callAs('first-reviewer');
    const remark = { field: 'title', words: '请看标题', mentioned: [cms.actor('editor').ref] };
    expect((await reviewer('POST', `/remarks/cases/${on.caseId}`, remark)).status).toBe(200);
    await tell();
    expect(await kindsOf('editor', on.caseId)).toEqual(['mention']);
    const failed = await cms.sql(
      `update gongkai.deliveries set state = 'failed', failure_code = 'x', failure_message = 'x', attempts = 5, changed_at = now()
       where delivery_id = (select min(delivery_id) from gongkai.deliveries) returning 1`,
    );
    expect(failed).toHaveLength(1);
    await openWorker().watchDeliveries();
    await openWorker().watchDeliveries();
    const told = await cms.sql<{ person: string }>(
      `select person from gongkai.notices where kind = 'delivery-failed' order by person`,
    );
    const expected = (['editor', 'signatory', 'channel-operator'] as const).map(
      (key) => cms.actor(key).ref,
    );
    expect(told.map(({ person }) => person)).toEqual(expected.sort());
  });
});

describeToldAfterwards(() => ({
  ...{ cms, database, submit, tell, kindsOf, signatory: callAs('signatory') },
  watchDeliveries: () => openWorker(database, 0).watchDeliveries(),
}));

describe('people whom a task waits for', () => {
  it('are told once that its last day is near, and once that it has passed', async () => {
    const { caseId } = await submit();
    await tell();
    const movedDaysAgo = async (days: number) => {
      await owner.sql(
        `update gongkai.open_cases set moved_at = now() - make_interval(days => $2), limit_days = 20 where case_id = $1`,
        [caseId, days],
      );
      await openWorker().watchTasks();
      await openWorker().watchTasks();
      return kindsOf('first-reviewer', caseId);
    };
    expect(await movedDaysAgo(0)).toEqual(['task']);
    const calendar = createWorkCalendar();
    const dayOf = (daysAgo: number) => new Date(Date.now() - daysAgo * 24 * 3600 * 1000);
    const today = toShanghaiDay(new Date());
    const lastDay = (daysAgo: number) => toDueDay(dayOf(daysAgo), 20, calendar);
    const days = Array.from({ length: 60 }, (_, place) => place);
    // Days without work move with the year in which the test runs.
    const onLastDay = days.findLast((daysAgo) => lastDay(daysAgo) >= today) ?? 0;
    expect(await movedDaysAgo(onLastDay)).toEqual(['task', 'due-soon']);
    expect(await movedDaysAgo(onLastDay + 1)).toEqual(['task', 'due-soon', 'overdue']);
    expect(await kindsOf('editor', caseId)).toEqual([]);
  });
});

describe('a letter', () => {
  it('names kind, number and link, and no word of the item', async () => {
    const { caseId } = await submit();
    await tell();
    await drain();
    const letter = lettersTo('first').at(-1);
    expect(letter?.body).toContain(`https://desk.example/admin/plugins/review/cases/${caseId}`);
    expect(mail.taken.length).toBeGreaterThan(2);
    for (const { subject, body, raw } of mail.taken) {
      expect(subject).toMatch(/^【公开】/);
      expect(subject + body + raw).not.toMatch(/尚未公开|会议指出/);
      expect(raw).not.toContain(Buffer.from(TITLE).toString('base64').slice(0, 12));
    }
  });

  it('goes out once, whoever of several workers sends it', async () => {
    await Promise.all([submit(), submit(), submit()]);
    const before = lettersTo('first').length;
    await createAudit({ database }).sealAudit();
    const pools = [1, 2, 3].map(() => openPoolDatabase(cms.env.DATABASE_URL ?? '', { max: 2 }));
    try {
      const workers = pools.map((pool) => openWorker(pool));
      await Promise.all(workers.map((worker) => worker.collect()));
      await Promise.all(workers.map((worker) => drain(worker)));
    } finally {
      await Promise.all(pools.map((pool) => pool.close()));
    }
    await drain();
    const fresh = lettersTo('first').slice(before);
    const cases = fresh.flatMap(({ body }) => body.match(/cases\/\d+/g) ?? []);
    expect(cases).toHaveLength(3);
    expect(new Set(cases).size).toBe(3);
  });

  it('is not sent to whom the item is no business any more', async () => {
    const before = mail.taken.length;
    const decided = await submit();
    await submit();
    await tell();
    await approveCase(cms, decided);
    await boundTo('first-reviewer', ['another-department']);
    await drain();
    expect(lettersTo('first').filter((one) => mail.taken.indexOf(one) >= before)).toEqual([]);
    const { results } = await ownOf(callAs('first-reviewer'));
    expect(results).toEqual([]);
    await boundTo('first-reviewer', []);
    const dropped = await cms.sql(`select 1 from gongkai.notices where mail_state = 'dropped'`);
    expect(dropped.length).toBeGreaterThan(1);
  });

  it('waits for the morning as one of a digest, and is not written where none is wanted', async () => {
    await wish('first-reviewer', 'digest');
    await submit();
    await submit();
    await tell();
    const before = mail.taken.length;
    await drain();
    expect(mail.taken.slice(before).flatMap(({ to }) => to)).not.toContain('first@demo.example');
    await cms.sql(
      `update gongkai.notices set mail_due_at = now() where mail_state = 'due' and person = $1`,
      [cms.actor('first-reviewer').ref],
    );
    await drain();
    expect(lettersTo('first').at(-1)?.subject).toBe('【公开】2 条通知');
    await wish('first-reviewer', 'none');
    const { caseId } = await submit();
    await tell();
    await drain();
    expect(await kindsOf('first-reviewer', caseId)).toEqual(['task']);
    expect(lettersTo('first').some(({ body }) => body.includes(`cases/${caseId}\n`))).toBe(false);
    await wish('first-reviewer', 'at-once');
  });

  it('is sent once more under the same id after a worker was killed between sending and noting', async () => {
    await submit();
    await tell();
    await drain();
    const sent = lettersTo('first').at(-1);
    await cms.sql(
      `update gongkai.notices set mail_state = 'sending', mail_due_at = now() where notice_id = (
         select max(notice_id) from gongkai.notices where person = $1)`,
      [cms.actor('first-reviewer').ref],
    );
    const { caseId } = await submit();
    await tell();
    await drain();
    const [again, next] = lettersTo('first').slice(-2);
    expect(again).not.toBe(sent);
    expect(again?.messageId).toBe(sent?.messageId);
    // What came meanwhile is a letter of its own.
    expect(again?.body).not.toContain(`cases/${caseId}\n`);
    expect(next?.body).toContain(`cases/${caseId}\n`);
  });
});

describe('a mail server', () => {
  it('that is away is seen by who keeps people, and what waited arrives when it is back', async () => {
    const administrator = callAs('office-administrator');
    const health = async () => (await administrator('GET', '/notices/mail')).body as object;
    await mail.stop();
    const { caseId } = await submit();
    await tell();
    await drain();
    expect(await health()).toMatchObject({ configured: true, waiting: 1, failed: 0 });
    expect(await health()).toHaveProperty('error', expect.stringContaining('ECONNREFUSED'));
    const before = mail.taken;
    mail = await startMailServer(port);
    mail.taken.push(...before);
    await drain();
    expect(lettersTo('first').some(({ body }) => body.includes(`cases/${caseId}\n`))).toBe(false);
    await cms.sql(`update gongkai.notices set mail_due_at = now() where mail_state = 'due'`);
    await drain();
    expect(lettersTo('first').at(-1)?.body).toContain(`cases/${caseId}\n`);
    expect(await health()).toMatchObject({ waiting: 0, failed: 0, error: null });
  });

  it('that refuses the password is seen by who keeps people, and what waited goes out once it is right', async () => {
    const strict = await startMailServer(0, { password: 'right' });
    const sendWith = (password: string) =>
      createNotices({
        ...{ database, clock: systemClock, macs: TEST_MACS, logger: createLogger('test') },
        ...{ adminUrl: 'https://desk.example/admin', liveLimitMs: 3600_000, secrets: TEST_BOX },
        innerRanges: [],
        smtp: {
          url: `smtp://gongkai:${password}@127.0.0.1:${strict.port}?tls=none`,
          from: 'gongkai@office.example',
        },
      }).sendMails();
    const health = async () =>
      (await callAs('office-administrator')('GET', '/notices/mail')).body as { error: string };
    await submit();
    await tell();
    expect(await sendWith('wrong')).toBe(0);
    const { error } = await health();
    expect([toMailAdvice(error), error.includes('wrong@')]).toEqual(['login', false]);
    await cms.sql(`update gongkai.notices set mail_due_at = now() where mail_state = 'due'`);
    expect(await sendWith('right')).toBe(1);
    expect(await health()).toMatchObject({ error: null, failed: 0 });
    expect(strict.taken).toHaveLength(1);
    await strict.stop();
  });

  it('that refuses a mailbox for good is told so, and the letter is given up visibly', async () => {
    mail.refused.add('first@demo.example');
    await submit();
    await tell();
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await cms.sql(`update gongkai.notices set mail_due_at = now() where mail_state = 'due'`);
      await openWorker().sendMails();
    }
    mail.refused.clear();
    const { body } = await callAs('office-administrator')('GET', '/notices/mail');
    expect(body).toMatchObject({ waiting: 0, failed: 1, error: null });
  });
});

describeRobots(() => ({
  ...{ cms, database, submit, tell, editor: callAs('editor') },
  keeper: callAs('office-administrator'),
  sendByRobots: async () => {
    while ((await openWorker().sendByRobots()) > 0);
  },
}));

describeSecondWords(() => ({
  ...{ cms, callAs, submit, tell, drain, letters: () => mail.taken },
  watch: () => openWorker().watchDeliveries(),
  sendByRobots: async () => {
    while ((await openWorker().sendByRobots()) > 0);
  },
}));

describe('the routes', () => {
  it('mark one’s own notices as read, one or all until then, and nobody else’s', async () => {
    const reviewer = callAs('first-reviewer');
    const editor = callAs('editor');
    const { unreadCount, newestId, results } = await ownOf(reviewer, '?unread=true');
    expect(unreadCount).toBeGreaterThan(1);
    const [first] = results;
    expect((await editor('POST', `/notices/own/${first?.noticeId}/read`, {})).status).toBe(200);
    expect((await ownOf(reviewer)).unreadCount).toBe(unreadCount);
    expect((await reviewer('POST', `/notices/own/${first?.noticeId}/read`, {})).status).toBe(200);
    expect((await ownOf(reviewer)).unreadCount).toBe(unreadCount - 1);
    expect((await reviewer('POST', `/notices/own/${newestId}/read-up-to`, {})).status).toBe(200);
    expect(await ownOf(reviewer, '?unread=true')).toMatchObject({ results: [], unreadCount: 0 });
  });

  it('refuse in Chinese what is none, and who may not', async () => {
    const editor = callAs('editor');
    const messageOf = ({ body }: Awaited<ReturnType<Call>>) =>
      (body as { error: { message: string } }).error.message;
    for (const id of ['x', '-1', '1e99', '%00']) {
      const answer = await editor('POST', `/notices/own/${id}/read`, {});
      expect([answer.status, messageOf(answer)]).toEqual([404, '没有这条通知。']);
    }
    const bad = await editor('POST', '/notices/wish', { mail: 'hourly' });
    expect([bad.status, messageOf(bad)]).toEqual([400, '请从立即发送、每日汇总、不发邮件中选择。']);
    expect((await editor('GET', '/notices/mail')).status).toBe(403);
    expect((await fetch(`${cms.url}/notices/own`)).status).toBe(401);
  });
});
