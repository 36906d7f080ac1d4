// Plain SQL on accounts and sessions, to act in the name of those who decide.
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../../../people/demo-people';
import { ofHttp } from '../answers';
import type { Desk } from '../desk';
import type { Reply } from '../http-call';
import type { Answer, SideDoor } from '../side-door';

const PEOPLE = 'SQL，人员和会话 people and sessions';
const THEIRS = 'Written-by-sql-2026';
const REVIEWERS = ['first-reviewer', 'secrecy-reviewer', 'signatory'] as const;

const emailOf = (key: string) => DEMO_PEOPLE.find((one) => one.key === key)?.email ?? '';
const idOf = (desk: Desk, key: keyof Desk['refOf']) => Number(desk.refOf[key].split(':')[1]);

const hash = ({ system }: Desk, password: string) =>
  (
    system.strapi.service('admin::auth') as unknown as {
      hashPassword(text: string): Promise<string>;
    }
  ).hashPassword(password);

/** Signs in with a password that was written, and puts the person's own back. */
const enterWith = async (desk: Desk, key: (typeof REVIEWERS)[number]): Promise<Answer> => {
  const { sql } = desk.system;
  const id = idOf(desk, key);
  const [own] = await sql<{ password: string }>(
    'select password from public.admin_users where id = $1',
    [id],
  );
  const write = (kept: string) =>
    sql('update public.admin_users set password = $1 where id = $2', [kept, id]);
  await write(await hash(desk, THEIRS));
  const credentials = { email: emailOf(key), password: THEIRS };
  const answer = await ofHttp(desk.nobody('POST', '/admin/login', credentials));
  await write(own?.password ?? '');
  return answer;
};

const insertPerson = async (desk: Desk): Promise<Answer> => {
  const { sql } = desk.system;
  const email = 'stranger@demo.example';
  await sql(
    `with made as (insert into public.admin_users (document_id, firstname, email, password, is_active, blocked, created_at, updated_at)
       values ('bysql', '陌生人', $1, $2, true, false, now(), now()) returning id)
     insert into public.admin_users_roles_lnk (user_id, role_id) select made.id, r.id from made, public.admin_roles r where r.code = 'signatory'`,
    [email, await hash(desk, THEIRS)],
  );
  const answer = await ofHttp(desk.nobody('POST', '/admin/login', { email, password: THEIRS }));
  await sql('delete from public.admin_users where email = $1', [email]);
  return answer;
};

const writeTokens = async (desk: Desk): Promise<Answer[]> => {
  const { sql } = desk.system;
  await sql(
    `update public.admin_users set reset_password_token = 'bysql', registration_token = 'bysql',
       reset_password_token_expires_at = now() + interval '1 hour' where id = $1`,
    [idOf(desk, 'signatory')],
  );
  const userInfo = { firstname: '定安', lastname: '沈', password: THEIRS };
  const [reset, registration] = [
    { resetPasswordToken: 'bysql', password: THEIRS },
    { registrationToken: 'bysql', userInfo },
  ];
  return [
    await ofHttp(desk.nobody('POST', '/admin/reset-password', reset)),
    await ofHttp(desk.nobody('POST', '/admin/register', registration)),
  ];
};

/** A session of the editor's, whose row is given to the signatory and then renewed. */
const takeSession = async ({ system, refOf }: Desk): Promise<Reply> => {
  const post = (address: string, body: object, headers: Record<string, string> = {}) =>
    fetch(system.cmsUrl + address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const credentials = { email: emailOf('editor'), password: DEMO_PASSWORD };
  const entered = await post('/admin/login', credentials);
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  await system.sql(
    `update public.strapi_sessions set user_id = $1 where id = (select max(id) from public.strapi_sessions where user_id = $2)`,
    [refOf.signatory.split(':')[1], refOf.editor.split(':')[1]],
  );
  const answer = await post('/admin/access-token', {}, { cookie });
  const body = (await answer.json()) as { error?: { message?: string } };
  return { status: answer.status, body, message: body.error?.message ?? '' };
};

export const SQL_PEOPLE_DOORS: readonly SideDoor[] = [
  {
    entrance: PEOPLE,
    attempt: '写入三位审核人的密码，再登录 write the passwords of three reviewers, then sign in',
    outcome: 'refused',
    try: async (desk) => {
      const answers: Answer[] = [];
      for (const key of REVIEWERS) answers.push(await enterWith(desk, key));
      return answers;
    },
  },
  {
    entrance: PEOPLE,
    attempt: '插入一位签发人，再登录 insert a signatory, then sign in',
    outcome: 'refused',
    try: insertPerson,
  },
  {
    entrance: PEOPLE,
    attempt: '写入邀请和重设密码的令牌，再使用 write tokens of invitation and reset, then use them',
    outcome: 'refused',
    try: writeTokens,
  },
  {
    entrance: PEOPLE,
    attempt:
      '把自己的会话改到签发人名下，再续期 give one’s own session to the signatory, then renew it',
    outcome: 'refused',
    try: (desk) => ofHttp(takeSession(desk)),
  },
];
