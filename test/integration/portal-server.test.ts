import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createPortalServer } from '../../src/portal/portal-server';

let folder: string;
let port: number;
let server: ReturnType<typeof createPortalServer>;

/** As sent: fetch would tidy up `..` before anybody sees it. */
const ask = (target: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{
    status: number;
    headers: Record<string, string | string[] | undefined>;
    body: Buffer;
  }>((resolve, reject) => {
    request({ port, path: target, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-server-'));
  for (const name of ['site/columns/news', 'site/files', 'site/en', 'assets']) {
    await mkdir(path.join(folder, name), { recursive: true });
  }
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(folder, 'site/index.html'), `<p>${'首页'.repeat(800)}</p>`);
  await writeFile(path.join(folder, 'site/404.html'), '<h1>您访问的页面不存在</h1>');
  await writeFile(path.join(folder, 'site/columns/news/index.html'), 'news');
  await writeFile(path.join(folder, 'site/files/film.mp4'), '0123456789');
  await writeFile(path.join(folder, 'site/files/page.html'), '<script>alert(1)</script>');
  await writeFile(path.join(folder, 'site/.new-1'), 'half');
  await mkdir(path.join(folder, 'site/.withdrawn/news-post'), { recursive: true });
  const notice = (name: string, text: string) =>
    writeFile(path.join(folder, `site/.withdrawn/news-post/${name}.html`), text);
  await notice('gone', '<h1>内容已撤下</h1>');
  await notice('merged', '<meta name="gongkai-merged-into" content="/news-post/other.html" />');
  await notice('forged', '<meta name="gongkai-merged-into" content="//evil.example/x.html" />');
  await writeFile(path.join(folder, 'assets/site.css'), 'p{}');
  await symlink(path.join(folder, 'secret.txt'), path.join(folder, 'site/link.txt'));
  server = createPortalServer({
    siteDir: path.join(folder, 'site'),
    assetsDir: path.join(folder, 'assets'),
    logger: { error: (details, message) => console.error(message, details) },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

describe('the portal server', () => {
  it('answers pages with a strict policy, and the same page with 304', async () => {
    const first = await ask('/?from=search');
    expect(first.status).toBe(200);
    expect(first.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(first.headers['content-security-policy']).toContain("default-src 'none'");
    expect(first.headers['x-content-type-options']).toBe('nosniff');
    expect(first.headers['cache-control']).toBe('no-cache');
    const etag = String(first.headers.etag);
    expect(await ask('/', { 'if-none-match': etag })).toMatchObject({
      status: 304,
      body: Buffer.alloc(0),
    });
    expect((await ask('/', { 'if-none-match': '"other"' })).status).toBe(200);
    const since = String(first.headers['last-modified']);
    expect((await ask('/', { 'if-modified-since': since })).status).toBe(304);
  });

  it('packs text when asked to, and sends no body for HEAD', async () => {
    const packed = await ask('/', { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.body.length).toBeLessThan(500);
    const head = await ask('/', {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) });
    expect(Number(head.headers['content-length'])).toBeGreaterThan(4000);
  });

  it('sends parts of a film', async () => {
    expect(await ask('/files/film.mp4', { range: 'bytes=2-4' })).toMatchObject({
      status: 206,
      headers: { 'content-range': 'bytes 2-4/10', 'content-type': 'video/mp4' },
      body: Buffer.from('234'),
    });
    expect((await ask('/files/film.mp4', { range: 'bytes=20-' })).status).toBe(416);
  });

  it('lets uploads that could run on its origin only be downloaded', async () => {
    const { headers } = await ask('/files/page.html');
    expect(headers['content-disposition']).toBe('attachment');
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
  });

  it('leads to the slash of a folder, and serves assets', async () => {
    expect(await ask('/columns/news')).toMatchObject({
      status: 301,
      headers: { location: '/columns/news/' },
    });
    expect((await ask('/columns/news/')).body.toString()).toBe('news');
    expect((await ask('/assets/site.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/files/../../secret.txt',
    '/assets/../secret.txt',
    '/link.txt',
    '/.new-1',
    '/%00',
    '/%',
    '//secret.txt',
    '/nothing.html',
    '/files/',
  ])('answers %s with the Chinese page that says there is nothing', async (target) => {
    const { status, body } = await ask(target);
    expect(status).toBe(404);
    expect(body.toString()).toContain('您访问的页面不存在');
  });

  it('takes nothing but GET and HEAD', async () => {
    expect(await ask('/', {}, 'POST')).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });
});

describe('a page that was withdrawn', () => {
  it('is gone, and a notice says why', async () => {
    const { status, body } = await ask('/news-post/gone.html');
    expect(status).toBe(410);
    expect(body.toString()).toContain('内容已撤下');
    expect((await ask('/.withdrawn/news-post/gone.html')).status).toBe(404);
    expect((await ask('/news-post/never.html')).status).toBe(404);
    expect((await ask(`/news-post/${'a'.repeat(300)}.html`)).status).toBe(404);
  });

  it('leads to the page that it was merged into, and to no other site', async () => {
    const { status, headers } = await ask('/news-post/merged.html');
    expect([status, headers.location]).toEqual([301, '/news-post/other.html']);
    const forged = await ask('/news-post/forged.html');
    expect([forged.status, forged.headers.location]).toEqual([410, undefined]);
  });
});
