// Two CMS processes and three workers over one database: what is said at one desk holds at the other, and for every worker.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { findFreePort } from '../../src/platform/process/ports';
import { sleep } from '../../src/platform/process/sleep';
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
const startWorkers = () =>
  Promise.all(Array.from({ length: WORKERS }, () => start('worker/main.js')));

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
  await startWorkers();
  await waitFor(async () => (await countPublished(missed)) > 0);
  await sleep(LOOKED_AGAIN_MS);
  expect(await countPublished(missed)).toBe(1);
  expect(await stateAt(otherUrl, missed)).toBe('public');
});
