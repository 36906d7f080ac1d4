// What whoever holds the database's password, and no more, writes into accounts and sessions: it opens nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { checkPasswords } from '../../src/cli/verify/check-passwords';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../src/people/demo-people';
import { isSealed, sealFormerPasswords } from '../../src/people/sign-in/password-seals';
import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { TEST_MACS } from '../support/register-macs';
import { CMS_BOOT_MS, signIn, startTestCms, type TestCms } from '../support/test-cms';
import { createTestDatabase } from '../support/test-database';

type Person = (typeof DEMO_PEOPLE)[number]['key'];

const NOT_OURS = '这个账号的密码不是在系统内设置的，请联系管理员重置密码。';
const THEIRS = 'Written-by-sql-2026';

let cms: TestCms;

const emailOf = (key: Person) => DEMO_PEOPLE.find((one) => one.key === key)?.email ?? '';

const post = async (address: string, body: object, headers: Record<string, string> = {}) => {
  const answer = await fetch(cms.url + address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  const { error, data } = (text === '' ? {} : JSON.parse(text)) as {
    error?: { message: string };
    data?: { token: string };
  };
  return { status: answer.status, message: error?.message, data, cookies: cookiesOf(answer) };
};
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');

const enter = async (email: string, password: string) => {
  const { status, message } = await post('/admin/login', { email, password });
  return [status, message];
};
const WELCOME = [200, undefined];
const REFUSED = [400, NOT_OURS];

/** A password as Strapi keeps it. */
const hash = (password: string) =>
  (
    cms.strapi.service('admin::auth') as { hashPassword(text: string): Promise<string> }
  ).hashPassword(password);

const writePassword = async (key: Person, kept: string) =>
  cms.sql('update public.admin_users set password = $1 where id = $2', [kept, cms.people[key].id]);

const readPassword = async (key: Person) => {
  const [row] = await cms.sql<{ password: string }>(
    'select password from public.admin_users where id = $1',
    [cms.people[key].id],
  );
  return row?.password ?? '';
};

const refusals = () =>
  cms.sql<{ actor: string; person: string }>(
    `select actor, subject_id as person from gongkai.audit where action = 'person.sign-in-refused' order by audit_id`,
  );

beforeAll(async () => {
  cms = await startTestCms({ listen: true, env: { LOG_LEVEL: 'error' } });
  cms.strapi.config.set('admin.rateLimit', { enabled: false });
}, CMS_BOOT_MS);
afterAll(() => cms?.stop(), CMS_BOOT_MS);

describe('a password that plain SQL wrote', () => {
  it('opens nothing, says why, and is in the audit; a wrong one learns nothing of it', async () => {
    await writePassword('first-reviewer', await hash(THEIRS));
    expect(await enter(emailOf('first-reviewer'), THEIRS)).toEqual(REFUSED);
    expect(await refusals()).toEqual([
      { actor: 'system', person: String(cms.people['first-reviewer'].id) },
    ]);
    expect(await enter(emailOf('first-reviewer'), DEMO_PASSWORD)).toEqual([
      400,
      '账号或密码不正确',
    ]);
  });

  it('opens nothing where it is that of another account', async () => {
    await writePassword('secrecy-reviewer', await readPassword('editor'));
    expect(await enter(emailOf('editor'), DEMO_PASSWORD)).toEqual(WELCOME);
    expect(await enter(emailOf('secrecy-reviewer'), DEMO_PASSWORD)).toEqual(REFUSED);
  });

  it('opens nothing with a seal that was written beside it, an old one or one of their own', async () => {
    const old = await readPassword('signatory');
    const root = await signIn(cms, 'administrator');
    const person = `/admin/users/${cms.people.signatory.id}`;
    expect((await root('PUT', person, { password: 'Chosen-later-2026' })).status).toBe(200);
    await writePassword('signatory', old);
    await cms.sql(
      `insert into gongkai.person_seals (person_id, password_sha256, mac, sealed_at)
       select person_id, password_sha256, mac, sealed_at from gongkai.person_seals where person_id = $1 order by seal_id limit 1`,
      [cms.people.signatory.id],
    );
    await cms.sql(
      `insert into gongkai.person_seals (person_id, password_sha256, mac, sealed_at)
       values ($1, encode(sha256(convert_to($2, 'UTF8')), 'hex'), repeat('0', 64), 'infinity')`,
      [cms.people.signatory.id, old],
    );
    expect(await enter(emailOf('signatory'), DEMO_PASSWORD)).toEqual(REFUSED);
    expect((await root('PUT', person, { password: 'Chosen-again-2026' })).status).toBe(200);
    expect(await enter(emailOf('signatory'), 'Chosen-again-2026')).toEqual(WELCOME);
  });

  it('opens nothing to a person whom plain SQL made', async () => {
    const [made] = await cms.sql<{ id: number }>(
      `insert into public.admin_users (document_id, firstname, email, password, is_active, blocked, created_at, updated_at)
       values ('bysql', '陌生人', 'stranger@test.example', $1, true, false, now(), now()) returning id`,
      [await hash(THEIRS)],
    );
    await cms.sql(
      `insert into public.admin_users_roles_lnk (user_id, role_id) select $1, id from public.admin_roles where code = 'signatory'`,
      [made?.id],
    );
    expect(await enter('stranger@test.example', THEIRS)).toEqual(REFUSED);
  });

  it('is named by verify, with the person', async () => {
    const found = await checkPasswords(cms.sql, TEST_MACS, 200);
    const stranger = await cms.sql<{ id: number }>(
      `select id from public.admin_users where email = 'stranger@test.example'`,
    );
    const written = [cms.people['first-reviewer'], cms.people['secrecy-reviewer'], ...stranger];
    expect(found.map(({ where }) => where)).toEqual(written.map(({ id }) => `admin_users/${id}`));
  });

  it('is replaced by whoever keeps people, and the person is back', async () => {
    const manager = await signIn(cms, 'office-administrator');
    const { id } = cms.people['first-reviewer'];
    const { body } = await manager('POST', `/people/persons/${id}/reset-password`);
    const { password } = body as { password: string };
    expect(await enter(emailOf('first-reviewer'), password)).toEqual(WELCOME);
  });
});

it('a password by Strapi’s command opens', async () => {
  const users = cms.strapi.service('admin::user') as unknown as {
    resetPasswordByEmail(email: string, password: string): Promise<void>;
  };
  await users.resetPasswordByEmail(emailOf('statistician'), 'By-command-2026');
  expect(await enter(emailOf('statistician'), 'By-command-2026')).toEqual(WELCOME);
});

it('a seal is neither changed nor taken away, and sealing does not begin again', async () => {
  for (const statement of [
    'update gongkai.person_seals set person_id = 1',
    'delete from gongkai.person_seals',
    'truncate gongkai.person_seals',
    'delete from gongkai.person_seals_begun',
    'truncate gongkai.person_seals_begun',
    'update gongkai.person_seals_begun set begun_at = now()',
  ]) {
    await expect(cms.sql(statement), statement).rejects.toMatchObject({ code: '42501' });
  }
});

describe('a token that plain SQL wrote', () => {
  it('sets no password and registers nobody', async () => {
    const { id } = cms.people.editor;
    await cms.sql(
      `update public.admin_users set reset_password_token = 'token', registration_token = 'token',
         reset_password_token_expires_at = now() + interval '1 hour' where id = $1`,
      [id],
    );
    const userInfo = { firstname: '一鸣', lastname: '林', password: THEIRS };
    for (const [address, body] of [
      ['/admin/reset-password', { resetPasswordToken: 'token', password: THEIRS }],
      ['/admin/register', { registrationToken: 'token', userInfo }],
      ['/admin/forgot-password', { email: emailOf('editor') }],
    ] as const) {
      const { status, message, cookies } = await post(address, body);
      expect([address, status, message, cookies]).toEqual([
        address,
        400,
        expect.stringContaining('本系统不用邀请链接'),
        '',
      ]);
    }
    expect(await enter(emailOf('editor'), DEMO_PASSWORD)).toEqual(WELCOME);
  });
});

describe('a session', () => {
  const credentials = { email: emailOf('editor'), password: DEMO_PASSWORD };
  const renew = (cookie: string) => post('/admin/access-token', {}, { cookie });

  it('is renewed for the person who signed in', async () => {
    const { cookies } = await post('/admin/login', credentials);
    const { status, data, cookies: renewed } = await renew(cookies);
    expect([status, data?.token, renewed]).toEqual([
      200,
      expect.any(String),
      expect.stringContaining('strapi_admin_refresh'),
    ]);
    expect((await renew(renewed)).status).toBe(200);
  });

  it('is not renewed for another one whom plain SQL wrote into its row', async () => {
    const { cookies } = await post('/admin/login', credentials);
    const { signatory, editor } = cms.people;
    const before = (await refusals()).length;
    await cms.sql('update public.strapi_sessions set user_id = $1 where user_id = $2', [
      String(signatory.id),
      String(editor.id),
    ]);
    for (let tries = 1; tries <= 2; tries += 1) {
      const { status, data, message, cookies: renewed } = await renew(cookies);
      expect([status, data, message, renewed]).toEqual([401, null, '登录已失效，请重新登录。', '']);
      // The renewed one is handed out again where its row says so.
      await cms.sql(`update public.strapi_sessions set status = 'active'`);
    }
    expect((await refusals()).slice(before)).toEqual(
      Array(2).fill({ actor: `admin:${editor.id}`, person: String(signatory.id) }),
    );
  });
});

// Last: nobody is left.
it('the first administrator is registered once, also where plain SQL took everybody away', async () => {
  await cms.sql('delete from public.admin_users');
  const { status, message, cookies } = await post('/admin/register-admin', {
    ...{ firstname: '维', lastname: '管', email: 'first@test.example', password: THEIRS },
  });
  expect([status, message, cookies]).toEqual([
    400,
    expect.stringContaining('不能再注册首位管理员'),
    '',
  ]);
});

it('an upgrade seals what was there, once', async () => {
  const made = await createTestDatabase();
  const database = openPoolDatabase(made.urls.app, { max: 2 });
  const { sql } = database;
  const deps = { sql, macs: TEST_MACS };
  const kept = (personId: number, text: string) => ({ personId, hash: text });
  try {
    await sql('create table public.admin_users (id integer primary key, password text)');
    await sql(`insert into public.admin_users values (1, 'a'), (2, null)`);
    expect(await isSealed(deps, kept(1, 'a'))).toBe(false);
    await sealFormerPasswords(database, TEST_MACS, new Date());
    expect(await isSealed(deps, kept(1, 'a'))).toBe(true);
    await sql(`insert into public.admin_users values (3, 'c')`);
    await sql(`update public.admin_users set password = 'b' where id < 3`);
    await sealFormerPasswords(database, TEST_MACS, new Date());
    for (const one of [kept(1, 'b'), kept(2, 'b'), kept(3, 'c')]) {
      expect(await isSealed(deps, one)).toBe(false);
    }
    expect(await isSealed(deps, kept(1, 'a'))).toBe(true);
  } finally {
    await database.close();
    await made.drop();
  }
});
