// nginx, started with the configuration that docs/operations.md gives operators, before a real portal.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { findFreePort } from '../../src/platform/process/ports';
import { sleep } from '../../src/platform/process/sleep';
import { createPortalServer } from '../../src/portal/portal-server';
import { createRateLimiter } from '../../src/portal/rate-limiter';
import { describeWith, type Part } from '../support/parts';
import { makeCertificate } from '../support/self-made-certificate';

const findNginx = (): Part<string> =>
  spawnSync('nginx', ['-v']).status === 0
    ? { present: true, value: 'nginx' }
    : { present: false, reason: 'nginx is absent: install the package nginx' };

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((one) => one?.address === '::1');
const SHA = 'a'.repeat(64);

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

describeWith(findNginx(), 'nginx as the operations manual sets it up', (program) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-nginx-'));
  const at = (name: string) => path.join(folder, name);
  let nginx: ChildProcess;
  let portal: ReturnType<typeof createPortalServer>;
  let [https, http, said] = [0, 0, ''];

  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  };
  const ask = (
    target: string,
    {
      method = 'GET',
      headers = {},
      host = '127.0.0.1',
    }: { method?: string; headers?: Record<string, string>; host?: string } = {},
  ) =>
    new Promise<Answer>((resolve, reject) => {
      const options = { host, port: https, path: target, method, headers };
      request({ ...options, rejectUnauthorized: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            ...{ status: response.statusCode ?? 0, headers: response.headers },
            body: Buffer.concat(chunks),
          }),
        );
      })
        .on('error', reject)
        .end();
    });

  /** The manual's own text; ports, paths and certificate are the test's. */
  const toConfig = (portalPort: number): string => {
    const manual = readFileSync('docs/operations.md', 'utf8');
    const [, block = ''] = /```nginx\n(# The public site\.[\s\S]*?)```/.exec(manual) ?? [];
    const own: [string | RegExp, string][] = [
      ['127.0.0.1:8080', `127.0.0.1:${portalPort}`],
      [/\/srv\/gongkai\/public/g, at('public')],
      [/\/etc\/ssl\/(private\/)?www\.example\.gov\.cn/g, at('cert')],
      ['listen 443 ssl http2;', `listen 127.0.0.1:${https} ssl http2;`],
      ['listen [::]:443 ssl http2;', hasIpv6 ? `listen [::1]:${https} ssl http2;` : ''],
      ['listen 80;', `listen 127.0.0.1:${http};`],
      ['listen [::]:80;', hasIpv6 ? `listen [::1]:${http};` : ''],
    ];
    const text = own.reduce((before, [from, to]) => {
      expect(
        before.search(from instanceof RegExp ? from : from.replace(/[[\]]/g, '\\$&')),
        String(from),
      ).toBeGreaterThan(0);
      return before.replace(from, to);
    }, block);
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${at(`tmp-${name}`)};`)
      .join('\n');
    return `daemon off; pid ${at('pid')}; error_log stderr warn; worker_processes 1;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 64; }
http { access_log off; ${temp}
types { text/html html; text/css css; text/javascript js; application/pdf pdf; image/svg+xml svg; }
${text} }`;
  };

  const startPortal = async () => {
    portal = createPortalServer({
      ...{ siteDir: at('public/site'), assetsDir: at('public/assets') },
      logger: { error: () => undefined },
      dynamic: {
        sql: () => Promise.reject(new Error('none')),
        limiter: createRateLimiter({ now: () => new Date(0) }),
        proxies: ['127.0.0.1'],
        routes: [
          {
            ...{ method: 'POST', path: '/read', perMinute: 9 },
            answer: ({ client }) => Promise.resolve({ status: 200, body: client }),
          },
        ],
      },
    });
    await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
    return (portal.address() as AddressInfo).port;
  };

  beforeAll(async () => {
    write('public/site/index.html', `<h1>首页</h1>${'<p>工作动态</p>'.repeat(200)}`);
    write('public/site/404.html', '<h1>您访问的页面不存在</h1>');
    write('public/site/columns/news/index.html', 'news');
    write('public/site/news-post/here.html', '在这里');
    write(`public/site/files/${SHA}.pdf`, '%PDF-1.7');
    write(`public/site/files/${SHA}.html`, '<script>alert(1)</script>');
    write('public/site/.withdrawn/news-post/gone.html', '<h1>内容已撤下</h1>');
    write('public/site/.made-by', 'secret');
    write('public/assets/site.css', `p{}${' '.repeat(2000)}`);
    write('secret.txt', 'secret');
    symlinkSync(at('secret.txt'), at('public/site/link.html'));
    const { key, cert } = makeCertificate();
    write('cert.key', key);
    write('cert.pem', cert);
    [https, http] = [await findFreePort(), await findFreePort()];
    write('nginx.conf', toConfig(await startPortal()));
    nginx = spawn(program, ['-e', 'stderr', '-p', folder, '-c', at('nginx.conf')]);
    nginx.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    for (let round = 0; round < 100; round += 1) {
      if (nginx.exitCode !== null) throw new Error(`nginx ended: ${said}`);
      if (
        await ask('/').then(
          () => true,
          () => false,
        )
      )
        return;
      await sleep(50);
    }
    throw new Error(`nginx does not answer: ${said}`);
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => nginx.once('exit', resolve));
    nginx.kill('SIGTERM');
    await ended;
    if (portal.listening) await new Promise((resolve) => portal.close(resolve));
    rmSync(folder, { recursive: true });
  });

  it('hands out pages packed, with the headers that the portal itself gives', async () => {
    const { status, headers, body } = await ask('/', { headers: { 'accept-encoding': 'gzip' } });
    expect([status, headers['content-encoding']]).toEqual([200, 'gzip']);
    expect(gunzipSync(body).toString()).toContain('首页');
    const { port } = portal.address() as AddressInfo;
    const own = await new Promise<IncomingHttpHeaders>((resolve) =>
      get({ port, path: '/' }, (response) => {
        response.resume();
        resolve(response.headers);
      }),
    );
    for (const name of [
      ...['content-security-policy', 'x-content-type-options', 'x-frame-options'],
      ...['referrer-policy', 'cross-origin-opener-policy', 'cache-control', 'content-type'],
    ]) {
      expect(headers[name], name).toBe(own[name]);
    }
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    const etag = String(headers.etag);
    const packed = { 'accept-encoding': 'gzip', 'if-none-match': etag };
    expect((await ask('/', { headers: packed })).status).toBe(304);
  });

  it('leads from http to https, over IPv6 too', async () => {
    const location = await new Promise((resolve) =>
      get({ port: http, path: '/a?b=1', headers: { host: 'www.example.gov.cn' } }, (response) => {
        response.resume();
        resolve([response.statusCode, response.headers.location]);
      }),
    );
    expect(location).toEqual([301, 'https://www.example.gov.cn/a?b=1']);
    if (hasIpv6) expect((await ask('/', { host: '::1' })).status).toBe(200);
  });

  it('keeps assets for a while, and lets uploads that could run be downloaded alone', async () => {
    expect((await ask('/assets/site.css')).headers['cache-control']).toBe('public, max-age=300');
    const html = await ask(`/files/${SHA}.html`);
    expect(html.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(html.headers['content-disposition']).toBe('attachment');
    const pdf = await ask(`/files/${SHA}.pdf`);
    expect([pdf.headers['content-disposition'], pdf.headers['cache-control']]).toEqual([
      undefined,
      'no-cache',
    ]);
  });

  it('serves folders with a slash, and leads there without', async () => {
    expect((await ask('/columns/news/')).body.toString()).toBe('news');
    const moved = await ask('/columns/news');
    expect([moved.status, moved.headers.location]).toEqual([301, '/columns/news/']);
  });

  it('serves no hidden file, no link and no way out', async () => {
    for (const target of [
      ...['/.made-by', '/.withdrawn/news-post/gone.html', '/link.html', '/%2e%2e/secret.txt'],
      ...['/assets/../secret.txt', '/nothing.html', '/files/'],
    ]) {
      const { status, body } = await ask(target);
      expect(status, target).toBeGreaterThanOrEqual(400);
      expect(body.toString(), target).not.toContain('secret');
    }
    expect((await ask('/nothing.html')).body.toString()).toContain('您访问的页面不存在');
  });

  it('hands on what the portal answers, with the address of the reader', async () => {
    const { status, body } = await ask('/read', {
      method: 'POST',
      headers: { 'x-forwarded-for': '203.0.113.9', 'content-length': '0' },
    });
    // The portal believes nginx, and nginx says whom it spoke with: here itself.
    expect([status, body.toString()]).toEqual([200, '203.0.113.9']);
    expect((await ask('/read')).status).toBe(405);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });

  it('says that what was withdrawn is gone, without the portal too, and goes on serving pages', async () => {
    const gone = async () => {
      const { status, body } = await ask('/news-post/gone.html');
      return [status, body.toString()];
    };
    expect(await gone()).toEqual([410, '<h1>内容已撤下</h1>']);
    portal.closeAllConnections();
    await new Promise((resolve) => portal.close(resolve));
    expect(await gone()).toEqual([410, '<h1>内容已撤下</h1>']);
    expect((await ask('/news-post/here.html')).status).toBe(200);
    const absent = await ask('/news-post/never.html');
    expect([absent.status, absent.body.toString()]).toEqual([404, '<h1>您访问的页面不存在</h1>']);
  });
});
