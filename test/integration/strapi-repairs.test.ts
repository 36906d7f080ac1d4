// Each repair of Strapi (src/platform/strapi), so that an upgrade cannot lose it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { toUid } from '../../src/contracts/item';
import { strapiDatabase } from '../../src/platform/strapi/strapi-database';
import {
  approveCase,
  CMS_BOOT_MS,
  NEWS,
  saveNewsPost,
  signIn,
  startTestCms,
  submitItem,
  type TestCms,
} from '../support/test-cms';

let cms: TestCms;
let call: Awaited<ReturnType<typeof signIn>>;
beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  call = await signIn(cms, 'administrator');
}, CMS_BOOT_MS);
afterAll(() => cms?.stop());

describe('a COMMIT that PostgreSQL refuses', () => {
  it('reaches the caller, and nothing runs as if it had succeeded', async () => {
    await cms.strapi.db.connection.raw(
      'create table public.deferred_trial (a int unique deferrable initially deferred)',
    );
    let committed = false;
    const work = cms.strapi.db.transaction(async ({ trx, onCommit }) => {
      onCommit(() => {
        committed = true;
      });
      await trx('deferred_trial').insert([{ a: 1 }, { a: 1 }]);
    });
    await expect(work).rejects.toThrow('deferred_trial_a_key');
    expect(committed).toBe(false);
  });

  it('is seen by the register’s port too', async () => {
    const { transact } = strapiDatabase(cms.strapi);
    const work = transact((sql) => sql('insert into public.deferred_trial values (2), (2)'));
    await expect(work).rejects.toThrow('deferred_trial_a_key');
  });
});

describe('the register’s port', () => {
  it('joins Strapi’s transaction and rolls back with it', async () => {
    const { transact, sql } = strapiDatabase(cms.strapi);
    await sql('create table public.joined_trial (a int)');
    const work = cms.strapi.db.transaction(async () => {
      await transact((inner) => inner('insert into public.joined_trial values (1)'));
      throw new Error('back');
    });
    await expect(work).rejects.toThrow('back');
    expect(await sql('select 1 from public.joined_trial')).toEqual([]);
  });

  it('refuses to be used after its transaction', async () => {
    const { transact } = strapiDatabase(cms.strapi);
    const late = await transact(async (sql) => sql);
    await expect(late('select 1')).rejects.toThrow('sql.transaction-over');
  });
});

describe('Strapi’s own ways to the public', () => {
  it.each(['publish', 'unpublish', 'discard'])('answer 400 in Chinese: %s', async (verb) => {
    const { documentId } = await saveNewsPost(cms);
    const { status, body } = await call(
      'POST',
      `/content-manager/collection-types/${NEWS}/${documentId}/actions/${verb}?locale=zh-Hans`,
      {},
    );
    expect(status).toBe(400);
    expect((body as { error: { message: string } }).error.message).toContain('须经审核');
  });

  it.each(['bulkPublish', 'bulkUnpublish'])('answer 400: %s', async (verb) => {
    const { documentId } = await saveNewsPost(cms);
    const address = `/content-manager/collection-types/${NEWS}/actions/${verb}`;
    expect((await call('POST', address, { documentIds: [documentId] })).status).toBe(400);
  });

  it('do not exist as routes of the content types', async () => {
    for (const plural of ['news-posts', 'social-posts', 'interpretations', 'normative-documents']) {
      expect((await call('GET', `/api/${plural}`)).status).toBeGreaterThanOrEqual(400);
      expect((await call('POST', `/api/${plural}`, { data: {} })).status).toBeGreaterThanOrEqual(
        400,
      );
    }
  });

  it('keep the working copy out of reach while it is locked, over HTTP too', async () => {
    const item = await saveNewsPost(cms);
    const address = `/content-manager/collection-types/${NEWS}/${item.documentId}?locale=zh-Hans`;
    await submitItem(cms, item);
    const { status, body } = await call('PUT', address, { title: '偷改' });
    expect([status, (body as { error: { message: string } }).error.message]).toEqual([
      400,
      expect.stringContaining('正在审核'),
    ]);
    expect((await call('DELETE', address)).status).toBe(400);
  });
});

describe('what Strapi says in English', () => {
  type Answer = { status: number; body: unknown };
  const said = ({ status, body }: Answer) => [
    status,
    (body as { error: { message: string } }).error.message,
  ];

  it.each(['/statistics/publications?from=2020-01-01&to=2020-12-31&by=channel', '/admin/users'])(
    'is said in Chinese to those who may not: %s',
    async (address) => {
      const reviewer = await signIn(cms, 'first-reviewer');
      const answer = await reviewer('GET', address);
      expect(said(answer)).toEqual([403, expect.stringContaining('没有这项操作的权限')]);
    },
  );

  it('is said in English to those who read English', async () => {
    const { id } = cms.people['first-reviewer'];
    const userQuery = cms.strapi.db.query('admin::user');
    const speak = (preferedLanguage: string) =>
      userQuery.update({ where: { id }, data: { preferedLanguage } });
    await speak('en');
    const reviewer = await signIn(cms, 'first-reviewer');
    expect(said(await reviewer('GET', '/admin/users'))).toEqual([
      403,
      expect.stringContaining('no permission'),
    ]);
    await speak('zh-Hans');
  });

  it('is said in Chinese to those whose sign-in has ended, in every room', async () => {
    for (const address of ['/review/tasks', '/content-manager/content-types', '/upload/files']) {
      const response = await fetch(`${cms.url}${address}`);
      const answer = { status: response.status, body: await response.json() };
      expect(said(answer)).toEqual([401, expect.stringContaining('重新登录')]);
    }
  });

  it('is said in Chinese of what is no JSON, too large or not there', async () => {
    const send = async (body: string) => {
      const response = await fetch(`${cms.url}/admin/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return said({ status: response.status, body: await response.json() });
    };
    expect(await send('{')).toEqual([400, expect.stringContaining('JSON')]);
    expect(await send(JSON.stringify({ email: 'x'.repeat(11 << 20) }))).toEqual([
      413,
      expect.stringContaining('太大'),
    ]);
    const absent = `/content-manager/collection-types/${NEWS}/absent?locale=zh-Hans`;
    expect(said(await call('GET', absent))).toEqual([404, expect.stringContaining('没有找到')]);
    const put = await call('PUT', '/review/tasks', {});
    expect(said(put)).toEqual([405, expect.stringContaining('不支持这种操作')]);
  });

  it('is said to programs in both languages', async () => {
    const response = await fetch(`${cms.url}/api/statistics/publications`);
    expect(said({ status: response.status, body: await response.json() })[1]).toMatch(
      /^没有有效的访问令牌。 \/ [A-Z]/,
    );
  });
});

describe('an event of Strapi, which a webhook would carry out of the house', () => {
  it('is raised for columns and never for a working copy', async () => {
    const seen: string[] = [];
    const unsubscribe = cms.strapi.eventHub.subscribe(
      async (name: string, payload: { uid?: string }) => {
        if (name.startsWith('entry.')) seen.push(`${name} ${payload.uid}`);
      },
    );
    const { documentId } = await saveNewsPost(cms);
    const news = cms.strapi.documents(NEWS);
    await news.update({ documentId, locale: 'zh-Hans', data: { title: '改过的标题' } as never });
    await news.delete({ documentId, locale: 'zh-Hans' });
    await cms.strapi
      .documents('api::column.column')
      .create({ data: { nameZh: '栏目', slug: 'events' } });
    await expect.poll(() => seen).toContain('entry.create api::column.column');
    unsubscribe();
    expect(seen.filter((event) => event.endsWith(NEWS))).toEqual([]);
  });
});

describe('rows of the desk', () => {
  it('have a unique index per document and locale', async () => {
    const { tableName } = cms.strapi.db.metadata.get(toUid('news-post'));
    const { documentId } = await saveNewsPost(cms);
    const doubled = cms.strapi.db.connection.raw(
      `insert into ${tableName} (document_id, locale) values (?, 'zh-Hans')`,
      [documentId],
    );
    await expect(doubled).rejects.toThrow(`${tableName}_one_row`);
  });

  it('have no API token that nobody asked for', async () => {
    expect(await cms.strapi.db.query('admin::api-token').count({})).toBe(0);
  });
});

describe('an uploaded file', () => {
  const upload = async (name: string, type: string, bytes: Uint8Array<ArrayBuffer>) => {
    const form = new FormData();
    form.append('files', new Blob([bytes], { type }), name);
    const login = await signInToken(cms);
    const answer = await fetch(`${cms.url}/upload`, {
      method: 'POST',
      headers: { authorization: `Bearer ${login}` },
      body: form,
    });
    return (await answer.json()) as { url: string; provider_metadata?: { sha256: string } }[];
  };

  it('is served by signed address alone', async () => {
    const [file] = await upload('公告.txt', 'text/plain', new TextEncoder().encode('未公开的内容'));
    expect(file?.url).toMatch(
      /^\/content\/files\/[0-9a-f]{64}\.txt\?expires=\d+&signature=[0-9a-f]+$/,
    );
    const address = `${cms.url}${file?.url}`;
    const signed = await fetch(address);
    expect([signed.status, await signed.text()]).toEqual([200, '未公开的内容']);
    expect(signed.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect((await fetch(address.split('?')[0] as string)).status).toBe(403);
    expect((await fetch(address.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).status).toBe(
      403,
    );
    expect((await fetch(`${cms.url}/content/files/..%2F..%2Fetc%2Fpasswd`)).status).toBe(403);
  });
});

describe('after approval', () => {
  it('the case waits for its publication and stays locked', async () => {
    const item = await saveNewsPost(cms);
    const submitted = await submitItem(cms, item);
    await approveCase(cms, submitted);
    const { body } = await call('GET', `/review/lock/news-post/${item.documentId}?locale=zh-Hans`);
    expect(body).toMatchObject({ locked: true, drop: ['update', 'delete'] });
  });
});

async function signInToken(of: TestCms): Promise<string> {
  const answer = await fetch(`${of.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'editor@demo.example', password: 'Gongkai-demo-2026' }),
  });
  return ((await answer.json()) as { data: { token: string } }).data.token;
}
