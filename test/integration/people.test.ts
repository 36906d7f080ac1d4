// People: who sees which department's items, what ends with an account, and what each role may do, over the entrances.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { peopleZhHans } from '../../src/admin/people/translations-zh-hans';
import { DEMO_PASSWORD } from '../../src/people/demo-people';
import {
  aNewsPost,
  approveCase,
  CMS_BOOT_MS,
  NEWS,
  signIn,
  startTestCms,
  type TestCms,
} from '../support/test-cms';

type Call = Awaited<ReturnType<typeof signIn>>;
type Answer = { status: number; body: never };
const LIST = `/content-manager/collection-types/${NEWS}`;

let cms: TestCms;
let manager: Call;
let root: Call;
/** Departments by document id. */
let law: string;
let office: string;

/** A fetch with a person's own token, by e-mail and password; the login's answer where it fails. */
const enter = async (email: string, password: string) => {
  const answer = await fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const body = (await answer.json()) as { data?: { token: string } };
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const call = async (method: string, address: string, sent?: object): Promise<Answer> => {
    const response = await fetch(cms.url + address, {
      method,
      headers: {
        authorization: `Bearer ${body.data?.token}`,
        'content-type': 'application/json',
      },
      body: sent && JSON.stringify(sent),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text.startsWith('{') ? JSON.parse(text) : text) as never,
    };
  };
  const renew = () =>
    fetch(`${cms.url}/admin/access-token`, { method: 'POST', headers: { cookie } });
  return { status: answer.status, body, call, renew };
};

const roleIdOf = async (code: string) => {
  const [row] = await cms.sql<{ id: number }>('select id from public.admin_roles where code = $1', [
    code,
  ]);
  return row?.id ?? 0;
};

let made = 0;
/** Makes a person by the one form, who then chooses a password of their own. */
const hire = async (codes: string[], departmentIds: string[], name = '林小鸣') => {
  const email = `person-${(made += 1)}@test.example`;
  const roleIds = await Promise.all(codes.map(roleIdOf));
  const { status, body } = await manager('POST', '/people/persons', {
    name,
    email,
    roleIds,
    departmentIds,
  });
  expect([status, body]).toMatchObject([200, { password: expect.any(String) as string }]);
  const { personId, password } = body as unknown as { personId: number; password: string };
  const first = await enter(email, password);
  expect(first.status).toBe(200);
  await first.call('PUT', '/admin/users/me', {
    currentPassword: password,
    password: DEMO_PASSWORD,
  });
  return { personId, email, first: password };
};
const hireAndEnter = async (codes: string[], departmentIds: string[], name?: string) => {
  const person = await hire(codes, departmentIds, name);
  return { ...person, ...(await enter(person.email, DEMO_PASSWORD)) };
};
const messageOf = ({ body }: Answer) =>
  (body as unknown as { error?: { message?: string } }).error?.message ?? '';

const createItem = async (call: Call, data: object) => {
  const answer = await call('POST', `${LIST}?locale=zh-Hans`, {
    ...aNewsPost(cms),
    department: undefined,
    column: { connect: [{ documentId: cms.columnId }] },
    ...data,
  });
  expect([answer.status, messageOf(answer)]).toEqual([201, '']);
  return (answer.body as { data: { documentId: string } }).data.documentId;
};
const listed = async (call: Call) => {
  const { body } = await call('GET', `${LIST}?locale=zh-Hans&pageSize=100`);
  const { results, pagination } = body as {
    results: { documentId: string }[];
    pagination: { total: number };
  };
  expect(pagination.total).toBe(results.length);
  return results.map(({ documentId }) => documentId);
};
const departmentOf = async (documentId: string) => {
  const item = await cms.strapi
    .documents(NEWS as never)
    .findOne({ documentId, locale: 'zh-Hans', populate: ['department'] } as never);
  return (item as unknown as { department: { documentId: string } | null }).department?.documentId;
};
const eventsOf = (personId: number) =>
  cms.sql<{ action: string; actor: string }>(
    `select action, actor from gongkai.audit where subject_table = 'person' and subject_id = $1 order by audit_id`,
    [String(personId)],
  );

beforeAll(async () => {
  cms = await startTestCms({ listen: true, env: { LOG_LEVEL: 'error' } });
  // Everybody here signs in more than five times.
  cms.strapi.config.set('admin.rateLimit', { enabled: false });
  manager = await signIn(cms, 'office-administrator');
  root = await signIn(cms, 'administrator');
  office = cms.departmentId;
  const made = await cms.as('administrator', () =>
    cms.strapi
      .documents('api::department.department' as never)
      .create({ data: { nameZh: '政策法规处', order: 2 } } as never),
  );
  law = (made as unknown as { documentId: string }).documentId;
}, CMS_BOOT_MS);
afterAll(() => cms?.stop(), CMS_BOOT_MS);

describe('a person of a department', () => {
  it('starts items in it, and finds, opens and changes those of it alone', async () => {
    const lawyer = (await hireAndEnter(['editor'], [law])).call;
    const clerk = (await hireAndEnter(['editor'], [office])).call;
    const own = await createItem(lawyer, { department: { connect: [], disconnect: [] } });
    const foreign = await createItem(clerk, {});
    expect([await departmentOf(own), await departmentOf(foreign)]).toEqual([law, office]);

    const found = await listed(lawyer);
    expect(found).toContain(own);
    expect(found).not.toContain(foreign);
    const all = await listed(await signIn(cms, 'editor'));
    expect(all).toEqual(expect.arrayContaining([own, foreign]));

    const address = `${LIST}/${foreign}?locale=zh-Hans`;
    const tries: [string, string, object?][] = [
      ['GET', address],
      ['PUT', address, { title: '改' }],
      ['PUT', `${LIST}/${foreign}?locale=en`, { title: 'changed' }],
      ['DELETE', address],
      ['POST', `${LIST}/clone/${foreign}?locale=zh-Hans`, {}],
      ['GET', `/review/items/news-post/${foreign}?locale=zh-Hans`],
      ['POST', `/review/items/news-post/${foreign}/submit?locale=zh-Hans`, {}],
    ];
    for (const [method, path, body] of tries) {
      const answer = await lawyer(method, path, body);
      expect([path, answer.status, messageOf(answer)]).toEqual([
        path,
        expect.toSatisfy((status) => status === 403 || status === 400),
        expect.stringContaining('其他处室'),
      ]);
    }
    const bulk = await lawyer('POST', `${LIST}/actions/bulkDelete`, { documentIds: [foreign] });
    expect([bulk.status, messageOf(bulk)]).toEqual([403, expect.stringContaining('其他处室')]);
    expect(await departmentOf(foreign)).toBe(office);
    expect((await lawyer('PUT', `${LIST}/${own}?locale=zh-Hans`, { title: '改过' })).status).toBe(
      200,
    );
    expect((await lawyer('PUT', `${LIST}/${own}?locale=en`, { title: 'English' })).status).toBe(
      200,
    );
  });

  it('keeps what they began without a department, and cannot push an item to another one', async () => {
    const { call, personId } = await hireAndEnter(['editor'], []);
    const item = await createItem(call, {});
    expect(await departmentOf(item)).toBeUndefined();
    const person = { name: '林小鸣', email: `person-${made}@test.example`, departmentIds: [law] };
    const roleIds = [await roleIdOf('editor')];
    expect(
      (await manager('PUT', `/people/persons/${personId}`, { ...person, roleIds })).status,
    ).toBe(200);
    expect(await listed(call)).toContain(item);
    const connect = (documentId: string) =>
      call('PUT', `${LIST}/${item}?locale=zh-Hans`, {
        department: { connect: [{ documentId }] },
      });
    const refused = await connect(office);
    expect([refused.status, messageOf(refused)]).toEqual([
      403,
      expect.stringContaining('其他处室'),
    ]);
    expect(await departmentOf(item)).toBeUndefined();
    expect((await connect(law)).status).toBe(200);
    expect(await departmentOf(item)).toBe(law);
  });

  it('is offered their own departments alone, and a locked form for what they may only read', async () => {
    const { call } = await hireAndEnter(['editor', 'signatory'], [law]);
    const offered = await call(
      'GET',
      `/content-manager/relations/${NEWS}/department?pageSize=50&locale=zh-Hans`,
    );
    expect(
      (offered.body as { results: { documentId: string }[] }).results.map((one) => one.documentId),
    ).toEqual([law]);
    const foreign = await createItem(await signIn(cms, 'editor'), { department: office });
    expect((await call('GET', `${LIST}/${foreign}?locale=zh-Hans`)).status).toBe(200);
    const lock = await call('GET', `/review/lock/news-post/${foreign}?locale=zh-Hans`);
    expect(lock.body).toMatchObject({ locked: true, drop: ['update', 'delete'] });
    const item = await call('GET', `/review/items/news-post/${foreign}?locale=zh-Hans`);
    expect(item.body).toMatchObject({ may: { submit: false }, lock: 'read-only' });
  });

  it('reviews the cases of it alone, while later stages see all', async () => {
    const reviewer = (await hireAndEnter(['first-reviewer'], [law])).call;
    const editor = await signIn(cms, 'editor');
    const submit = async (department: string) => {
      const documentId = await createItem(editor, { department });
      const answer = await editor('POST', `/review/items/news-post/${documentId}/submit`, {});
      return answer.body as { caseId: number; fingerprint: string };
    };
    const [own, foreign] = [await submit(law), await submit(office)];
    const tasksOf = async (call: Call) => {
      const { body } = await call('GET', '/review/tasks?pageSize=100');
      return (body as { results: { caseId: number }[] }).results.map(({ caseId }) => caseId);
    };
    expect(await tasksOf(reviewer)).toEqual([own.caseId]);
    const office1 = await signIn(cms, 'first-reviewer');
    expect(await tasksOf(office1)).toEqual(expect.arrayContaining([own.caseId, foreign.caseId]));
    const opened = await reviewer('GET', `/review/cases/${foreign.caseId}`);
    expect([opened.status, messageOf(opened)]).toEqual([403, expect.stringContaining('其他处室')]);
    const compared = await reviewer('GET', `/review/cases/${foreign.caseId}/diff`);
    expect([compared.status, messageOf(compared)]).toEqual([
      403,
      expect.stringContaining('其他处室'),
    ]);
    for (const [method, path] of [
      ['GET', `/remarks/cases/${foreign.caseId}`],
      ['POST', `/remarks/cases/${foreign.caseId}`],
      ['GET', `/remarks/cases/${foreign.caseId}/readers`],
    ] as const) {
      const answer = await reviewer(method, path, method === 'GET' ? undefined : { words: '看看' });
      expect([path, answer.status, messageOf(answer)]).toEqual([
        ...[path, 403],
        expect.stringContaining('其他处室'),
      ]);
    }
    const { body: readers } = await editor('GET', `/remarks/cases/${foreign.caseId}/readers`);
    const names = (readers as { results: { ref: string }[] }).results.map(({ ref }) => ref);
    expect(names).toContain(cms.actor('first-reviewer').ref);
    const begun = await editor('POST', `/remarks/cases/${foreign.caseId}`, { words: '请核对' });
    const { remarkId } = begun.body as { remarkId: number };
    const resolve = { act: 'resolve', words: '已核对' };
    expect((await reviewer('POST', `/remarks/threads/${remarkId}`, resolve)).status).toBe(403);
    const decide = ({ caseId, fingerprint }: typeof own, call: Call) =>
      call('POST', `/review/cases/${caseId}/decide`, { verdict: 'approve', fingerprint });
    const refused = await decide(foreign, reviewer);
    expect([refused.status, messageOf(refused)]).toEqual([
      400,
      expect.stringContaining('其他处室'),
    ]);
    expect((await decide(own, reviewer)).status).toBe(200);
    const secrecy = (await hireAndEnter(['secrecy-reviewer'], [office])).call;
    expect((await decide(own, secrecy)).status).toBe(200);
  });

  it('neither recalls nor publishes what another department made ready', async () => {
    const lawyer = (await hireAndEnter(['editor'], [law])).call;
    const editor = await signIn(cms, 'editor');
    const documentId = await createItem(editor, { department: office });
    const { body } = await editor('POST', `/review/items/news-post/${documentId}/submit`, {});
    const submitted = body as { caseId: number; fingerprint: string };
    await approveCase(cms, submitted);
    const { caseId, fingerprint } = submitted;
    for (const path of [`/channels/cases/${caseId}/publish`, `/review/cases/${caseId}/recall`]) {
      const answer = await lawyer('POST', path, { fingerprint, reason: 'x' });
      expect([path, messageOf(answer)]).toEqual([path, expect.stringContaining('其他处室')]);
      expect([400, 403]).toContain(answer.status);
    }
    expect(
      (await editor('POST', `/channels/cases/${caseId}/publish`, { fingerprint })).status,
    ).toBe(200);
  });
});

describe('an account', () => {
  it('is made by one form, with the name as it is read, and does nothing before its own password', async () => {
    const person = await hire(['editor'], [law], '欧阳传薇');
    const again = await manager('POST', `/people/persons/${person.personId}/reset-password`);
    const { password } = again.body as { password: string };
    const { call, renew } = await enter(person.email, password);
    const blocked = await call('GET', `${LIST}?locale=zh-Hans`);
    expect([blocked.status, messageOf(blocked)]).toEqual([403, '请先修改初始密码，再使用系统。']);
    expect((await call('GET', '/review/tasks')).status).toBe(403);
    expect((await call('GET', '/admin/users/me')).status).toBe(200);
    expect((await renew()).status).toBe(200);
    const { body } = await manager('GET', '/people/persons');
    const { results } = body as { results: { personId: number }[] };
    expect(results.find(({ personId }) => personId === person.personId)).toMatchObject({
      name: '欧阳传薇',
      active: true,
      firstPassword: true,
      departments: [law],
      roles: [{ code: 'editor', nameZh: '编辑' }],
      lastSignInAt: expect.any(String) as string,
    });
  });

  it('ends at once when it is deactivated: access, renewal and tokens, and they stay ended', async () => {
    const person = await hireAndEnter(['editor'], []);
    const { call, renew, personId, email } = person;
    const token = await call('POST', '/admin/admin-tokens', {
      name: `token-${personId}`,
      description: '',
      lifespan: null,
      adminPermissions: [],
    });
    const [owned] = await cms.sql<{ id: number }>(
      `insert into public.strapi_api_tokens (document_id, name, kind, type, access_key, created_at, updated_at)
       values ($1, $1, 'admin', 'custom', 'x', now(), now()) returning id`,
      [`owned-${personId}`],
    );
    await cms.sql(
      'insert into public.strapi_api_tokens_admin_user_owner_lnk (api_token_id, user_id) values ($1, $2)',
      [owned?.id, personId],
    );
    expect([200, 201, 403]).toContain(token.status);
    expect((await call('GET', `${LIST}?locale=zh-Hans`)).status).toBe(200);
    expect((await manager('POST', `/people/persons/${personId}/deactivate`)).status).toBe(200);
    expect((await call('GET', `${LIST}?locale=zh-Hans`)).status).toBe(401);
    expect((await renew()).status).toBe(401);
    expect((await enter(email, DEMO_PASSWORD)).body).toMatchObject({
      error: { message: expect.stringContaining('停用') as string },
    });
    expect(
      await cms.sql('select 1 from public.strapi_api_tokens where id = $1', [owned?.id]),
    ).toEqual([]);
    expect((await manager('POST', `/people/persons/${personId}/reactivate`)).status).toBe(200);
    expect((await call('GET', `${LIST}?locale=zh-Hans`)).status).toBe(401);
    expect((await renew()).status).toBe(401);
    expect((await enter(email, DEMO_PASSWORD)).status).toBe(200);
  });

  it('ends its sessions with a new password, which is shown once and works once', async () => {
    const { call, renew, personId, email } = await hireAndEnter(['editor'], []);
    const { body } = await manager('POST', `/people/persons/${personId}/reset-password`);
    expect((await call('GET', '/admin/users/me')).status).toBe(401);
    expect((await renew()).status).toBe(401);
    expect((await enter(email, DEMO_PASSWORD)).status).toBe(400);
    const { password } = body as { password: string };
    expect((await enter(email, password)).status).toBe(200);
    const actions = (await eventsOf(personId)).map(({ action }) => action);
    expect(actions).toEqual([
      'person.created',
      'person.signed-in',
      'person.password-changed',
      'person.signed-in',
      'person.password-reset',
      'person.signed-in',
    ]);
    expect(JSON.stringify(await cms.sql('select detail from gongkai.audit'))).not.toContain(
      password,
    );
  });

  it('deactivated on Strapi’s own page ends just so, and is in the audit with who did it', async () => {
    const { call, personId } = await hireAndEnter(['editor'], []);
    expect((await root('PUT', `/admin/users/${personId}`, { isActive: false })).status).toBe(200);
    expect((await root('PUT', `/admin/users/${personId}`, { isActive: true })).status).toBe(200);
    expect((await call('GET', '/admin/users/me')).status).toBe(401);
    const events = await eventsOf(personId);
    expect(events.slice(-2)).toEqual([
      { action: 'person.deactivated', actor: cms.actor('administrator').ref },
      { action: 'person.reactivated', actor: cms.actor('administrator').ref },
    ]);
  });
});

describe('whoever keeps people', () => {
  it('is told per field what is wrong, in Chinese, and nothing is made', async () => {
    const answer = await manager('POST', '/people/persons', {
      name: ' ',
      email: 'editor@demo.example',
      roleIds: [99999],
      departmentIds: ['nowhere'],
      password: 'short',
    });
    expect(answer.status).toBe(400);
    const { details } = (answer.body as { error: { details: { errors: { path: string[] }[] } } })
      .error;
    expect(details.errors.map(({ path }) => path[0])).toEqual([
      'name',
      'email',
      'roleIds',
      'departmentIds',
      'password',
    ]);
  });

  it('changes neither own roles nor a super admin, makes none, and is never the last to go', async () => {
    const self = cms.people['office-administrator'].id;
    const superAdmin = cms.people.administrator.id;
    const form = async (code: string) => ({
      name: '任知人',
      email: 'manager@demo.example',
      roleIds: [await roleIdOf(code)],
    });
    const tries: [string, string, object, string][] = [
      ['PUT', `/people/persons/${self}`, await form('signatory'), '不能修改自己的角色'],
      ['POST', `/people/persons/${self}/deactivate`, {}, '不能停用自己的账号'],
      ['POST', `/people/persons/${self}/reset-password`, {}, '个人资料'],
      ['POST', `/people/persons/${superAdmin}/deactivate`, {}, '超级管理员'],
      ['POST', `/people/persons/${superAdmin}/reset-password`, {}, '超级管理员'],
      [
        'POST',
        '/people/persons',
        { ...(await form('strapi-super-admin')), email: 'root2@test.example' },
        '超级管理员',
      ],
    ];
    for (const [method, path, body, message] of tries) {
      const answer = await manager(method, path, body);
      expect([path, answer.status, messageOf(answer)]).toEqual([
        path,
        400,
        expect.stringContaining(message),
      ]);
    }
    expect((await manager('PUT', '/people/persons/999999', await form('editor'))).status).toBe(404);
    expect((await manager('PUT', '/people/persons/1e9x', await form('editor'))).status).toBe(404);
  });

  it('is refused by Strapi’s own pages, and everybody else by these, in Chinese', async () => {
    expect((await manager('GET', '/admin/users')).status).toBe(403);
    expect((await manager('POST', '/admin/roles', { name: 'x' })).status).toBe(403);
    for (const key of ['editor', 'signatory', 'auditor', 'channel-operator'] as const) {
      const call = await signIn(cms, key);
      for (const [method, path] of [
        ['GET', '/people/persons'],
        ['GET', '/people/choices'],
        ['GET', '/people/overview'],
        ['POST', '/people/persons'],
        ['PUT', `/people/persons/${cms.people.editor.id}`],
        ['POST', `/people/persons/${cms.people.editor.id}/reset-password`],
        ['POST', `/people/persons/${cms.people.editor.id}/deactivate`],
      ] as const) {
        const answer = await call(method, path, method === 'GET' ? undefined : {});
        expect([key, path, answer.status]).toEqual([key, path, 403]);
        expect(messageOf(answer)).toContain('权限');
      }
    }
    expect((await fetch(`${cms.url}/people/persons`)).status).toBe(401);
  });
});

type Overview = {
  deeds: { key: string; stage: { nameZh: string } | null }[];
  roles: {
    roleId: number;
    code: string;
    nameZh: string;
    extents: Record<string, string>;
    warnings: string[];
    people: { name: string }[];
  }[];
  personWarnings: { name: string; warnings: string[] }[];
  unmannedStages: { nameZh: string }[];
};
const overview = async () => (await manager('GET', '/people/overview')).body as unknown as Overview;

describe('who may do what', () => {
  it('is exactly this for each ready-made role', async () => {
    const { roles, deeds } = await overview();
    const wordOf = (key: string) => {
      const stage = deeds.find((deed) => deed.key === key)?.stage;
      return peopleZhHans[`people.deed.${stage ? 'decide' : key}`]?.replace(
        '{stage}',
        stage?.nameZh ?? '',
      );
    };
    const told = Object.fromEntries(
      roles.map(({ code, extents }) => [
        code,
        Object.entries(extents)
          .filter(([, extent]) => extent !== 'none')
          .map(([key, extent]) => (extent === 'all' ? wordOf(key) : `${wordOf(key)}（部分）`)),
      ]),
    );
    expect(told).toEqual({
      'strapi-super-admin': [
        '查看未公开的稿件',
        '编写稿件',
        '删除草稿',
        '上传文件',
        '提交和撤回审核',
        '发布已通过审核的稿件',
        '撤稿',
        '提请和确认彻底清除',
        '登记人工发布、重试发送',
        '查看发送情况',
        '查看发布统计',
        '查看审核单和审核记录',
        '查看审计记录',
        '管理人员',
        '设置栏目和处室',
        '确认改名和门户信息',
        '门户置灰和应急横幅',
        '编排首页（轮播、置顶）',
        '设置系统角色和令牌',
      ],
      editor: [
        '查看未公开的稿件',
        '编写稿件',
        '删除草稿',
        '上传文件',
        '提交和撤回审核',
        '发布已通过审核的稿件',
        '查看发送情况',
        '查看发布统计',
        '查看审核单和审核记录',
      ],
      'first-reviewer': [
        '查看未公开的稿件',
        '查看发送情况',
        '查看审核单和审核记录',
        '作出审核决定：初审',
        '作出审核决定：应急审核',
      ],
      'secrecy-reviewer': [
        '查看未公开的稿件',
        '提请和确认彻底清除',
        '查看发送情况',
        '查看审核单和审核记录',
        '作出审核决定：保密审查',
        '作出审核决定：应急审核',
        '作出审核决定：紧急撤稿复核',
      ],
      signatory: [
        '查看未公开的稿件',
        '发布已通过审核的稿件',
        '撤稿',
        '提请和确认彻底清除',
        '查看发送情况',
        '查看发布统计',
        '查看审核单和审核记录',
        '确认改名和门户信息',
        '门户置灰和应急横幅',
        '编排首页（轮播、置顶）',
        '作出审核决定：终审签发',
        '作出审核决定：应急签发',
        '作出审核决定：撤稿审核',
        '作出审核决定：紧急撤稿复核',
      ],
      'channel-operator': [
        '登记人工发布、重试发送',
        '查看发送情况',
        '查看发布统计',
        '门户置灰和应急横幅',
        '编排首页（轮播、置顶）',
      ],
      statistician: ['查看发送情况', '查看发布统计'],
      auditor: ['查看审核单和审核记录', '查看审计记录'],
      administrator: ['查看发送情况', '管理人员', '设置栏目和处室', '确认改名和门户信息'],
    });
  });

  it('gives nobody the choices of a form that they may not read, and says so with 403', async () => {
    const address = '/content-manager/relations/api::news-post.news-post/column';
    const statistician = await signIn(cms, 'statistician');
    expect((await statistician('GET', address)).status).toBe(403);
    const editor = await signIn(cms, 'editor');
    expect((await editor('GET', address)).status).toBe(200);
  });

  it('follows a permission that was changed, and warns of what does not go together', async () => {
    const editor = cms.strapi.service('admin::role') as {
      addPermissions(id: number, permissions: object[]): Promise<unknown>;
    };
    const before = await overview();
    expect(before.roles.every(({ warnings }) => warnings.length === 0)).toBe(true);
    expect(before.unmannedStages).toEqual([]);
    await editor.addPermissions(await roleIdOf('editor'), [
      { action: 'plugin::channels.withdraw', subject: null, properties: {}, conditions: [] },
    ]);
    const roleId = await roleIdOf('statistician');
    const permissions = [{ action: 'plugin::statistics.read', subject: null }];
    expect((await root('PUT', `/admin/roles/${roleId}/permissions`, { permissions })).status).toBe(
      200,
    );
    expect(
      await cms.sql(
        `select actor, detail from gongkai.audit where action = 'role.permissions-set' and subject_id = $1`,
        [String(roleId)],
      ),
    ).toEqual([
      {
        actor: cms.actor('administrator').ref,
        detail: {
          name: '统计员',
          added: [],
          removed: ['plugin::channels.read', 'plugin::search.read'],
        },
      },
    ]);
    await hire(['editor', 'signatory'], [], '兼职人');
    await hire(['first-reviewer', 'signatory'], [], '一人两审');
    const after = await overview();
    expect(after.roles.find(({ code }) => code === 'editor')?.extents.withdraw).toBe('all');
    expect(after.personWarnings).toContainEqual(
      expect.objectContaining({ name: '兼职人', warnings: ['writes-and-decides'] }),
    );
    expect(after.personWarnings).toContainEqual(
      expect.objectContaining({ name: '一人两审', warnings: ['decides-twice'] }),
    );
  });
});

describe('the audit', () => {
  it('is read by the auditor, with names, items and seals, and by nobody else', async () => {
    const auditor = await signIn(cms, 'auditor');
    const { status, body } = await auditor('GET', '/audit/events?pageSize=100');
    expect(status).toBe(200);
    const { results } = body as { results: { action: string }[] };
    expect(results.some(({ action }) => action === 'person.created')).toBe(true);
    const saved = await auditor('GET', '/audit/events?action=working-copy.saved&pageSize=5');
    expect((saved.body as { results: object[] }).results[0]).toMatchObject({
      actorName: expect.any(String) as string,
      item: { type: 'news-post', title: expect.any(String) as string },
    });
    const page = (saved.body as { results: { auditId: number }[] }).results;
    const older = await auditor('GET', `/audit/events?before=${page.at(-1)?.auditId}&pageSize=1`);
    expect((older.body as { results: { auditId: number }[] }).results[0]?.auditId).toBeLessThan(
      page.at(-1)?.auditId ?? 0,
    );
    expect((await auditor('GET', '/audit/state')).body).toMatchObject({
      unsealed: expect.any(Number) as number,
    });
    for (const address of ['?action=x', '?actor=%27', '?from=2026-13-40', '?before=-1']) {
      expect((await auditor('GET', `/audit/events${address}`)).status).toBe(400);
    }
    expect((await auditor('GET', `${LIST}?locale=zh-Hans`)).status).toBe(403);
    for (const call of [manager, await signIn(cms, 'editor'), await signIn(cms, 'signatory')]) {
      expect((await call('GET', '/audit/events')).status).toBe(403);
      expect((await call('POST', '/audit/exports', {})).status).toBe(403);
    }
  });

  it('knows who exported it, and the figures', async () => {
    const auditor = await signIn(cms, 'auditor');
    const filter = { from: '2026-01-01', action: 'person.created' };
    expect((await auditor('POST', '/audit/exports', filter)).status).toBe(200);
    expect((await auditor('POST', '/audit/exports', { from: 'x' })).status).toBe(400);
    const statistician = await signIn(cms, 'statistician');
    const year = '/statistics/publications?from=2026-01-01&to=2026-12-31&by=channel&format=csv';
    expect((await statistician('GET', year)).status).toBe(200);
    expect(
      await cms.sql(
        `select action, actor, detail from gongkai.audit where action like '%.exported' order by audit_id`,
      ),
    ).toEqual([
      {
        action: 'audit.exported',
        actor: cms.actor('auditor').ref,
        detail: { exported: true, ...filter },
      },
      {
        action: 'figures.exported',
        actor: cms.actor('statistician').ref,
        detail: { exported: true, from: '2026-01-01', to: '2026-12-31' },
      },
    ]);
  });
});

it('leaves none of the tokens that Strapi makes unasked', async () => {
  expect(await cms.sql('select name from public.strapi_api_tokens')).toEqual([]);
  expect(await cms.sql('select name from public.strapi_transfer_tokens')).toEqual([]);
});
