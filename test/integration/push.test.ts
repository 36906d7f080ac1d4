// The site on another machine: a real sshd, a real rsync, and what happens where the line or the machine is not there.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { appendFile, mkdir, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { createPatrol } from '../../plugins/patrol/server/create-patrol';
import type { FarTarget } from '../../plugins/push/server/adapters/rsync';
import { createPush } from '../../plugins/push/server/create-push';
import { saveSettings } from '../../plugins/site/server/adapters/site-settings-store';
import { toSiteSettings } from '../../plugins/site/server/core/to-site-settings';
import { createSite } from '../../plugins/site/server/create-site';
import type { RevisionContent } from '../../src/contracts/revision';
import { systemClock } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import { sleep } from '../../src/platform/process/sleep';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { describeWith } from '../support/parts';
import {
  aFile,
  aRevision,
  deliver,
  keyOf,
  makePublic,
  publishInRegister,
  readOrder,
  withdrawInRegister,
} from '../support/portal-register';
import { TEST_MACS } from '../support/register-macs';
import { type FarMachine, filesIn, findSsh, startFarMachine } from '../support/ssh-server';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const columns = [
  { documentId: 'news', nameZh: '工作动态', nameEn: 'News', slug: 'news', order: 1 },
];
const AT = new Date('2026-03-05T01:30:00Z');

describeWith(findSsh(), 'a site on another machine', (sshd) => {
  let testDatabase: TestDatabase;
  let database: PoolDatabase;
  let machine: FarMachine;
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-push-'));
  const siteDir = path.join(folder, 'site');
  const files = openFileStore({ dir: path.join(folder, 'private') });
  const logged: object[] = [];

  const open = ({ turnMs = 2000, ...traits }: { turnMs?: number } & Partial<FarTarget> = {}) => {
    const push = createPush({
      ...{ database, siteDir, turnMs, pauseMs: 50, far: { ...machine.far, ...traits } },
      logger: { warn: (details) => void logged.push(details), info: () => undefined },
    });
    const site = createSite({
      ...{ macs: TEST_MACS, database, siteDir, files, clock: systemClock, push: push.site },
      portalUrl: 'https://portal.example',
    });
    return { ...site, pushMarked: push.pushMarked, patrolled: push.patrolled(site) };
  };
  let site: ReturnType<typeof open>;
  const far = (name: string) => path.join(machine.site, name);
  const pageOf = (content: RevisionContent) => `news-post/${content.documentId}.html`;
  /** As often as it takes: a run that found something is followed by another. */
  const push = async (by = site) => {
    while ((await by.pushMarked()) > 0);
  };
  /** A worker that has been running: its first push of everything is behind it. */
  const opened = async () => {
    const one = open();
    await push(one);
    return one;
  };
  const render = async () => {
    for (let run = 0; run < 4; run += 1) await open().renderStaleLists();
  };
  const state = async () => {
    const [row] = await database.sql<{ failure: string | null; ok: boolean; failing: boolean }>(
      'select failure, last_ok_at is not null as ok, failing_since is not null as failing from gongkai.push_state',
    );
    return row;
  };
  const marks = () => database.sql('select 1 as one from gongkai.push_marks');
  const put = async (bytes: string) =>
    aFile(await files.put(Buffer.from(`%PDF-1.7 ${bytes}`), '.pdf'));

  beforeAll(async () => {
    [testDatabase, machine] = [await createTestDatabase(), await startFarMachine(sshd)];
    database = openPoolDatabase(testDatabase.urls.app, { max: 20 });
    await saveSettings(database.sql, toSiteSettings(columns, []), 'test', 'system');
    site = open();
  });
  afterAll(async () => {
    await database.close();
    await testDatabase.drop();
    machine.remove();
    rmSync(folder, { recursive: true });
  });

  let first: RevisionContent;
  let attachment: Awaited<ReturnType<typeof put>>;

  it('has a page with its files before its delivery is confirmed, and lists after it', async () => {
    attachment = await put('附件');
    first = aRevision({ attachments: [attachment] });
    await makePublic(database, site.connector, first, AT);
    expect(filesIn(machine.site).size).toBe(2);
    expect(readFileSync(far(pageOf(first)), 'utf8')).toContain(first.title);
    await render();
    expect(existsSync(far('index.html'))).toBe(false);
    await push();
    expect(filesIn(machine.site)).toEqual(filesIn(siteDir));
    expect(readFileSync(far('index.html'), 'utf8')).toContain(first.title);
    expect(statSync(far('index.html')).mode & 0o777).toBe(0o644);
    expect([await marks(), await state()]).toEqual([
      [],
      { failure: null, ok: true, failing: false },
    ]);
  });

  it('confirms nothing while the machine is away, keeps nothing of it here, and goes on when it is back', async () => {
    machine.stop();
    const content = aRevision({ attachments: [await put('未到')] });
    const { publicationId } = await publishInRegister(database, content, AT);
    const order = await readOrder(database.sql, publicationId, content, keyOf(content));
    const before = filesIn(siteDir);
    expect(await site.connector.publish(order)).toMatchObject({
      ...{ kind: 'wait-until', code: 'portal.not-pushed' },
      message: '尚未推送到外网主机：连接不上外网主机。系统会继续重试。',
    });
    expect(await state()).toMatchObject({ failure: 'unreachable', failing: true });
    expect(await site.connector.lookUp(order)).toEqual({ kind: 'absent' });
    await render();
    expect(filesIn(siteDir)).toEqual(before);
    await machine.start();
    await deliver(database, site.connector, publicationId, content, keyOf(content));
    expect(await site.connector.lookUp(order)).toMatchObject({ kind: 'found' });
    expect(await state()).toMatchObject({ failure: null, failing: false });
    expect(existsSync(far(pageOf(content)))).toBe(true);
    const listed = logged.map((one) => (one as { failure?: string }).failure);
    expect(listed.filter((one) => one === 'unreachable')).toHaveLength(1);
  });

  it('is not spoken to where its key is another', async () => {
    await push();
    const other = open({ hostsFile: machine.at('known-other') });
    await database.sql(`insert into gongkai.push_marks (path, phase) values ('index.html', 3)`);
    expect(await other.pushMarked()).toBe(0);
    expect(await state()).toMatchObject({ failure: 'host-key' });
    const stranger = open({ keyFile: machine.at('other') });
    expect(await stranger.pushMarked()).toBe(0);
    expect(await state()).toMatchObject({ failure: 'key-refused' });
    expect(await marks()).toHaveLength(1);
    await push();
    expect(await marks()).toEqual([]);
  });

  it('loses a page and its files when they are withdrawn', async () => {
    const item = keyOf(first);
    const publicationId = await withdrawInRegister(database, item, new Date());
    const order = await readOrder(database.sql, publicationId, null, item);
    machine.stop();
    expect(await site.connector.withdraw(order)).toMatchObject({ kind: 'wait-until' });
    await machine.start();
    await deliver(database, site.connector, publicationId, null, item);
    expect(existsSync(far(pageOf(first)))).toBe(false);
    await render();
    await push();
    expect(filesIn(machine.site)).toEqual(filesIn(siteDir));
    const name = `files/${attachment.sha256}${attachment.extension}`;
    expect([existsSync(far(name)), existsSync(path.join(siteDir, name))]).toEqual([false, false]);
  });

  it('has no half file where the line is cut, and the whole one afterwards', async () => {
    const name = `files/${'a'.repeat(64)}.zip`;
    const big = path.join(siteDir, name);
    const worker = await opened();
    await writeFile(big, Buffer.alloc(30_000_000, 'x'));
    await database.sql('insert into gongkai.push_marks (path, phase) values ($1, 1)', [name]);
    const running = push(worker);
    // Under another name, and hidden.
    const isArriving = () => readdirSync(far('files')).some((one) => one.startsWith('.a'));
    while (!isArriving()) await sleep(2);
    machine.stop();
    await running;
    const there = () => existsSync(far(name));
    expect(there()).toBe(false);
    await machine.start();
    await push(open());
    expect(statSync(far(name)).size).toBe(30_000_000);
    await unlink(big);
    await push(open());
    expect(there()).toBe(false);
    expect(filesIn(machine.site)).toEqual(filesIn(siteDir));
  });

  it('is pushed by one worker at a time, and everything arrives once', async () => {
    const workers = [1, 2].map(() => open({ turnMs: 20_000 }));
    const contents = Array.from({ length: 6 }, () => aRevision());
    await Promise.all(
      contents.map((content, index) =>
        makePublic(database, workers[index % 2]!.connector, content, AT),
      ),
    );
    for (const content of contents) expect(existsSync(far(pageOf(content)))).toBe(true);
    await render();
    await Promise.all(workers.map((worker) => push(worker)));
    await push();
    expect(filesIn(machine.site)).toEqual(filesIn(siteDir));
  });

  it('is compared and mended by the patrol, and nothing else is touched', async () => {
    const patrol = createPatrol({
      ...{ database, clock: systemClock, site: open().patrolled },
      logger: { error: () => undefined },
    });
    expect(await patrol.patrolSite()).toMatchObject({ found: 0, findings: [] });
    await appendFile(far('index.html'), '<script src="https://evil.example/x.js"></script>');
    await writeFile(far('planted.html'), '<h1>假通知</h1>');
    await unlink(far('404.html'));
    await mkdir(far('deep/er'), { recursive: true });
    await writeFile(far('deep/er/x.html'), 'x');
    await symlink('/etc', far('out'));
    const found = await patrol.patrolSite();
    expect(found).toMatchObject({ found: 5, leftOver: 0 });
    expect(found?.findings.map(({ code, where }) => `${code} ${where}`).sort()).toEqual([
      'site.far-altered index.html',
      'site.far-extra deep/er/x.html',
      'site.far-extra out',
      'site.far-extra planted.html',
      'site.far-missing 404.html',
    ]);
    expect(filesIn(machine.site)).toEqual(filesIn(siteDir));
    expect(existsSync(far('out'))).toBe(false);
    machine.stop();
    expect(await patrol.patrolSite()).toMatchObject({
      ...{ found: 1, leftOver: 1 },
      findings: [{ code: 'site.far-unreachable' }],
    });
    await machine.start();
  });

  it('is forgotten where no target is set any more', async () => {
    const logger = { warn: () => undefined, info: () => undefined };
    const alone = createPush({ database, siteDir, logger, far: undefined });
    expect(await alone.pushMarked()).toBe(0);
    expect(await state()).toBeUndefined();
  });
});
