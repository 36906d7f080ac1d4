// A new installation for real use, from the first administrator to a counted publication and its withdrawal, by what
// people and programs can reach: HTTP of the CMS and the portal.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { describeWith, findRedis } from '../support/parts';
import {
  accepted,
  type Call,
  invite,
  makeAdministrator,
  type RealSystem,
  startRealSystem,
} from './real-system';

const NEWS = '/content-manager/collection-types/api::news-post.news-post';
const REVIEWERS = ['first-reviewer', 'secrecy-reviewer', 'signatory'] as const;

type Document = { data: { documentId: string } };
type Case = { caseId: number; fingerprint: string };
type Office = Record<'editor' | (typeof REVIEWERS)[number], Call>;

const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 60_000, interval: 200 });
const connect = (documentId: string) => ({ connect: [{ documentId }], disconnect: [] });

const makeOffice = async (system: RealSystem, administrator: Call) => {
  const make = async (type: string, fields: object) =>
    accepted<Document>(
      await administrator('POST', `/content-manager/collection-types/api::${type}.${type}`, fields),
    ).data.documentId;
  const column = await make('column', { nameZh: '要闻', nameEn: 'News', slug: 'news', order: 1 });
  const department = await make('department', { nameZh: '办公室', nameEn: 'Office', order: 1 });
  const people: Partial<Office> = {};
  for (const code of ['editor', ...REVIEWERS] as const) {
    people[code] = await invite(system, administrator, code);
  }
  return { office: people as Office, column, department };
};

const write = async (editor: Call, title: string, column: string, department: string) =>
  accepted<Document>(
    await editor('POST', `${NEWS}?locale=zh-Hans`, {
      title,
      summary: '摘要',
      body: '第一段。\n\n第二段。',
      author: '林一鸣',
      origin: 'original',
      format: 'text',
      issuedOn: '2026-03-02',
      disclosure: 'proactive',
      accounts: ['portal'],
      column: connect(column),
      department: connect(department),
    }),
  ).data.documentId;

const submit = async (editor: Call, documentId: string) =>
  accepted<Case>(
    await editor('POST', `/review/items/news-post/${documentId}/submit?locale=zh-Hans`, {}),
  );

const approve = async (office: Office, { caseId, fingerprint }: Case) => {
  for (const reviewer of REVIEWERS) {
    const decision = { verdict: 'approve', fingerprint };
    accepted(await office[reviewer]('POST', `/review/cases/${caseId}/decide`, decision));
  }
};

const readTotal = async (program: Call) => {
  const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear(); // Asia/Shanghai
  const query = `from=${year}-01-01&to=${year}-12-31&by=channel`;
  const { total } = accepted<{ total: number }>(
    await program('GET', `/api/statistics/publications?${query}`),
  );
  return total;
};

const givenAnOffice = async (env: Record<string, string> = {}) => {
  const system = await startRealSystem(env);
  const administrator = await makeAdministrator(system);
  return { system, administrator, ...(await makeOffice(system, administrator)) };
};
type Given = Awaited<ReturnType<typeof givenAnOffice>>;

describe('a new installation', () => {
  let given: Given;
  let documentId: string;
  let submitted: Case;
  let program: Call;

  beforeAll(async () => {
    given = await givenAnOffice();
  });
  afterAll(async () => {
    expect(await given?.system.stop()).toBe(0);
  });

  it('has one administrator, whom nobody can register a second time', async () => {
    const { status } = await given.system.as(null)('POST', '/admin/register-admin', {
      firstname: 'x',
      email: 'x@e2e.example',
      password: 'Gongkai-e2e-2026',
    });
    expect(status).toBe(400);
  });

  it('shows nothing of an item that is written, or submitted, or approved', async () => {
    const { office, system, column, department } = given;
    documentId = await write(office.editor, '第一篇', column, department);
    submitted = await submit(office.editor, documentId);
    const early = await office.signatory('POST', `/channels/cases/${submitted.caseId}/publish`, {
      fingerprint: submitted.fingerprint,
    });
    expect(early.status).toBe(400);
    await approve(office, submitted);
    expect((await system.read(`/news-post/${documentId}.html`)).status).toBe(404);
  });

  it('shows it on its page, in its column and on the home page once it is published', async () => {
    const { office, system } = given;
    const { caseId, fingerprint } = submitted;
    accepted(await office.signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint }));
    await soon(async () => (await system.read(`/news-post/${documentId}.html`)).text).toContain(
      '第二段。',
    );
    for (const page of ['/columns/news/', '/']) {
      await soon(async () => (await system.read(page)).text).toContain('第一篇');
    }
  });

  it('answers what no table can hold, and lives on', async () => {
    const { administrator, office } = given;
    const COLUMNS = '/content-manager/collection-types/api::column.column';
    const tries: [Call, string, string, unknown?][] = [
      [office.editor, 'POST', '/upload/folders', { name: 'q', parent: 'x' }],
      [office.editor, 'POST', '/upload/folders', { name: 'q', parent: '99999999999999' }],
      [administrator, 'PUT', '/upload/folders/abc', { name: 'q', parent: 'x' }],
      [
        administrator,
        'POST',
        '/upload/actions/bulk-move',
        { fileIds: ['x'], destinationFolderId: 'x' },
      ],
      [office.editor, 'GET', `${NEWS}?filters[$and][0][id][$eq]=abc`],
      [office.editor, 'GET', `${NEWS}?filters[$and][0][id][$eq]=99999999999999`],
      [office.editor, 'GET', `${NEWS}?_q=a%00b`],
      [office.editor, 'GET', `${NEWS}?filters[$and][0][issuedOn][$eq]=2026-02-31`],
      [
        administrator,
        'POST',
        COLUMNS,
        { nameZh: '甲', nameEn: 'A', slug: 'a', order: 99999999999 },
      ],
    ];
    for (const [call, method, address, body] of tries) {
      const { status, body: answer } = await call(method, address, body);
      expect([address, status]).toEqual([address, 400]);
      expect(JSON.stringify(answer)).toMatch(/\p{Script=Han}/u);
    }
    const folder = await office.editor('POST', '/upload/folders', { name: '材\u0000料' });
    expect(folder.status).toBe(201);
    const halves = {
      title: '半\ud800对',
      variants: { wechat: { title: '\ud800', text: '\u0000' } },
    };
    expect((await office.editor('POST', `${NEWS}?locale=zh-Hans`, halves)).status).toBe(201);
  });

  it('gives a new item its ids itself, whatever the form says', async () => {
    const { office } = given;
    const fields = { title: '另一篇', documentId, id: 424_242 };
    const made = await office.editor('POST', `${NEWS}?locale=en`, fields);
    const { data } = accepted<{ data: { id: number; documentId: string } }>(made);
    expect(data.documentId).not.toBe(documentId);
    expect(data.id).not.toBe(424_242);
  });

  it('counts it, for a program that holds a token of its own', async () => {
    const { administrator, system } = given;
    const { data } = accepted<{ data: { accessKey: string } }>(
      await administrator('POST', '/admin/api-tokens', {
        name: '年报',
        description: '',
        lifespan: null,
        type: 'custom',
        permissions: ['plugin::statistics.publications.find'],
      }),
    );
    program = system.as(data.accessKey);
    await soon(() => readTotal(program)).toBe(1);
    expect((await system.as(null)('GET', '/api/statistics/publications')).status).toBe(401);
  });

  it('takes it away again, and the year keeps its figure', async () => {
    const { office, system } = given;
    const address = `/channels/items/news-post/${documentId}/withdraw?locale=zh-Hans`;
    accepted(await office.signatory('POST', address, { reason: '内容有误', kind: 'in-error' }));
    await soon(async () => (await system.read(`/news-post/${documentId}.html`)).status).toBe(410);
    for (const page of ['/columns/news/', '/']) {
      await soon(async () => (await system.read(page)).text).not.toContain('第一篇');
    }
    expect(await readTotal(program)).toBe(1);
  });
});

const redis = await findRedis();

describeWith(redis, 'an installation whose Redis dies', (server) => {
  let given: Given;

  beforeAll(async () => {
    given = await givenAnOffice({ REDIS_URL: server.url });
  });
  afterAll(async () => {
    expect(await given?.system.stop()).toBe(0);
    await server.stop();
  });

  it('withdraws and publishes all the same', async () => {
    const { office, system, column, department } = given;
    const publish = async (title: string) => {
      const documentId = await write(office.editor, title, column, department);
      const { caseId, fingerprint } = await submit(office.editor, documentId);
      await approve(office, { caseId, fingerprint });
      const address = `/channels/cases/${caseId}/publish`;
      accepted(await office.signatory('POST', address, { fingerprint }));
      await soon(async () => (await system.read(`/news-post/${documentId}.html`)).status).toBe(200);
      return documentId;
    };
    const first = await publish('之前发布');
    await server.stop();
    const address = `/channels/items/news-post/${first}/withdraw?locale=zh-Hans`;
    accepted(await office.signatory('POST', address, { reason: '内容有误', kind: 'in-error' }));
    await soon(async () => (await system.read(`/news-post/${first}.html`)).status).toBe(410);
    await soon(async () => (await system.read('/')).text).not.toContain('之前发布');
    await publish('之后发布');
  });
});
