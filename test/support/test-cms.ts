// A CMS inside the test's process, on a database of its own. It runs the compiled server, so the launcher builds first.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { bootCms } from '../../src/cli/support/boot-cms';
import type { Actor } from '../../src/contracts/actor';
import type { ItemKey } from '../../src/contracts/item';
import type { Outcome } from '../../src/contracts/outcome';
import { DEMO_PASSWORD, DEMO_PEOPLE, seedDemoPeople } from '../../src/people/demo-people';
import { SECRET_NAMES } from '../../src/platform/env';
import { findFreePort } from '../../src/platform/process/ports';
import { type AdminUser, asActor, toActor } from '../../src/platform/strapi/current-actor';
import { strapiDatabase } from '../../src/platform/strapi/strapi-database';
import { TEST_REGISTER_KEY } from './register-macs';
import { createDeskDatabase, type TestDatabase } from './test-database';

type Person = (typeof DEMO_PEOPLE)[number]['key'];
export type CaseServices = {
  submit(
    item: ItemKey,
    actor: Actor,
    urgent?: string,
  ): Promise<Outcome<{ caseId: number; fingerprint: string }>>;
  decide(
    decision: {
      caseId: number;
      verdict: 'approve' | 'return';
      reason: string;
      fingerprint: string;
    },
    actor: Actor,
  ): Promise<Outcome<{ approved: boolean }>>;
  recall(input: { caseId: number; reason: string }, actor: Actor): Promise<Outcome>;
};

const SECRET = TEST_REGISTER_KEY;

const toEnv = (database: TestDatabase, dataDir: string, port: number) => ({
  ENV_PATH: '/dev/null',
  NODE_ENV: 'production',
  LOG_LEVEL: 'error',
  DATABASE_URL: database.urls.app,
  DATA_DIR: dataDir,
  HOST: '127.0.0.1',
  PORT: String(port),
  // Stand-ins of the services that robots speak to.
  OUTGOING_INNER: '127.0.0.1',
  ...Object.fromEntries(SECRET_NAMES.map((name) => [name, SECRET])),
});

/** Strapi's tables, roles and people, made once in a run. */
const fillDesk = async (database: TestDatabase): Promise<void> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gongkai-cms-'));
  // It listens nowhere; the settings want a port all the same.
  const { strapi, stop } = await bootCms({ env: toEnv(database, dataDir, 1337) });
  await seedDemoPeople(strapi);
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
};

/** The first boot of a run makes Strapi's tables: seconds on an idle machine, more on a busy one. */
export const CMS_BOOT_MS = 120_000;

export async function startTestCms({
  listen = false,
  admin = false,
  env: more = {},
}: { listen?: boolean; admin?: boolean; env?: Record<string, string> } = {}) {
  const database = await createDeskDatabase(fillDesk);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gongkai-cms-'));
  const port = await findFreePort();
  const env: Record<string, string> = { ...toEnv(database, dataDir, port), ...more };
  const { strapi, stop } = await bootCms({ listen, admin, settableClock: true, env });
  const people = await seedDemoPeople(strapi);
  const ground = await makeGround(strapi, people.administrator);
  return {
    strapi,
    people,
    database,
    ...ground,
    /** What worker and portal of the same system need. */
    env,
    url: `http://127.0.0.1:${port}`,
    sql: strapiDatabase(strapi).sql,
    cases: strapi.plugin('review').service('cases') as CaseServices,
    actor: (key: Person) => toActor(people[key]),
    as: <T>(key: Person, work: () => Promise<T>) => asActor(strapi, people[key], work),
    async stop() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
      await database.drop();
    },
  };
}
export type TestCms = Awaited<ReturnType<typeof startTestCms>>;

type Row = { documentId: string };

async function makeGround(strapi: Core.Strapi, administrator: AdminUser) {
  const make = (uid: string, data: object) =>
    asActor(
      strapi,
      administrator,
      () => strapi.documents(uid as never).create({ data } as never) as Promise<Row>,
    );
  const column = await make('api::column.column', {
    nameZh: '要闻动态',
    nameEn: 'News',
    slug: 'news',
    order: 1,
  });
  const department = await make('api::department.department', { nameZh: '办公室', order: 1 });
  return { columnId: column.documentId, departmentId: department.documentId };
}

/** A complete news post of the desk; traits replace fields. */
export const aNewsPost = (cms: TestCms, traits: object = {}) => ({
  title: '全区生态环境保护工作会议召开',
  summary: '会议总结上年工作。',
  body: '会议指出，要持续深入打好污染防治攻坚战。\n\n会议强调，要抓好落实。',
  column: cms.columnId,
  department: cms.departmentId,
  author: '林一鸣',
  origin: 'original',
  format: 'text',
  issuedOn: '2026-03-02',
  disclosure: 'proactive',
  accounts: ['portal'],
  ...traits,
});

export const NEWS = 'api::news-post.news-post';

/** Saves a working copy as the editor and answers the item. */
export async function saveNewsPost(cms: TestCms, traits: object = {}): Promise<ItemKey> {
  const saved = await cms.as('editor', () =>
    cms.strapi.documents(NEWS as never).create({
      data: aNewsPost(cms, traits),
      locale: 'zh-Hans',
    } as never),
  );
  return {
    type: 'news-post',
    documentId: (saved as unknown as Row).documentId,
    locale: 'zh-Hans',
  };
}

/** Submits as the editor; fails the test if it is refused. */
export async function submitItem(cms: TestCms, item: ItemKey) {
  const outcome = await cms.cases.submit(item, cms.actor('editor'));
  if (!outcome.ok)
    throw new Error(`${outcome.refusal}: ${JSON.stringify(outcome.errors ?? outcome.message)}`);
  return outcome;
}

/** What the form of a public item says where readers are not told of the correction. */
export async function untold({ sql }: Pick<TestCms, 'sql'>, { type, documentId, locale }: ItemKey) {
  const [live] = await sql<{ corrects: number }>(
    `select publication_id as corrects from gongkai.live_publications
     where item_type = $1 and document_id = $2 and locale = $3`,
    [type, documentId, locale],
  );
  if (!live) throw new Error(`not public: ${documentId}`);
  return { correction: { corrects: live.corrects, told: false, note: null } };
}

const REVIEWERS = ['first-reviewer', 'secrecy-reviewer', 'signatory'] as const;

/** All three reviewers approve. */
export async function approveCase(cms: TestCms, on: { caseId: number; fingerprint: string }) {
  for (const reviewer of REVIEWERS) {
    const decision = { ...on, verdict: 'approve' as const, reason: '' };
    const outcome = await cms.cases.decide(decision, cms.actor(reviewer));
    if (!outcome.ok) throw new Error(outcome.refusal);
  }
}

/** Signs in over HTTP; the token of the session. */
export async function signInAs(
  { url }: Pick<TestCms, 'url'>,
  credentials: { email: string; password: string },
): Promise<string> {
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  return ((await answer.json()) as { data: { token: string } }).data.token;
}

export const signInToken = (cms: TestCms, key: Person): Promise<string> =>
  signInAs(cms, {
    email: DEMO_PEOPLE.find((person) => person.key === key)?.email ?? '',
    password: DEMO_PASSWORD,
  });

/** Signs in over HTTP and answers a fetch that carries the token; the body is sent and read as JSON. */
export async function signIn(cms: TestCms, key: Person) {
  const token = await signInToken(cms, key);
  return async (method: string, address: string, body?: object) => {
    const response = await fetch(cms.url + address, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as never };
  };
}

type Call = Awaited<ReturnType<typeof signIn>>;
const signedIn = new WeakMap<TestCms, Map<Person, Promise<Call>>>();

/**
 * As signIn, once for each person of a CMS: an account may sign in five times in five minutes, and many cases share one. Whose
 * session ended meanwhile (the account was closed, and opened again) signs in anew.
 */
export const signInOnce = async (cms: TestCms, key: Person): Promise<Call> => {
  const ofCms = signedIn.get(cms) ?? new Map<Person, Promise<Call>>();
  signedIn.set(cms, ofCms);
  const anew = () => {
    const made = signIn(cms, key);
    ofCms.set(key, made);
    return made;
  };
  await (ofCms.get(key) ?? anew());
  return async (...asked) => {
    const answer = await (await (ofCms.get(key) ?? anew()))(...asked);
    return answer.status === 401 ? (await anew())(...asked) : answer;
  };
};
