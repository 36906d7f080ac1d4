// Where pages lead: what is there, what is not, and where no request of ours goes.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { listDeadLinks } from '../../plugins/patrol/server/adapters/link-store';
import { createLinks } from '../../plugins/patrol/server/create-links';
import { saveSettings } from '../../plugins/site/server/adapters/site-settings-store';
import { toSiteSettings } from '../../plugins/site/server/core/to-site-settings';
import { createSite } from '../../plugins/site/server/create-site';
import { runAt, settableClock } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import { askOutside } from '../../src/platform/outgoing/ask-outside';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { aRevision, makePublic } from '../support/portal-register';
import { TEST_MACS } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const DAY_MS = 24 * 3600 * 1000;
const asked: string[] = [];
const outside: Server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  const to = /^\/to\?(.*)/.exec(request.url ?? '')?.[1];
  if (to) response.writeHead(302, { location: decodeURIComponent(to) }).end();
  else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
  else if (request.url === '/no-head' && request.method === 'HEAD') response.writeHead(405).end();
  else if (request.url === '/slow') return;
  else if (request.url === '/upgrade')
    request.socket.end('HTTP/1.1 101 X\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n');
  else if (request.url === '/nothing') request.socket.end();
  else response.writeHead(request.url === '/gone' ? 410 : 200).end('x'.repeat(100_000));
});
let at: string;
const here = { isDenied: (address: string) => address !== '127.0.0.1', timeoutMs: 300 };

beforeAll(async () => {
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
});
afterAll(() => {
  outside.closeAllConnections();
  outside.close();
});

describe('a request to outside', () => {
  it('says what stands there, follows what leads on, and waits for nobody long', async () => {
    expect(await askOutside(`${at}/`, here)).toEqual({ status: 200 });
    expect(await askOutside(`${at}/no-head`, here)).toEqual({ status: 200 });
    expect(await askOutside(`${at}/gone`, here)).toEqual({ status: 410 });
    expect(await askOutside(`${at}/to?${encodeURIComponent('/gone')}`, here)).toEqual({
      status: 410,
    });
    expect(await askOutside(`${at}/loop`, here)).toEqual({ failure: 'redirects' });
    expect(await askOutside(`${at}/slow`, here)).toEqual({ failure: 'timeout' });
    expect(await askOutside('http://127.0.0.1:1/', here)).toEqual({ failure: 'refused' });
    expect(await askOutside(`${at}/upgrade`, here)).toEqual({ failure: 'failed' });
    expect(await askOutside(`${at}/nothing`, here)).toEqual({ failure: 'failed' });
  });

  it('goes to no inner address, named, resolved or led to', async () => {
    asked.length = 0;
    for (const address of [
      ...[`${at}/`, at.replace('127.0.0.1', 'localhost'), at.replace('127.0.0.1', '2130706433')],
      ...['http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://169.254.169.254/latest/meta-data'],
      ...['file:///etc/passwd', 'ftp://example.org/', 'nothing'],
    ]) {
      expect(await askOutside(address), address).toEqual({ failure: 'denied' });
    }
    expect(asked).toEqual([]);
    for (const inner of ['http://10.0.0.1/', 'http://[::1]/', 'file:///etc/passwd']) {
      const led = await askOutside(`${at}/to?${encodeURIComponent(inner)}`, here);
      expect(led, inner).toEqual({ failure: 'denied' });
    }
  });
});

describe('links of what is public', () => {
  let testDatabase: TestDatabase;
  let database: PoolDatabase;
  let folder: string;
  const first = aRevision({ departmentId: 'office' });
  const holder = () =>
    aRevision({
      title: '有链接的稿件',
      departmentId: 'office',
      body: {
        format: 'html',
        html: `<p><a href="https://portal.example/news-post/${first.documentId}.html">在</a><a href="https://portal.example/news-post/never.html">不在</a><a href="${at}/gone">撤了</a><a href="${at}/">好</a></p>`,
      },
    });

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    database = openPoolDatabase(testDatabase.urls.app);
    const columns = [
      { documentId: 'news', nameZh: '工作动态', nameEn: 'News', slug: 'news', order: 1 },
    ];
    await saveSettings(database.sql, toSiteSettings(columns, []), 'test', 'system');
    folder = await mkdtemp(path.join(tmpdir(), 'gongkai-links-'));
    const { connector } = createSite({
      ...{ macs: TEST_MACS, database, siteDir: path.join(folder, 'site'), clock: settableClock },
      files: openFileStore({ dir: path.join(folder, 'private') }),
      portalUrl: 'https://portal.example',
    });
    await makePublic(database, connector, first, new Date());
    await makePublic(database, connector, holder(), new Date());
  });
  afterAll(async () => {
    await database.close();
    await testDatabase.drop();
    await rm(folder, { recursive: true });
  });

  const dead = async (departments: string[] = []) =>
    (await listDeadLinks(database.sql, { departments, page: 1, pageSize: 20 })).rows;

  it('are listed with their item when they lead nowhere: ours at once, others when they failed twice', async () => {
    const links = createLinks({
      ...{ database, clock: settableClock, siteDir: path.join(folder, 'site') },
      ...{ portalUrl: 'https://portal.example', outside: here },
    });
    expect(await links.findLinks()).toBe(2);
    const ours = { title: '有链接的稿件', address: '/news-post/never.html', result: '404' };
    expect(await dead()).toMatchObject([ours]);
    expect(await links.checkOutside()).toBe(2);
    expect(await links.checkOutside()).toBe(0);
    expect(await dead()).toHaveLength(1);
    const tomorrow = new Date(Date.now() + 1.1 * DAY_MS);
    expect(await runAt(tomorrow, links.checkOutside)).toBe(1);
    expect(await dead()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...ours }),
        expect.objectContaining({ address: `${at}/gone`, result: '410' }),
      ]),
    );
    expect(await dead(['office'])).toHaveLength(2);
    expect(await dead(['other'])).toEqual([]);
    await links.findLinks();
    expect(await dead()).toHaveLength(2);
    const nextWeek = new Date(Date.now() + 7.1 * DAY_MS);
    expect(await runAt(nextWeek, links.checkOutside)).toBe(2);
  });
});
