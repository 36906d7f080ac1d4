// Two CMS processes and three workers over one database: what is said at one desk holds at the other, and for every worker.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { createRobotList } from '../../plugins/notices/server/adapters/robot-list';
import { findFreePort } from '../../src/platform/process/ports';
import { sleep } from '../../src/platform/process/sleep';
import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { startGroups } from '../support/group-robots';
import { startMailServer } from '../support/mail-server';
import { TEST_BOX } from '../support/register-macs';
import {
  approveCase,
  CMS_BOOT_MS,
  saveNewsPost,
  signInToken,
  startTestCms,
  submitItem,
  type TestCms,
} from '../support/test-cms';
import { waitFor } from './register-system';

const ROOT = path.resolve(__dirname, '../..');
const WORKERS = 3;
/** Long enough for each worker to have looked again. */
const LOOKED_AGAIN_MS = 2500;

type Scheduled = { documentId: string; caseId: number; fingerprint: string };

let cms: TestCms;
let siteDir: string;
/** The second CMS. */
let otherUrl: string;
let token: string;
let processes: ChildProcess[] = [];

const start = (script: string, more: Record<string, string> = {}) =>
  new Promise<ChildProcess>((resolve, reject) => {
    const child = fork(path.join(ROOT, 'dist/src', script), [], {
      cwd: ROOT,
      env: { ...process.env, ...cms.env, SITE_DIR: siteDir, TZ: 'UTC', ...more },
      stdio: 'inherit',
    });
    child.once('message', () => resolve(child)); // the only first message is that it is ready
    child.once('exit', (code) => reject(new Error(`${script} ended with ${String(code)}`)));
    processes.push(child);
  });
const kill = async (children: readonly ChildProcess[]) => {
  processes = processes.filter((one) => !children.includes(one));
  await Promise.all(
    children.map(
      (child) =>
        new Promise<void>((resolve) => {
          child.once('exit', () => resolve());
          child.kill('SIGKILL');
        }),
    ),
  );
};
const startWorkers = (count = WORKERS, more: Record<string, string> = {}) =>
  Promise.all(Array.from({ length: count }, () => start('worker/main.js', more)));

beforeAll(async () => {
  siteDir = mkdtempSync(path.join(tmpdir(), 'gongkai-site-'));
  cms = await startTestCms({ listen: true });
  token = await signInToken(cms, 'signatory');
  const port = String(await findFreePort());
  otherUrl = `http://127.0.0.1:${port}`;
  await start('cli/cms.js', { PORT: port });
}, CMS_BOOT_MS);
afterAll(async () => {
  await kill(processes);
  await cms?.stop();
  rmSync(siteDir, { recursive: true, force: true });
}, CMS_BOOT_MS);

const ask = async (url: string, method: string, address: string, body?: object) => {
  const response = await fetch(url + address, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: (await response.json()) as { state?: string } };
};
const stateAt = async (url: string, { documentId }: Scheduled) =>
  (await ask(url, 'GET', `/review/items/news-post/${documentId}?locale=zh-Hans`)).body.state;

type Channels = { schedulePublish(input: object): Promise<{ ok: boolean }> };

/** Approved, and set at the first desk; a form knows whole minutes, which a test need not wait for. */
const scheduleHere = async (title: string, inMs: number): Promise<Scheduled> => {
  const item = await saveNewsPost(cms, { title });
  const submitted = await submitItem(cms, item);
  await approveCase(cms, submitted);
  const { caseId, fingerprint } = submitted;
  const channels = cms.strapi.plugin('channels').service('channels') as Channels;
  const outcome = await channels.schedulePublish({
    ...{ caseId, fingerprint, item, actor: cms.actor('signatory') },
    dueAt: new Date(Date.now() + inMs),
  });
  expect(outcome).toMatchObject({ ok: true });
  return { documentId: item.documentId, caseId, fingerprint };
};
const countPublished = async ({ caseId }: Scheduled): Promise<number> => {
  const [row] = await cms.sql<{ number: number }>(
    'select count(*)::int as number from gongkai.publications where case_id = $1',
    [caseId],
  );
  return row?.number ?? -1;
};
/** Tomorrow at nine in Beijing, as a form sends it. */
const tomorrow = () =>
  `${new Date(Date.now() + 32 * 3600 * 1000).toISOString().slice(0, 10)}T09:00`;

it('obeys at each worker what was said last at either desk', async () => {
  const kept = await scheduleHere('照常发布的稿件', 6000);
  const moved = await scheduleHere('改期的稿件', 6000);
  const cancelled = await scheduleHere('取消定时的稿件', 6000);
  const recalled = await scheduleHere('撤回的稿件', 6000);
  const { fingerprint } = moved;
  const schedule = ({ caseId }: Scheduled) => `/channels/cases/${caseId}/schedule`;
  const move = { fingerprint, at: tomorrow() };
  expect((await ask(otherUrl, 'POST', schedule(moved), move)).status).toBe(200);
  expect((await ask(otherUrl, 'DELETE', schedule(cancelled))).status).toBe(200);
  token = await signInToken(cms, 'editor');
  const recall = `/review/cases/${recalled.caseId}/recall`;
  expect((await ask(otherUrl, 'POST', recall, { reason: '' })).status).toBe(200);
  const workers = await startWorkers();
  await waitFor(async () => (await countPublished(kept)) > 0);
  await sleep(LOOKED_AGAIN_MS);
  const all = [kept, moved, cancelled, recalled];
  expect(await Promise.all(all.map(countPublished))).toEqual([1, 0, 0, 0]);
  for (const url of [cms.url, otherUrl]) {
    const states = await Promise.all(all.map((one) => stateAt(url, one)));
    expect(states).toEqual(['public', 'scheduled', 'approved', 'draft']);
  }
  await kill(workers);
});

it('publishes once at start what came due while all workers were down', async () => {
  const missed = await scheduleHere('停机时到时间的稿件', 1000);
  await sleep(1500);
  expect(await countPublished(missed)).toBe(0);
  const workers = await startWorkers();
  await waitFor(async () => (await countPublished(missed)) > 0);
  await sleep(LOOKED_AGAIN_MS);
  expect(await countPublished(missed)).toBe(1);
  expect(await stateAt(otherUrl, missed)).toBe('public');
  await kill(workers);
});

const REVIEWERS = 8;
const LATE_CASES = 5;

/** More who may decide at the first stage: each gets a letter of their own. */
const addReviewers = async () => {
  const [role] = await cms.sql<{ id: number }>(
    `select id from public.admin_roles where code = 'first-reviewer'`,
  );
  for (let one = 1; one <= REVIEWERS; one += 1)
    await cms.as('administrator', () =>
      cms.strapi.service('admin::user').create({
        ...{ email: `reviewer-${one}@demo.example`, lastname: '审', firstname: `${one}` },
        ...{ isActive: true, registrationToken: null, roles: [role?.id] },
      }),
    );
};

/** Tasks of one working day that came twelve days ago: overdue in whatever week this runs. */
const submitLate = async (): Promise<number[]> => {
  const caseIds: number[] = [];
  for (let one = 1; one <= LATE_CASES; one += 1)
    caseIds.push((await submitItem(cms, await saveNewsPost(cms, { title: `逾期 ${one}` }))).caseId);
  const owner = openPoolDatabase(cms.database.urls.owner, { max: 1 });
  await owner.sql(
    `update gongkai.open_cases set moved_at = now() - interval '12 days', limit_days = 1 where case_id = any ($1::bigint[])`,
    [caseIds],
  );
  await owner.close();
  return caseIds;
};

const addRobot = (kind: 'wecom' | 'dingtalk', url: string) => {
  const secret = kind === 'dingtalk' ? 'SEC1' : '';
  const address = { url: `${url}/${kind}?key=1`, secret };
  const robot = { since: 0, kind, name: kind, kinds: ['overdue' as const], state: 'on' as const };
  return createRobotList(TEST_BOX).save(cms.sql, { ...robot, address }, cms.actor('administrator'));
};

type Reminder = { email: string; caseId: number };
/** How letters stand that are not over yet: those of one person are one letter. */
const unsent = () =>
  cms.sql<{ email: string; state: string }>(
    `select distinct u.email, n.mail_state as state from gongkai.notices n join public.admin_users u on 'admin:' || u.id = n.person
     where n.mail_state in ('due', 'sending')`,
  );
const inFlightOfRobots = () =>
  cms.sql<{ kind: string; caseId: number }>(
    `select robot_kind as kind, case_id::int as "caseId" from gongkai.robot_messages where state = 'sending'`,
  );
const isAllSaid = async () =>
  (await cms.sql(`select 1 from gongkai.robot_messages where state <> 'sent'`)).length === 0;
const endLeases = async () => {
  await cms.sql(`update gongkai.notices set mail_due_at = now() where mail_state = 'sending'`);
  await cms.sql(`update gongkai.robot_messages set due_at = now() where state = 'sending'`);
};

it('reminds each person and group once, except of what a killed worker had in hand', async () => {
  const [mail, groups] = [await startMailServer(), await startGroups()];
  const smtp = {
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    MAIL_FROM: 'gongkai@office.example',
    CMS_URL: cms.url,
  };
  await addReviewers();
  const caseIds = await submitLate();
  for (const kind of ['wecom', 'dingtalk'] as const) await addRobot(kind, groups.url);
  mail.hold();
  groups.holdNext = true;
  // One goes on; each holds a letter when the two others are killed.
  await startWorkers(1, smtp);
  const victims = await startWorkers(WORKERS - 1, smtp);
  await waitFor(() => Promise.resolve(mail.countHeld() === WORKERS && groups.said.length > 0));
  await kill(victims);
  const [takenBefore, saidBefore] = [[...mail.taken], await inFlightOfRobots()];
  mail.release();
  groups.release();
  const isLeft = async () => {
    const rows = await unsent();
    return rows.length === victims.length && rows.every(({ state }) => state === 'sending');
  };
  await waitFor(isLeft);
  const left = (await unsent()).map(({ email }) => email);
  await startWorkers(1, smtp);
  await sleep(1000);
  // A letter in somebody's hand is nobody else's, who may be slow and not dead.
  expect(await isLeft()).toBe(true);
  await endLeases();
  await startWorkers(1, smtp);
  await waitFor(async () => (await unsent()).length === 0 && (await isAllSaid()));

  const reminders = await cms.sql<Reminder>(
    `select u.email, n.case_id::int as "caseId" from gongkai.notices n join public.admin_users u on 'admin:' || u.id = n.person
     where n.kind = 'overdue'`,
  );
  expect(reminders).toHaveLength((REVIEWERS + 1) * LATE_CASES);
  const of = (text: string, caseId: number) => new RegExp(`/cases/${caseId}\\b`).test(text);
  for (const { email, caseId } of reminders) {
    const isOfIt = ({ to, body }: (typeof takenBefore)[number]) =>
      to.includes(email) && of(body, caseId);
    const letters = mail.taken.filter(isOfIt);
    // The server had it and the worker could not note that: the same letter again, known by its Message-ID.
    const twice = left.includes(email) && takenBefore.some(isOfIt);
    expect(letters, `to ${email} of ${caseId}`).toHaveLength(twice ? 2 : 1);
    expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(1);
  }
  expect(left.some((email) => takenBefore.some(({ to }) => to.includes(email)))).toBe(true);
  for (const kind of ['wecom', 'dingtalk'])
    for (const caseId of caseIds) {
      const times = groups.said.filter((one) => one.kind === kind && of(one.text, caseId)).length;
      const inHand = saidBefore.some((one) => one.kind === kind && one.caseId === caseId);
      expect(inHand ? [1, 2] : [1], `${kind} of ${caseId}`).toContain(times);
    }
  await mail.stop();
  await groups.stop();
});
