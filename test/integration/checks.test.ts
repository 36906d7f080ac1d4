// Checks of an item with its files, over the routes that the admin calls.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CheckFinding } from '../../src/contracts/check-finding';
import { aDocx, anXlsx, aPdf, WORD_COMMENTS, wordParagraph } from '../support/office-files';
import { CMS_BOOT_MS, saveNewsPost, signIn, startTestCms, type TestCms } from '../support/test-cms';

type Call = Awaited<ReturnType<typeof signIn>>;
let cms: TestCms;
let editor: Call;

beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  editor = await signIn(cms, 'editor');
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
