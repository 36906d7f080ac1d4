// What the portal answers at request time: limits, methods, and a database that is away.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openPortalDatabase } from '../../src/portal/open-portal-database';
import { createPortalServer } from '../../src/portal/portal-server';
import { createRateLimiter } from '../../src/portal/rate-limiter';
import type { Route } from '../../src/portal/route';

const logged: string[] = [];
const logger = {
  error: (_details: object, message: string) => void logged.push(message),
  warn: () => undefined,
};
const routes: Route[] = [
  {
    ...{ method: 'GET', path: '/find', perMinute: 1000 },
    answer: ({ query }) => Promise.resolve({ status: 200, body: `found ${query.get('q')}` }),
  },
  {
    ...{ method: 'POST', path: '/say', perMinute: 3, maxBodyBytes: 100 },
    answer: ({ body }) => Promise.resolve({ status: 200, body: `said ${body.toString()}` }),
  },
  {
    ...{ method: 'GET', path: '/register', perMinute: 1000 },
    answer: async (_request, { sql }) => ({
      status: 200,
      body: JSON.stringify(await sql('select 1')),
    }),
  },
  {
    ...{ method: 'GET', path: '/broken', perMinute: 1000 },
    answer: () => Promise.reject(new Error('a fault of ours')),
  },
];

let folder: string;
let address: string;
let server: ReturnType<typeof createPortalServer>;
// Nobody listens at port 1.
const database = openPortalDatabase('postgres://portal:x@127.0.0.1:1/none', logger);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-routes-'));
  await writeFile(path.join(folder, 'index.html'), '首页');
  server = createPortalServer({
    ...{ siteDir: folder, assetsDir: folder, logger },
    dynamic: {
      ...{ sql: database.sql, routes, proxies: ['127.0.0.1'] },
      limiter: createRateLimiter({ now: () => new Date(0) }),
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await database.close();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

const ask = async (where: string, init?: RequestInit) => {
  const response = await fetch(address + where, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('a route of the portal', () => {
  it('answers GET with the strict policy, and HEAD without a body', async () => {
    const { status, headers, text } = await ask('/find?q=%E7%8E%AF%E8%AF%84&q=2');
    expect([status, text]).toEqual([200, 'found 环评']);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(await ask('/find?q=x', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  it('refuses other methods, and leaves other paths to the files', async () => {
    const refused = await ask('/find', { method: 'POST', body: 'x' });
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await ask('/say')).headers.get('allow')).toBe('POST');
    expect((await ask('/')).text).toBe('首页');
    expect((await ask('/find/')).status).toBe(404);
  });

  it('says so in Chinese when a body is too long, announced or not, and goes on', async () => {
    const from = (client: string) => ({ 'x-forwarded-for': client });
    const long = { method: 'POST', headers: from('203.0.113.1') };
    const announced = await ask('/say', { ...long, body: 'x'.repeat(300_000) });
    expect(announced).toMatchObject({ status: 413, text: expect.stringContaining('内容过长') });
    const stream = new ReadableStream({
      start: (controller) => {
        controller.enqueue(Buffer.from('x'.repeat(200)));
        controller.close();
      },
    });
    const streamed = await ask('/say', { ...long, body: stream, duplex: 'half' } as RequestInit);
    expect(streamed.status).toBe(413);
    expect((await ask('/say', { ...long, body: '好' })).text).toBe('said 好');
  });

  it('stops a reader who asks too often, and no other', async () => {
    const say = (client: string) =>
      ask('/say', { method: 'POST', headers: { 'x-forwarded-for': client }, body: '1' });
    for (let round = 0; round < 3; round += 1) expect((await say('198.51.100.9')).status).toBe(200);
    const stopped = await say('198.51.100.9');
    expect([stopped.status, stopped.headers.get('retry-after')]).toEqual([429, '60']);
    expect(stopped.text).toContain('请求过于频繁');
    expect((await say('203.0.113.5, 198.51.100.10')).status).toBe(200);
  });

  it('says in Chinese that the database is away, while pages stay', async () => {
    const { status, text } = await ask('/register');
    expect([status, text]).toEqual([503, expect.stringContaining('暂时无法使用')]);
    expect((await ask('/')).status).toBe(200);
  });

  it('tells nobody what broke, but the log', async () => {
    logged.length = 0;
    const { status, text } = await ask('/broken');
    expect([status, text]).toEqual([500, expect.stringContaining('请求未能完成')]);
    expect(text).not.toContain('fault of ours');
    expect(logged).toEqual(['Request failed']);
  });
});
