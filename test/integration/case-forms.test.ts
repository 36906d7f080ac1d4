// The printed form of a case (审核单): what it says, who may print it, and whether its code still holds.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { convertDocx } from '../../plugins/content/server/adapters/docx/convert-docx';
import { checkCaseForms } from '../../src/cli/verify/check-case-forms';
import { checkMacs } from '../../src/cli/verify/check-macs';
import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { TEST_MACS } from '../support/register-macs';
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

type Call = Awaited<ReturnType<typeof signIn>>;
type Printed = { formId: number; name: string; html: string };
type Refused = { error: { message: string } };

let cms: TestCms;
let editor: Call;
let signatory: Call;
let statistician: Call;
beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  editor = await signIn(cms, 'editor');
  signatory = await signIn(cms, 'signatory');
  statistician = await signIn(cms, 'statistician');
}, CMS_BOOT_MS);
afterAll(() => cms?.stop());

const print = async (caseId: number, call = editor): Promise<Printed> => {
  const { status, body } = await call('POST', `/review/cases/${caseId}/forms`);
  expect(status).toBe(200);
  return body;
};
const codeOf = ({ html }: Printed) => /[0-9A-F]{4}(?:-[0-9A-F]{4}){3}/.exec(html)?.[0] ?? '';
const toText = (html: string) => html.replaceAll(/<style>.*?<\/style>|<[^>]+>/gs, ' ');
const verify = (caseId: number, code?: string) =>
  checkCaseForms(cms.sql, TEST_MACS, { caseId, code: code?.replaceAll('-', '') });
const matching = (part: string) => expect.stringContaining(part) as string;
/** The command takes a database by its address only where that is a real one. */
const markAs = async (kind: 'real' | 'demo') => {
  const superuser = openPoolDatabase(cms.database.urls.superuser, { max: 1 });
  await superuser.transact(async (sql) => {
    await sql('set local session_replication_role = replica');
    await sql('update gongkai.installation set kind = $1', [kind]);
  });
  await superuser.close();
};
/** The command as an operator types it. */
const runVerify = async (caseId: number, code: string) => {
  const script = path.resolve(__dirname, '../../dist/src/cli/verify.js');
  const args = [script, '--case', String(caseId), '--code', code];
  const { owner, portal } = cms.database.urls;
  const urls = { DATABASE_OWNER_URL: owner, DATABASE_PORTAL_URL: portal };
  const env = { ...process.env, ...cms.env, ...urls, TZ: 'UTC' };
  const child = spawn(process.execPath, args, { env });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [said, wrong, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  return { said, wrong, exitCode };
};
/** As the register's owner, past its walls. */
const tamper = async (table: string, statement: string, params: unknown[]) => {
  const owner = openPoolDatabase(cms.database.urls.owner, { max: 1 });
  await owner.sql(`alter table gongkai.${table} disable trigger user`);
  await owner.sql(statement, params);
  await owner.sql(`alter table gongkai.${table} enable trigger user`);
  await owner.close();
};

describe('the form of a case', () => {
  it('says what was submitted, what was found and what each stage decided', async () => {
    const item = await saveNewsPost(cms, {
      body: '联系人电话 13912345678。',
      accounts: ['portal', 'wechat'],
    });
    const submitted = await submitItem(cms, item);
    const first = { ...submitted, verdict: 'approve' as const, reason: '数据已核对' };
    await cms.cases.decide(first, cms.actor('first-reviewer'));
    const text = toText((await print(submitted.caseId)).html);
    for (const words of [
      '信息发布审核单',
      '全区生态环境保护工作会议召开',
      '会议总结上年工作。',
      '办公室',
      '要闻动态',
      '门户网站、微信公众号',
      '主动公开',
      '尚未审查',
      '《中华人民共和国政府信息公开条例》',
      '手机号码“13912345678”，建议改为“139****5678”',
      '同意。数据已核对',
      '周初雪',
      '未办理',
      submitted.fingerprint,
    ])
      expect(text).toContain(words);
  });

  it("says whether readers are told of a correction, and the department's telephone where one is kept", async () => {
    const departments = cms.strapi.documents('api::department.department' as never);
    const called = { documentId: cms.departmentId, data: { telephone: ' 0951-5160000 ' } };
    await cms.as('administrator', () => departments.update(called as never));
    const item = await saveNewsPost(cms, { title: '申报公告' });
    const first = await submitItem(cms, item);
    expect(toText((await print(first.caseId)).html)).not.toContain('更正说明');
    await approveCase(cms, first);
    const address = `/channels/cases/${first.caseId}/publish`;
    const published = await signatory('POST', address, { fingerprint: first.fingerprint });
    expect(published.status).toBe(200);
    const correction = {
      ...{ corrects: (published.body as { publicationId: number }).publicationId },
      ...{ told: true, note: '截止日期有误。' },
    };
    const saved = await editor(
      'PUT',
      `/content-manager/collection-types/${NEWS}/${item.documentId}?locale=zh-Hans`,
      { correction },
    );
    expect(saved.status).toBe(200);
    const { caseId } = await submitItem(cms, item);
    const text = toText((await print(caseId)).html);
    expect(text).toMatch(/更正说明\s+告知读者：截止日期有误。/);
    expect(text).toMatch(/联系电话\s+0951-5160000/);
    for (const printed of [first.caseId, caseId])
      expect(await verify(printed)).toMatchObject({ holds: true });
  });

  it('is a Word file too, which says the same', async () => {
    const { caseId } = await submitItem(cms, await saveNewsPost(cms));
    const printed = await print(caseId);
    const { status, body } = await editor(
      'GET',
      `/review/cases/${caseId}/forms/${printed.formId}/word`,
    );
    expect(status).toBe(200);
    const { name, base64 } = body as { name: string; base64: string };
    expect(name).toBe(`审核单${caseId}.docx`);
    const read = await convertDocx(Buffer.from(base64, 'base64'));
    const html = 'html' in read ? read.html : read.refusal;
    expect(html).toContain(codeOf(printed));
    expect(html).toContain('全区生态环境保护工作会议召开');
    expect(html).toContain('<table>');
  });

  it('is an event of the audit, each printing of its own', async () => {
    const { caseId } = await submitItem(cms, await saveNewsPost(cms));
    const [one, other] = [await print(caseId), await print(caseId, signatory)];
    expect(codeOf(one)).not.toBe(codeOf(other));
    const rows = await cms.sql<{ actor: string }>(
      `select actor from gongkai.audit where action = 'case.printed' and subject_id = any ($1) order by audit_id`,
      [[one.formId, other.formId].map(String)],
    );
    expect(rows.map(({ actor }) => actor)).toEqual([
      cms.actor('editor').ref,
      cms.actor('signatory').ref,
    ]);
  });
});

describe('the code of a form', () => {
  it('holds while the register says the same, also once the case has gone on', async () => {
    const submitted = await submitItem(cms, await saveNewsPost(cms));
    const early = await print(submitted.caseId);
    await approveCase(cms, submitted);
    const late = toText((await print(submitted.caseId)).html);
    expect(late).toMatch(/是否涉密\s*否（秦守文，\d{4}年/);
    expect(await verify(submitted.caseId)).toMatchObject({ holds: true });
    const { holds, lines } = await verify(submitted.caseId, codeOf(early));
    expect(holds).toBe(true);
    expect(lines[0]).toContain(`✓ 校验码相符  ${codeOf(early)}`);
  });

  it('is confirmed by npm run verify, which ends with 0 for a right code and with 1 for a wrong one', async () => {
    const { caseId } = await submitItem(cms, await saveNewsPost(cms));
    const code = codeOf(await print(caseId));
    const wrongCode = code.startsWith('0') ? code.replace('0', '1') : code.replace(/^./, '0');
    await markAs('real');
    const [right, wrong] = await Promise.all([
      runVerify(caseId, code),
      runVerify(caseId, wrongCode),
    ]);
    await markAs('demo');
    expect(right).toMatchObject({ exitCode: 0, said: matching(`✓ 校验码相符  ${code}`) });
    expect(wrong).toMatchObject({ exitCode: 1, said: matching('不是由本系统打印的') });
  });

  it('breaks when a decision is changed, and says what differs', async () => {
    const submitted = await submitItem(cms, await saveNewsPost(cms));
    await approveCase(cms, submitted);
    const printed = await print(submitted.caseId);
    await tamper(
      'decisions',
      `update gongkai.decisions set decided_by_name = '别人' where case_id = $1 and stage_index = 1`,
      [submitted.caseId],
    );
    const { holds, lines } = await verify(submitted.caseId, codeOf(printed));
    expect(holds).toBe(false);
    expect(lines.join('\n')).toMatch(
      /✗ 校验码不符[\s\S]*第 2 条意见（保密审查）：打印时为.*秦守文.*现在为.*别人/,
    );
  });

  it('breaks when a decision is taken away, or one is put in before the printing', async () => {
    const submitted = await submitItem(cms, await saveNewsPost(cms));
    await approveCase(cms, submitted);
    await print(submitted.caseId);
    await tamper(
      'decisions',
      'delete from gongkai.decisions where case_id = $1 and stage_index = 2',
      [submitted.caseId],
    );
    expect((await verify(submitted.caseId)).lines.join('\n')).toContain('登记簿现在为“没有”');
  });

  it('breaks when what was printed is changed in the register', async () => {
    const { caseId } = await submitItem(cms, await saveNewsPost(cms));
    const { formId } = await print(caseId);
    await tamper(
      'case_forms',
      `update gongkai.case_forms set facts = jsonb_set(facts, '{shown,title}', '"另一个标题"') where form_id = $1`,
      [formId],
    );
    const { holds, lines } = await verify(caseId);
    expect(holds).toBe(false);
    expect(lines.join('\n')).toContain('打印记录本身不是由本系统写入的，或被改动过');
  });

  it('is not found for a paper that this system never printed', async () => {
    const { caseId } = await submitItem(cms, await saveNewsPost(cms));
    expect(await verify(caseId)).toMatchObject({ holds: false });
    await print(caseId);
    const { holds, lines } = await verify(caseId, '0000-1111-2222-3333');
    expect(holds).toBe(false);
    expect(lines[0]).toContain('不是由本系统打印的');
  });

  it('is asked for at each verify: a form that plain SQL wrote is named', async () => {
    const { caseId } = await submitItem(cms, await saveNewsPost(cms));
    await cms.sql(
      `insert into gongkai.case_forms (case_id, facts, sha256, printed_by, printed_by_name, printed_at, mac)
       values ($1, '{}', $2, 'admin:1', '伪造', now(), $2)`,
      [caseId, 'a'.repeat(64)],
    );
    const findings = await checkMacs(cms.sql, TEST_MACS, 50);
    expect(findings.map(({ code }) => code)).toContain('register.forged-case-form');
  });
});

describe('the routes of forms', () => {
  it('answer 403 to who may not read reviews, 404 for what is not there, never 500', async () => {
    const { caseId } = await submitItem(cms, await saveNewsPost(cms));
    const { formId } = await print(caseId);
    const other = await submitItem(cms, await saveNewsPost(cms));
    expect((await statistician('POST', `/review/cases/${caseId}/forms`)).status).toBe(403);
    const word = (id: number | string, form: number | string) =>
      editor('GET', `/review/cases/${id}/forms/${form}/word`);
    for (const bad of ['0', '-1', '9999999', 'x', '1e9', '%00', "1';--"]) {
      const { status, body } = await editor('POST', `/review/cases/${bad}/forms`);
      expect([bad, status]).toEqual([bad, 404]);
      expect((body as Refused).error.message).toMatch(/审核单/);
      expect((await word(caseId, bad)).status).toBe(404);
    }
    expect((await word(other.caseId, formId)).status).toBe(404);
    expect((await word(caseId, formId)).status).toBe(200);
  });

  it('keep to the departments of who asks', async () => {
    const departments = cms.strapi.documents('api::department.department' as never);
    const elsewhere = (await cms.as('administrator', () =>
      departments.create({ data: { nameZh: '宣教处', order: 2 } } as never),
    )) as unknown as { documentId: string };
    const { caseId } = await submitItem(
      cms,
      await saveNewsPost(cms, { department: elsewhere.documentId }),
    );
    await cms.sql(
      `insert into gongkai.person_departments (person, departments, assigned_by, assigned_by_name, assigned_at) values ($1, $2, 'admin:1', '管理员', now())`,
      [cms.actor('editor').ref, [cms.departmentId]],
    );
    const { status, body } = await editor('POST', `/review/cases/${caseId}/forms`);
    expect(status).toBe(403);
    expect((body as Refused).error.message).toContain('其他处室');
    await print(caseId, signatory);
  });
});
