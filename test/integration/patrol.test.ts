// A live site that somebody changed by hand, and the patrol that mends exactly that.
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { appendFile, mkdir, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createPatrol } from '../../plugins/patrol/server/create-patrol';
import { saveSettings } from '../../plugins/site/server/adapters/site-settings-store';
import { toSiteSettings } from '../../plugins/site/server/core/to-site-settings';
import { createSite } from '../../plugins/site/server/create-site';
import { runAt, settableClock } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { aFile, aRevision, makePublic } from '../support/portal-register';
import { TEST_MACS } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const columns = [
  { documentId: 'news', nameZh: '工作动态', nameEn: 'News', slug: 'news', order: 1 },
];
const DAY_MS = 24 * 3600 * 1000;

let testDatabase: TestDatabase;
let database: PoolDatabase;
let site: ReturnType<typeof createSite>;
let patrol: ReturnType<typeof createPatrol>;
let alarms: object[];
const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-patrol-'));
const siteDir = path.join(folder, 'site');
const at = (name: string) => path.join(siteDir, name);
const ids: string[] = [];

/** Every file with its bytes and when it was written. */
const look = () =>
  new Map(
    readdirSync(siteDir, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file): [string, string] => [
        path.relative(siteDir, file),
        `${statSync(file).mtimeMs} ${readFileSync(file).toString('base64')}`,
      ]),
  );
const patrols = () =>
  database.sql<{ cause: string; found: number; left: number; where: string[] }>(
    `select p.cause, p.found, p.left_over as left, array(select f ->> 'where' from jsonb_array_elements(p.findings) f order by 1) as where
     from gongkai.patrols p order by patrol_id`,
  );

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openPoolDatabase(testDatabase.urls.app);
  await saveSettings(database.sql, toSiteSettings(columns, []), 'test', 'system');
  const files = openFileStore({ dir: path.join(folder, 'private') });
  const open = () =>
    createSite({
      ...{ macs: TEST_MACS, database, siteDir, files, clock: settableClock },
      portalUrl: 'https://portal.example',
    });
  site = open();
  const stored = await files.put(Buffer.from('%PDF-1.7 附件'), '.pdf');
  for (let item = 0; item < 4; item += 1) {
    const content = aRevision({ attachments: item === 0 ? [aFile(stored)] : [] });
    ids.push(content.documentId);
    await makePublic(database, site.connector, content, new Date('2026-03-05T01:30:00Z'));
  }
  for (let run = 0; run < 5; run += 1) await open().renderStaleLists();
  alarms = [];
  patrol = createPatrol({
    ...{ database, site, clock: settableClock },
    logger: { error: (details) => void alarms.push(details) },
  });
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
  await rm(folder, { recursive: true });
});

describe('a patrol of the live site', () => {
  it('leaves a site alone that is as published, and says so', async () => {
    const before = look();
    expect(await patrol.patrolSite()).toMatchObject({ found: 0, leftOver: 0 });
    expect(look()).toEqual(before);
    expect(alarms).toEqual([]);
  });

  it('mends what was changed, deleted, added, linked and put in the way, and touches nothing else', async () => {
    const before = look();
    const [changed = '', deleted = '', linked = '', whole = ''] = ids.map(
      (id) => `news-post/${id}.html`,
    );
    const [attachment = ''] = readdirSync(at('files'));
    await appendFile(at(changed), '<script src="https://evil.example/x.js"></script>');
    await unlink(at(deleted));
    // The same bytes, but from a place where they can be changed later.
    await rename(at(linked), path.join(folder, 'kept.html'));
    await symlink(path.join(folder, 'kept.html'), at(linked));
    await unlink(at('columns/news/2026-03.html'));
    await mkdir(at('columns/news/2026-03.html/deep'), { recursive: true });
    await writeFile(at('columns/news/2026-03.html/deep/x.html'), 'x');
    await writeFile(at(`files/${attachment}`), 'another file');
    await rm(at('changes'), { recursive: true });
    await writeFile(at('changes'), 'a file in the place of a folder');
    await writeFile(at('news-post/planted.html'), '<h1>假通知</h1>');
    await writeFile(at('.hidden.html'), 'hidden');
    await symlink('/etc', at('out'));

    const found = await patrol.patrolSite();
    expect(found).toMatchObject({ leftOver: 0 });
    expect(found?.findings.map(({ where }) => where)).toEqual(
      expect.arrayContaining([
        ...[changed, deleted, linked, 'columns/news/2026-03.html', `files/${attachment}`],
        ...['news-post/planted.html', '.hidden.html', 'out', 'changes', 'changes/index.html'],
      ]),
    );
    const after = look();
    const bytesOf = (files: Map<string, string>) =>
      new Map([...files].map(([name, one]) => [name, one.split(' ')[1]]));
    expect(bytesOf(after)).toEqual(bytesOf(before));
    for (const name of [whole, 'index.html', 'columns/news/index.html']) {
      expect(after.get(name), name).toBe(before.get(name));
    }
    expect(alarms).toMatchObject([{ leftOver: 0 }]);
    expect(await patrol.patrolSite()).toMatchObject({ found: 0 });
  });

  it('is on record and in the audit, and no hand changes that', async () => {
    const made = await patrols();
    expect(made.map(({ found }) => found > 0)).toEqual([false, true, false]);
    const [row] = await database.sql<{ n: number }>(
      `select count(*)::int as n from gongkai.audit where action = 'patrol.made' and actor = 'system' and row_sha256 is not null`,
    );
    expect(row?.n).toBe(3);
    await expect(database.sql('update gongkai.patrols set found = 0')).rejects.toThrow();
  });

  it('names what cannot be restored', async () => {
    const [attachment = ''] = readdirSync(at('files'));
    await rename(path.join(folder, 'private'), path.join(folder, 'lost'));
    await unlink(at(`files/${attachment}`));
    await expect(patrol.patrolSite()).resolves.toMatchObject({ leftOver: 1 });
    await rename(path.join(folder, 'lost'), path.join(folder, 'private'));
    expect(await patrol.patrolSite()).toMatchObject({ found: 1, leftOver: 0 });
  });

  it('comes once a night, however many workers there are', async () => {
    const tomorrow = new Date(Date.now() + DAY_MS);
    const count = async () => (await patrols()).filter(({ cause }) => cause === 'nightly').length;
    expect(await count()).toBe(0);
    await runAt(tomorrow, () => Promise.all([patrol.patrolNightly(), patrol.patrolNightly()]));
    expect(await count()).toBe(1);
    await runAt(new Date(tomorrow.getTime() + 60_000), patrol.patrolNightly);
    expect(await count()).toBe(1);
    await runAt(new Date(tomorrow.getTime() + DAY_MS), patrol.patrolNightly);
    expect(await count()).toBe(2);
  });
});
