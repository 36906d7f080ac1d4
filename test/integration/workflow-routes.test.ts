// Workflows over the routes: kept by whom they may be kept, taken by the items that they fit, and gone through by people of
// several departments.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { WorkflowAssignment } from '../../src/contracts/workflow-assignment';
import type { Stage } from '../../src/contracts/workflow-stage';
import {
  CMS_BOOT_MS,
  saveNewsPost,
  signIn,
  signInAs,
  startTestCms,
  submitItem,
  type TestCms,
} from '../support/test-cms';
import { aStage } from '../support/workflow-stage';

type Answer = { status: number; body: never };
type Call = (method: string, address: string, body?: object) => Promise<Answer>;

let cms: TestCms;
let manager: Call;
let law: string;
let finance: string;
let number = 0;

const callWith =
  (token: string): Call =>
  async (method, address, body) => {
    const response = await fetch(cms.url + address, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as never };
  };

/** A new person with these roles, of these departments, signed in. */
const hire = async (roles: string[], departments: string[] = []): Promise<Call> => {
  number += 1;
  const email = `flow${number}@demo.example`;
  const password = 'Reviewer-2026-own';
  const codes = await cms.sql<{ id: number; code: string }>(
    'select id, code from public.admin_roles',
  );
  const made = (await cms.strapi.service('admin::user').create({
    ...{ email, lastname: '审', firstname: `核${number}`, password, isActive: true },
    ...{ registrationToken: null, preferedLanguage: 'zh-Hans' },
    roles: codes.filter(({ code }) => roles.includes(code)).map(({ id }) => id),
  })) as { id: number };
  if (departments.length > 0) {
    await cms.sql(
      `insert into gongkai.person_departments (person, departments, assigned_by, assigned_by_name, assigned_at)
       values ($1, $2, 'admin:1', '任', now())`,
      [`admin:${made.id}`, departments],
    );
  }
  return callWith(await signInAs(cms, { email, password }));
};

const messageOf = ({ body }: Answer): string =>
  (body as { error?: { message?: string } }).error?.message ?? '';
const fieldsOf = ({ body }: Answer): string[] =>
  (
    (body as { error?: { details?: { errors?: { path: string[] }[] } } }).error?.details?.errors ??
    []
  ).map(({ path }) => path.join('.'));

type Found = {
  workflows: { workflowId: string; version: number; nameZh: string | null; stages: Stage[] }[];
  assignments: { version: number; assignments: WorkflowAssignment[] };
  roles: { code: string; mayDecide: boolean }[];
};
const find = async (): Promise<Found> => (await manager('GET', '/review/workflows')).body;
const FIRST = aStage({ key: 'first', nameZh: '初审', roles: ['first-reviewer'], scope: 'own' });
const LAST = aStage({ key: 'last', nameZh: '终审' });
const create = (stages: object[], nameZh = '测试流程') =>
  manager('POST', '/review/workflows', { nameZh, nameEn: '', stages, since: 0 });
const assign = async (assignments: object[]) => {
  const { version } = (await find()).assignments;
  const none = { type: null, columnId: null, departmentId: null, origin: null };
  return manager('PUT', '/review/workflow-assignments', {
    ...{ since: version, assignments: assignments.map((one) => ({ ...none, ...one })) },
  });
};
/** Makes a workflow, assigns it to everything, and submits a new item on it. */
const submitOn = async (stages: object[]) => {
  const made = await create(stages);
  expect(made.status, messageOf(made)).toBe(200);
  const { workflowId } = made.body as { workflowId: string };
  expect((await assign([{ workflowId }])).status).toBe(200);
  return submitItem(cms, await saveNewsPost(cms));
};
type Submitted = Awaited<ReturnType<typeof submitItem>>;
const decide = (call: Call, { caseId, fingerprint }: Submitted, verdict = 'approve', reason = '') =>
  call('POST', `/review/cases/${caseId}/decide`, { verdict, reason, fingerprint });
const tasksOf = async (call: Call): Promise<number[]> => {
  const { body } = await call('GET', '/review/tasks?pageSize=100');
  return (body as { results: { caseId: number }[] }).results.map(({ caseId }) => caseId);
};

beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  manager = await signIn(cms, 'office-administrator');
  const make = (nameZh: string) =>
    cms.as('administrator', () =>
      cms.strapi
        .documents('api::department.department' as never)
        .create({ data: { nameZh, nameEn: nameZh, order: 9 } } as never),
    ) as unknown as Promise<{ documentId: string }>;
  law = (await make('法规处')).documentId;
  finance = (await make('财务处')).documentId;
}, CMS_BOOT_MS);
afterAll(() => cms?.stop());

describe('the page of workflows', () => {
  it('is for whoever holds its permission alone', async () => {
    for (const person of ['editor', 'signatory', 'auditor', 'statistician'] as const) {
      const call = await signIn(cms, person);
      for (const [method, address] of [
        ['GET', '/review/workflows'],
        ['POST', '/review/workflows'],
        ['PUT', '/review/workflows/default'],
        ['PUT', '/review/workflow-assignments'],
      ] as const) {
        const body = method === 'GET' ? undefined : {};
        expect([address, (await call(method, address, body)).status]).toEqual([address, 403]);
      }
    }
  });

  it('shows what is shipped, and roles without the super admin', async () => {
    const { workflows, roles } = await find();
    expect(workflows.map(({ workflowId }) => workflowId).sort()).toEqual([
      ...['default', 'emergency', 'repost', 'take-down', 'three-reviews', 'withdrawal'],
    ]);
    expect(roles.map(({ code }) => code)).not.toContain('strapi-super-admin');
    expect(
      roles
        .filter(({ mayDecide }) => mayDecide)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['first-reviewer', 'secrecy-reviewer', 'signatory']);
  });

  it('says in Chinese, at its field, what cannot work, and keeps nothing', async () => {
    const before = (await find()).workflows.length;
    for (const [stages, fields] of [
      [[], ['stages']],
      [[LAST], ['stages']],
      [[{ ...FIRST, roles: [] }, LAST], ['stages.0.roles']],
      [[FIRST, { ...LAST, roles: ['editor'] }], ['stages.1.roles']],
      [
        [
          { ...FIRST, count: 0 },
          { ...LAST, count: 2 },
        ],
        ['stages.0.count'],
      ],
      [[{ ...FIRST, scope: 'named', departments: [law, 'gone'] }, LAST], ['stages.0.departments']],
    ] as const) {
      const answer = await create([...stages]);
      expect([answer.status, fieldsOf(answer)]).toEqual([400, fields]);
      expect(messageOf(answer)).toMatch(/\p{Script=Han}/u);
    }
    expect((await find()).workflows).toHaveLength(before);
  });

  it.each([
    [{}],
    [{ nameZh: 1, nameEn: '', stages: [], since: 0 }],
    [{ nameZh: 'x', nameEn: '', stages: [{ nameZh: 'x' }], since: 0 }],
    [{ nameZh: 'x', nameEn: '', stages: 'x', since: 'y' }],
    [{ nameZh: 'x', nameEn: '', stages: [{ ...FIRST, role: 'signatory' }, LAST], since: 0 }],
  ])('answers 400 to %j', async (body) => {
    expect((await manager('POST', '/review/workflows', body)).status).toBe(400);
    expect((await manager('PUT', '/review/workflow-assignments', body)).status).toBe(400);
  });

  it('keeps versions: a stale save and an unknown workflow are refused', async () => {
    const made = await create([FIRST, LAST], '两级审核');
    const { workflowId } = made.body as { workflowId: string };
    const save = (since: number, id = workflowId) =>
      manager('PUT', `/review/workflows/${id}`, {
        ...{ nameZh: '两级审核', nameEn: '', stages: [FIRST, { ...LAST, limitDays: 2 }], since },
      });
    expect((await save(1)).status).toBe(200);
    const stale = await save(1);
    expect([stale.status, messageOf(stale)]).toEqual([
      400,
      expect.stringContaining('已被他人修改'),
    ]);
    const unknown = await save(1, 'nothing');
    expect([unknown.status, messageOf(unknown)]).toEqual([400, '没有这个审核流程。']);
    const found = (await find()).workflows.find((one) => one.workflowId === workflowId);
    expect(found).toMatchObject({ version: 2, stages: [{}, { limitDays: 2 }] });
    const recorded = await cms.sql<{ actor: string }>(
      `select actor from gongkai.audit where action = 'workflow.saved' and subject_id = $1`,
      [`${workflowId}/2`],
    );
    expect(recorded).toEqual([{ actor: cms.actor('office-administrator').ref }]);
  });
});

describe('an item', () => {
  it('takes the workflow that names it best, and keeps its version', async () => {
    const answer = await assign([
      { origin: 'repost', workflowId: 'repost' },
      { columnId: cms.columnId, workflowId: 'three-reviews' },
    ]);
    expect(answer.status).toBe(200);
    const submitted = await submitItem(cms, await saveNewsPost(cms));
    const { body } = await (
      await signIn(cms, 'signatory')
    )('GET', `/review/cases/${submitted.caseId}`);
    expect((body as { stages: Stage[] }).stages.map(({ nameZh }) => nameZh)).toEqual([
      ...['初审', '复审', '保密审查', '终审签发'],
    ]);
    const twice = await assign([{ workflowId: 'repost' }, { workflowId: 'default' }]);
    expect([twice.status, fieldsOf(twice)]).toEqual([400, ['assignments.1']]);
  });
});

describe('departments that decide in parallel', () => {
  const STAGES = () => [
    aStage({
      key: 'all',
      nameZh: '会签',
      roles: ['first-reviewer'],
      scope: 'named',
      departments: [law, finance],
    }),
    LAST,
  ];
  it('are asked once each, read the case though it is another department’s, and are waited for', async () => {
    const submitted = await submitOn(STAGES());
    const [lawyer, second, accountant, other] = [
      await hire(['first-reviewer'], [law]),
      await hire(['first-reviewer'], [law]),
      await hire(['first-reviewer'], [finance]),
      await hire(['first-reviewer'], [cms.departmentId]),
    ];
    for (const call of [lawyer, accountant]) {
      expect(await tasksOf(call)).toContain(submitted.caseId);
      expect((await call('GET', `/review/cases/${submitted.caseId}`)).status).toBe(200);
    }
    expect(await tasksOf(other)).not.toContain(submitted.caseId);
    expect(messageOf(await decide(other, submitted))).toContain('指定的处室会签');
    const whole = await signIn(cms, 'first-reviewer');
    expect(messageOf(await decide(whole, submitted))).toContain('指定的处室会签');
    expect((await decide(lawyer, submitted)).status).toBe(200);
    expect(await tasksOf(second)).not.toContain(submitted.caseId);
    expect(messageOf(await decide(second, submitted))).toBe('您所在的处室已经会签。');
    const sign = await signIn(cms, 'signatory');
    expect(messageOf(await decide(sign, submitted))).toContain('不由您的角色办理');
    expect((await decide(accountant, submitted)).body).toEqual({
      approved: false,
      item: expect.anything() as object,
    });
    expect((await decide(sign, submitted)).body).toMatchObject({ approved: true });
    const { fingerprint, caseId } = submitted;
    const published = await sign('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
    expect(published.status).toBe(200);
  });

  it('send it back as soon as one of them returns it', async () => {
    const submitted = await submitOn(STAGES());
    expect((await decide(await hire(['first-reviewer'], [law]), submitted)).status).toBe(200);
    const accountant = await hire(['first-reviewer'], [finance]);
    expect((await decide(accountant, submitted, 'return', '金额有误')).status).toBe(200);
    const closed = await decide(await hire(['signatory']), submitted);
    expect([closed.status, messageOf(closed)]).toEqual([400, expect.stringContaining('已结束')]);
  });
});

describe('two people of one stage', () => {
  it('are two different ones, also when both approve at once', async () => {
    const submitted = await submitOn([FIRST, { ...LAST, count: 2 }]);
    expect((await decide(await hire(['first-reviewer']), submitted)).status).toBe(200);
    const [one, other] = [await hire(['signatory']), await hire(['signatory'])];
    expect((await decide(one, submitted)).status).toBe(200);
    expect(messageOf(await decide(one, submitted))).toContain('作出过决定');
    const third = await hire(['signatory']);
    const both = await Promise.all([decide(other, submitted), decide(third, submitted)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
  });
});

describe('a stage that may be skipped', () => {
  const STAGES = [
    FIRST,
    aStage({ key: 's', nameZh: '保密审查', roles: ['secrecy-reviewer'], skipRoles: ['signatory'] }),
    LAST,
  ];
  it('is skipped by whom it names, with a reason, who then signs nothing else', async () => {
    const submitted = await submitOn(STAGES);
    const [first, deputy, head] = [
      await hire(['first-reviewer']),
      await hire(['signatory']),
      await hire(['signatory']),
    ];
    expect(messageOf(await decide(deputy, submitted, 'skip', '急'))).toBe('您不能跳过当前环节。');
    expect((await decide(first, submitted)).status).toBe(200);
    expect(messageOf(await decide(deputy, submitted, 'skip'))).toContain('请填写理由');
    const secrecy = await signIn(cms, 'secrecy-reviewer');
    expect(messageOf(await decide(secrecy, submitted, 'skip', '急'))).toBe('您不能跳过当前环节。');
    expect((await decide(deputy, submitted, 'skip', '汛情紧急')).status).toBe(200);
    expect(messageOf(await decide(deputy, submitted))).toContain('作出过决定');
    expect((await decide(head, submitted)).body).toMatchObject({ approved: true });
    const { body } = await head('GET', `/review/cases/${submitted.caseId}`);
    expect((body as { decisions: object[] }).decisions[1]).toMatchObject({
      ...{ verdict: 'skip', reason: '汛情紧急', decidedRole: 'signatory' },
    });
  });
});

describe('a stage that asks for an opinion', () => {
  it('takes neither approval nor return, and goes on with the opinion', async () => {
    const opinion = aStage({
      key: 'o',
      nameZh: '法规意见',
      roles: ['secrecy-reviewer'],
      commentOnly: true,
    });
    const submitted = await submitOn([opinion, FIRST, LAST]);
    const lawyer = await signIn(cms, 'secrecy-reviewer');
    expect(messageOf(await decide(lawyer, submitted))).toContain('只提意见');
    expect(messageOf(await decide(lawyer, submitted, 'return', '不行'))).toContain('只提意见');
    const { body } = await lawyer('GET', `/review/cases/${submitted.caseId}`);
    expect((body as { may: object }).may).toMatchObject({ decide: false, comment: true });
    expect((await decide(lawyer, submitted, 'comment', '建议补充依据。')).status).toBe(200);
    const first = await hire(['first-reviewer']);
    expect(messageOf(await decide(first, submitted, 'comment', '好'))).toContain('同意或退回');
    expect((await decide(first, submitted)).status).toBe(200);
  });
});
