// Checks of an item with its files, over the routes that the admin calls.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { createChecks } from '../../plugins/checks/server/create-checks';
import {
  aDocx,
  anXlsx,
  aPdf,
  WORD_COMMENTS,
  wordParagraph,
} from '../../src/cli/corpus/office-files';
import type { CheckFinding } from '../../src/contracts/check-finding';
import { systemClock } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
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
let cms: TestCms;
let editor: Call;
let signatory: Call;
let administrator: Call;

beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  editor = await signIn(cms, 'editor');
  signatory = await signIn(cms, 'signatory');
  administrator = await signIn(cms, 'office-administrator');
}, CMS_BOOT_MS);
afterAll(() => cms?.stop());

let uploads = 0;
const upload = async (name: string, bytes: Buffer): Promise<number> => {
  const filepath = path.join(
    cms.env.DATA_DIR ?? '',
    `upload-${(uploads += 1)}${path.extname(name)}`,
  );
  writeFileSync(filepath, bytes);
  const files = { filepath, originalFilename: name, mimetype: '', size: bytes.length };
  const [made] = (await cms.strapi
    .plugin('upload')
    .service('upload')
    .upload({ data: { fileInfo: { name } }, files })) as { id: number }[];
  if (!made) throw new Error('nothing was stored');
  return made.id;
};
const itemPath = (documentId: string, verb = '') =>
  `/review/items/news-post/${documentId}${verb}?locale=zh-Hans`;
const lookAt = async (documentId: string) => {
  const { status, body } = await editor('GET', itemPath(documentId));
  expect(status).toBe(200);
  return body as { warnings: CheckFinding[]; missing: { path: string; message: string }[] };
};
const submit = (documentId: string) => editor('POST', itemPath(documentId, '/submit'), {});

const COMMENTED = aDocx(wordParagraph('办法全文'), { 'word/comments.xml': WORD_COMMENTS });

describe('an attachment that took the place of another', () => {
  const caseWith = async (documentId: string | null, attachment: number) => {
    const traits = { title: '附件有改动的通知', attachments: [attachment] };
    const item =
      documentId === null
        ? await saveNewsPost(cms, traits)
        : { type: 'news-post' as const, documentId, locale: 'zh-Hans' as const };
    if (documentId !== null)
      await cms.as('editor', () =>
        cms.strapi
          .documents(NEWS as never)
          .update({ documentId, locale: 'zh-Hans', data: traits } as never),
      );
    return { item, ...(await submitItem(cms, item)) };
  };
  const giveBack = ({ caseId, fingerprint }: { caseId: number; fingerprint: string }) =>
    cms.cases.decide(
      { caseId, fingerprint, verdict: 'return', reason: '附件有误' },
      cms.actor('first-reviewer'),
    );
  type Texts = { fileTexts: { unread: boolean; body: unknown[]; after: { name: string } }[] };
  const textsOf = async (caseId: number) => {
    const { status, body } = await signatory('GET', `/review/cases/${caseId}/diff`);
    expect(status).toBe(200);
    return (body as Texts).fileTexts;
  };
  const paragraphs = (...lines: string[]) =>
    aDocx(lines.map((line) => wordParagraph(line)).join(''));

  it('is compared word by word, and told to be unreadable where it is', async () => {
    const older = await upload('实施细则.docx', paragraphs('第一条 申请人', '第二条 三十日内答复'));
    const first = await caseWith(null, older);
    const { documentId } = first.item;
    expect(await textsOf(first.caseId)).toEqual([]);
    await giveBack(first);
    const newer = await upload('实施细则.docx', paragraphs('第一条 申请人', '第二条 二十日内答复'));
    const second = await caseWith(documentId, newer);
    const [text, ...others] = await textsOf(second.caseId);
    expect([others, text?.unread, text?.after.name]).toEqual([[], false, '实施细则.docx']);
    const said = JSON.stringify(text?.body);
    expect(said).toContain('{"mark":"removed","text":"三十日内"}');
    expect(said).toContain('{"mark":"added","text":"二十日内"}');
    await giveBack(second);
    const scanned = await upload('实施细则.pdf', aPdf(['']));
    const third = await caseWith(documentId, scanned);
    expect(await textsOf(third.caseId)).toMatchObject([{ unread: true, body: [] }]);
  });
});

describe('files of an item', () => {
  it('are held against the rules, each finding with file and place', async () => {
    const sheet = '<sheetData><row r="4"><c r="A4"><v>13812345678</v></c></row></sheetData>';
    const { documentId } = await saveNewsPost(cms, {
      attachments: [
        await upload('名单.xlsx', anXlsx([{ name: '名单', xml: sheet }])),
        await upload('通知.pdf', aPdf(['第一页', '邮箱 zhang.san@example.com'])),
      ],
    });
    expect((await lookAt(documentId)).warnings).toMatchObject([
      {
        rule: 'mobile',
        path: 'attachments',
        file: { name: '名单.xlsx', spot: { kind: 'row', number: 4, sheet: '名单' } },
      },
      { rule: 'email', file: { name: '通知.pdf', spot: { kind: 'page', number: 2 } } },
    ]);
    expect((await submit(documentId)).status).toBe(200);
  });

  it('with comments bar a submission, and do not once they are clean', async () => {
    const { documentId, ...item } = await saveNewsPost(cms, {
      attachments: [await upload('办法.docx', COMMENTED)],
    });
    const { warnings, missing } = await lookAt(documentId);
    expect(warnings.map(({ rule }) => rule)).toEqual(['file-comments', 'mobile']);
    const message = '文件“办法.docx”中有批注，请清除后重新上传，或说明理由';
    expect(missing).toEqual([{ path: 'attachments', message }]);
    const refused = await submit(documentId);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain(message);
    const clean = [await upload('办法.docx', aDocx(wordParagraph('办法全文')))];
    await cms.as('editor', () =>
      cms.strapi.documents('api::news-post.news-post' as never).update({
        ...{ documentId, locale: item.locale, data: { attachments: clean } },
      } as never),
    );
    expect((await submit(documentId)).status).toBe(200);
  });
});

describe('an answer', () => {
  const answer = (documentId: string, body: object, call = editor) =>
    call('POST', `/checks/items/news-post/${documentId}/answers?locale=zh-Hans`, body);
  const commented = async () => {
    const attachments = [await upload('办法.docx', COMMENTED)];
    return saveNewsPost(cms, { attachments });
  };
  const keyOf = async (documentId: string, rule: string) =>
    (await lookAt(documentId)).warnings.find((one) => one.rule === rule)?.key ?? '';

  it('lets the item be submitted, and its reviewers read it with the name of who gave it', async () => {
    const { documentId } = await commented();
    const key = await keyOf(documentId, 'file-comments');
    expect((await answer(documentId, { key, text: '批注须一并公开' })).status).toBe(200);
    const { status, body } = await submit(documentId);
    expect(status).toBe(200);
    const shown = await signatory('GET', `/review/cases/${(body as { caseId: number }).caseId}`);
    const { findings } = shown.body as { findings: CheckFinding[] };
    expect(findings.find((one) => one.key === key)?.answer).toMatchObject({
      text: '批注须一并公开',
      answeredByName: cms.actor('editor').name,
    });
    const events = await cms.sql(
      "select actor from gongkai.audit where action = 'finding.answered'",
    );
    expect(events).toEqual([{ actor: cms.actor('editor').ref }]);
    const late = await answer(documentId, { key, text: '' });
    expect(late.status).toBe(400);
    expect(JSON.stringify(late.body)).toContain('稿件在审核中');
  });

  it('can be taken back, and then bars again', async () => {
    const { documentId } = await commented();
    const key = await keyOf(documentId, 'file-comments');
    await answer(documentId, { key, text: '批注须一并公开' });
    expect((await lookAt(documentId)).missing).toEqual([]);
    await answer(documentId, { key, text: '' });
    expect((await submit(documentId)).status).toBe(400);
  });

  it('is taken for what is found now, from those who may write the item, and never by plain SQL', async () => {
    const { documentId } = await commented();
    const key = await keyOf(documentId, 'file-comments');
    const refused = async (body: object, status: number, said: string, call = editor) => {
      const answered = await answer(documentId, body, call);
      expect(answered.status).toBe(status);
      expect(JSON.stringify(answered.body)).toContain(said);
    };
    await refused({ key: 'f'.repeat(64), text: '理由' }, 400, '没有这处检查发现');
    await refused({ key: 7, text: { a: 1 } }, 400, '没有这处检查发现');
    await refused({}, 400, '没有这处检查发现');
    await refused({ key, text: '长'.repeat(501) }, 400, '不超过 500 个字');
    await refused({ key, text: '理由' }, 403, '', await signIn(cms, 'auditor'));
    const gone = await editor('POST', '/checks/items/news-post/nobody/answers', {
      key,
      text: '理由',
    });
    expect([400, 403, 404]).toContain(gone.status);
    const bad = await editor('POST', '/checks/items/no-type/x/answers', { key, text: '理由' });
    expect(bad.status).toBe(404);
    await cms.sql(
      `insert into gongkai.finding_answers (item_type, document_id, locale, finding_key, rule, answer, answered_by, answered_by_name, answered_at, mac)
       values ('news-post', $1, 'zh-Hans', $2, 'file-comments', '伪造', 'admin:1', '某人', now(), $3)`,
      [documentId, key, '0'.repeat(64)],
    );
    expect((await submit(documentId)).status).toBe(400);
  });
});

describe('a list that changes after submission', () => {
  type List = { words: { wrong: string }[]; version: number };
  const bar = async (wrong: string) => {
    const { words, version } = (await administrator('GET', '/checks/words')).body as List;
    const line = { wrong, right: '改正', severity: 'block', fromOn: null, untilOn: null };
    const saved = await administrator('PUT', '/checks/words', { words: [...words, line], version });
    expect(saved.status).toBe(200);
  };
  const decide = (on: { caseId: number; fingerprint: string }, verdict: string) => {
    const decision = { ...on, verdict: verdict as 'approve', reason: '请改正' };
    return cms.cases.decide(decision, cms.actor('first-reviewer'));
  };

  it('stops an approval and names what bars, and a return goes through', async () => {
    const item = await saveNewsPost(cms, { body: '<p>早先的写法甲</p>' });
    const submitted = await submitItem(cms, item);
    await bar('写法甲');
    expect(await decide(submitted, 'approve')).toMatchObject({
      ok: false,
      refusal: 'review.barred-today',
      errors: [{ path: 'body', message: '“写法甲”应改为“改正”' }],
    });
    expect(await decide(submitted, 'return')).toMatchObject({ ok: true });
  });

  it('stops a publication that was approved before', async () => {
    const submitted = await submitItem(cms, await saveNewsPost(cms, { title: '早先的写法乙' }));
    await approveCase(cms, submitted);
    await bar('写法乙');
    const { caseId, fingerprint } = submitted;
    const refused = await signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('“写法乙”应改为“改正”');
    expect(
      await cms.sql('select 1 from gongkai.publications where case_id = $1', [caseId]),
    ).toEqual([]);
  });
});

describe('the published archive', () => {
  type List = { words: { wrong: string }[]; version: number };
  type Hits = {
    results: {
      documentId: string;
      key: string;
      found: string;
      fileName: string | null;
      places: number;
    }[];
    counts: { open: number; handled: number };
    scan: { isFinished: boolean; scanned: number; total: number };
  };
  let pool: PoolDatabase;
  let checks: ReturnType<typeof createChecks>;
  let published: Awaited<ReturnType<typeof saveNewsPost>>[];

  const publish = async (traits: object) => {
    const item = await saveNewsPost(cms, traits);
    const submitted = await submitItem(cms, item);
    await approveCase(cms, submitted);
    const { caseId, fingerprint } = submitted;
    const { status } = await signatory('POST', `/channels/cases/${caseId}/publish`, {
      fingerprint,
    });
    expect(status).toBe(200);
    return item;
  };
  const add = async (wrong: string) => {
    const { words, version } = (await administrator('GET', '/checks/words')).body as List;
    const line = { wrong, right: '改正', severity: 'warn', fromOn: null, untilOn: null };
    await administrator('PUT', '/checks/words', { words: [...words, line], version });
  };
  const scanAll = async (scan = checks.openArchive(pool)) => {
    let items = 0;
    for (let done = 1; done > 0; items += done) done = await scan();
    return items;
  };
  const hits = async (query = 'search=旧机构', call = administrator) =>
    (await call('GET', `/checks/archive?${encodeURI(query)}`)).body as Hits;
  const handle = (documentId: string, body: object, call = administrator) =>
    call('POST', `/checks/archive/news-post/${documentId}?locale=zh-Hans`, body);

  beforeAll(async () => {
    pool = openPoolDatabase(cms.env.DATABASE_URL ?? '', { max: 4 });
    const files = openFileStore({ dir: path.join(cms.env.DATA_DIR ?? '', 'files') });
    const { createChecks: compiled } = (await import(
      path.resolve('dist/plugins/checks/server/create-checks.js')
    )) as { createChecks: typeof createChecks };
    checks = compiled({
      ...{ clock: systemClock, files, macs: TEST_MACS },
      nameDocuments: () => Promise.resolve([]),
    });
    const attachments = [await upload('方案.docx', aDocx(wordParagraph('由旧机构负责')))];
    published = [
      await publish({ body: '<p>旧机构一，旧机构二</p>' }),
      await publish({ attachments }),
      await publish({ body: '<p>没有什么</p>' }),
    ];
  });
  afterAll(() => pool?.close());

  it('is scanned again when the list changes, by several workers at once, and only then', async () => {
    await scanAll();
    expect((await hits()).results).toEqual([]);
    await add('旧机构');
    await Promise.all([scanAll(), scanAll(checks.openArchive(pool))]);
    const { results, counts, scan } = await hits();
    expect(results.map((one) => [one.documentId, one.places, one.fileName])).toEqual(
      expect.arrayContaining([
        [published[0]?.documentId, 2, null],
        [published[1]?.documentId, 1, '方案.docx'],
      ]),
    );
    expect(results).toHaveLength(2);
    expect(counts).toEqual({ open: 2, handled: 0 });
    expect(scan).toMatchObject({ isFinished: true, scanned: scan.total });
    expect(await scanAll()).toBe(0);
  });

  it('goes on where a worker was killed, and loses nothing', async () => {
    await cms.sql('select 1');
    await add('没有什么');
    const failing = {
      sql: pool.sql,
      transact: () => Promise.reject(new Error('killed')),
    };
    const scan = checks.openArchive(failing);
    expect(await scan()).toBe(1); // begun
    await expect(scan()).rejects.toThrow('killed');
    expect((await hits('search=没有什么')).results).toEqual([]);
    expect((await hits()).results).toHaveLength(2);
    await scanAll();
    expect((await hits('search=没有什么')).results).toHaveLength(1);
  });

  it('is worked through: handled once with a reason, recorded, and gone when corrected', async () => {
    const [first] = (await hits()).results.filter(
      ({ documentId }) => documentId === published[0]?.documentId,
    );
    const { documentId = '', key = '' } = first ?? {};
    for (const [body, said] of [
      [{ key, reason: ' ' }, '请填写说明'],
      [{ key, reason: { a: 1 } }, '请填写说明'],
      [{ key: 'x', reason: '看过' }, '已经处理'],
    ] as const) {
      const refused = await handle(documentId, body);
      expect(refused.status).toBe(400);
      expect(JSON.stringify(refused.body)).toContain(said);
    }
    expect((await handle(documentId, { key, reason: '历史文件名称，保留原文' })).status).toBe(200);
    expect((await handle(documentId, { key, reason: '又一次' })).status).toBe(400);
    expect((await hits()).counts).toEqual({ open: 1, handled: 1 });
    expect((await hits('search=旧机构&state=handled')).results).toMatchObject([
      { documentId, handling: { reason: '历史文件名称，保留原文' } },
    ]);
    const events = await cms.sql(
      "select actor from gongkai.audit where action = 'archive-hit.handled'",
    );
    expect(events).toEqual([{ actor: cms.actor('office-administrator').ref }]);
    await signatory(
      'POST',
      `/channels/items/news-post/${published[1]?.documentId}/withdraw?locale=zh-Hans`,
      {
        reason: '名称有误',
        kind: 'in-error',
      },
    );
    expect((await hits()).counts).toEqual({ open: 0, handled: 1 });
  });

  it('is for those who may', async () => {
    const auditor = await signIn(cms, 'auditor');
    expect((await auditor('GET', '/checks/archive')).status).toBe(403);
    expect((await handle('x', { key: 'x', reason: 'x' }, auditor)).status).toBe(403);
  });

  it('answers wrong addresses and values with what is wrong', async () => {
    for (const query of ['page=x&pageSize=1e9&severity=no', 'search=%00', 'page=-1', 'state[]=1']) {
      expect((await administrator('GET', `/checks/archive?${query}`)).status).toBe(200);
    }
    const given = { key: 'f'.repeat(64), reason: '看过' };
    for (const [address, status, said, body] of [
      ['no-type/x', 404, '没有“no-type”这种内容类型', given],
      ['news-post/a%20b', 400, '稿件编号“a b”有误', given],
      ['news-post/x?locale=xx', 400, '本站没有“xx”这种语言', given],
      ['news-post/nobody', 400, '已经处理', given],
      ['news-post/nobody', 400, '已经处理', { key: '\u0000', reason: '看过' }],
      ['news-post/nobody', 400, '请填写说明', { key: given.key, reason: '长'.repeat(501) }],
      ['news-post/nobody', 400, '请填写说明', {}],
    ] as const) {
      const refused = await administrator('POST', `/checks/archive/${address}`, body);
      expect([address, refused.status]).toEqual([address, status]);
      expect(JSON.stringify(refused.body)).toContain(said);
    }
  });

  it("is each department's own, as are the answers", async () => {
    const belongTo = (department: string) =>
      cms.sql(
        `insert into gongkai.person_departments (person, departments, assigned_by, assigned_by_name, assigned_at) values ($1, $2, 'admin:1', '管理员', now())`,
        [cms.actor('editor').ref, [department]],
      );
    const elsewhere = (await cms.as('office-administrator', () =>
      cms.strapi
        .documents('api::department.department' as never)
        .create({ data: { nameZh: '宣教处', order: 2 } } as never),
    )) as unknown as { documentId: string };
    const commented = await saveNewsPost(cms, {
      attachments: [await upload('办法.docx', COMMENTED)],
    });
    const finding = (await lookAt(commented.documentId)).warnings[0]?.key;
    const seen = await hits('search=没有什么', editor);
    expect(seen.results).toHaveLength(1);
    const { documentId = '', key = '' } = seen.results[0] ?? {};
    const deeds = () =>
      Promise.all([
        handle(documentId, { key, reason: '看过' }, editor),
        editor('POST', `/checks/items/news-post/${commented.documentId}/answers?locale=zh-Hans`, {
          key: finding,
          text: '理由',
        }),
      ]);
    await belongTo(elsewhere.documentId);
    expect(await hits('search=没有什么', editor)).toMatchObject({
      ...{ results: [], counts: { open: 0, handled: 0 } },
    });
    for (const refused of await deeds()) {
      expect(refused.status).toBe(403);
      expect(JSON.stringify(refused.body)).toContain('属于其他处室');
    }
    await belongTo(cms.departmentId);
    expect((await deeds()).map(({ status }) => status)).toEqual([200, 200]);
  });
});

it('stops reading a file that takes too long', async () => {
  const { readInThread } = (await import(
    path.resolve('dist/plugins/checks/server/adapters/files/read-in-thread.js')
  )) as {
    readInThread(file: string, extension: string, longestMs: number): Promise<object>;
  };
  const file = path.join(cms.env.DATA_DIR ?? '', 'slow.docx');
  writeFileSync(file, COMMENTED);
  expect(await readInThread(file, '.docx', 1)).toMatchObject({
    isFact: false,
    reading: { facts: [{ rule: 'file-unread', found: 'too-slow' }] },
  });
  expect(await readInThread(file, '.docx', 20_000)).toMatchObject({ isFact: true });
});
