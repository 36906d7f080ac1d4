// What the checks say beside the form and on the case, and what is answered there.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  aDocx,
  OFFICE_AUTHOR,
  WORD_COMMENTS,
  wordParagraph,
} from '../../src/cli/corpus/office-files';
import { findBarriers } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { approveCase, saveNewsPost, signIn as signInBy, submitItem } from '../support/test-cms';
import { type Corridor, startCorridor } from './corridor-system';
import { act, openTask, signIn, takePicture } from './desk-page';

const NEWS = 'content-manager/collection-types/api::news-post.news-post';
const TITLE = '关于公布生态环境监测机构名单的通知';
const ANSWER = '依法应当公开：联系电话为机构对外服务电话，由机构书面同意公布。';
const PUBLIC_TITLE = '关于表彰全区污染防治攻坚战先进集体和先进个人的决定';
const PUBLIC_TEXT = '各有关单位：经区环境保护局组织推荐、评审和公示，决定对先进集体予以表彰。';
const REASON = '表彰决定的历史名称，按原文保留。';
type List = { words: object[]; version: number };
const FILE = aDocx(wordParagraph('附件：监测机构名单') + wordParagraph('联系人电话：13812345678'), {
  'word/comments.xml': WORD_COMMENTS,
  ...OFFICE_AUTHOR,
});

describe('findings', () => {
  let corridor: Corridor;
  let browser: Browser;
  let editor: Page;

  const upload = async (name: string): Promise<number> => {
    const filepath = path.join(corridor.cms.env.DATA_DIR ?? '', name);
    writeFileSync(filepath, FILE);
    const files = { filepath, originalFilename: name, mimetype: '', size: FILE.length };
    const [made] = (await corridor.cms.strapi
      .plugin('upload')
      .service('upload')
      .upload({ data: { fileInfo: { name } }, files })) as { id: number }[];
    if (!made) throw new Error('nothing was stored');
    return made.id;
  };
  const takePictures = async (page: Page, name: string) => {
    for (const width of [1280, 1920]) {
      await page.setViewportSize({ width, height: 1400 });
      await takePicture(page, `checks-${name}-${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 1000 });
  };

  beforeAll(async () => {
    corridor = await startCorridor();
    browser = await launchBrowser();
    editor = await signIn(browser, corridor, 'editor@demo.example');
  });
  afterAll(async () => {
    await browser?.close();
    await corridor?.stop();
  });

  it('name file and place beside the form, and bar until somebody answers for them', async () => {
    const { documentId } = await saveNewsPost(corridor.cms, {
      title: TITLE,
      attachments: [await upload('监测机构名单（审定稿）.docx')],
    });
    await editor.goto(`${corridor.adminUrl}/${NEWS}/${documentId}?plugins[i18n][locale]=zh-Hans`);
    const findings = editor.getByTestId('review-findings');
    await findings.getByText('文件“监测机构名单（审定稿）.docx”，第 2 段：手机号码').waitFor();
    await findings.getByText('张三：此处待核').first().waitFor();
    await editor.getByTestId('review-missing').getByText('中有批注').waitFor();
    await takePictures(editor, 'panel');
    for (const button of [/^说明理由 .*有批注/, /^说明理由 .*第 2 段：手机号码/]) {
      await findings.getByRole('button', { name: button }).click();
      await editor.getByTestId('review-answer-text').fill(ANSWER);
      await editor.waitForTimeout(400); // the dialog slides in
      await takePicture(editor, 'checks-answer-1280');
      await editor.getByTestId('review-answer-confirm').click();
      await editor.getByRole('alertdialog').waitFor({ state: 'detached' });
    }
    await editor.getByTestId('review-missing').waitFor({ state: 'detached' });
    // The panel asks anew after each answer; the first alone lifts the bar.
    await findings.getByTestId('review-finding-answer').nth(1).waitFor();
    expect(await findings.getByTestId('review-finding-answer').count()).toBeGreaterThan(1);
    await takePictures(editor, 'answered');
    await act(editor, '提交审核', '已提交审核');
  });

  it('stand on the case with their answers, where they cannot be changed', async () => {
    const reviewer = await signIn(browser, corridor, 'first@demo.example');
    await openTask(reviewer, corridor, TITLE);
    await reviewer.getByTestId('review-finding-answer').first().getByText(ANSWER).waitFor();
    expect(await reviewer.getByTestId('review-answer').count()).toBe(0);
    await takePictures(reviewer, 'case');
  });

  it('of what is public are listed, handled with a reason, and gone from the list', async () => {
    const submitted = await submitItem(
      corridor.cms,
      await saveNewsPost(corridor.cms, { title: PUBLIC_TITLE, body: `<p>${PUBLIC_TEXT}</p>` }),
    );
    await approveCase(corridor.cms, submitted);
    const signatory = await signInBy(corridor.cms, 'signatory');
    const { caseId, fingerprint } = submitted;
    await signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
    const administrator = await signInBy(corridor.cms, 'office-administrator');
    const { words, version } = (await administrator('GET', '/checks/words')).body as List;
    const line = { wrong: '环境保护局', right: '生态环境局', severity: 'warn' };
    const days = { fromOn: null, untilOn: null };
    await administrator('PUT', '/checks/words', {
      words: [...words, { ...line, ...days }],
      version,
    });

    await editor.goto(`${corridor.adminUrl}/plugins/review`);
    await editor.getByRole('link', { name: '在线内容复查' }).click();
    const link = editor.getByRole('link', { name: PUBLIC_TITLE });
    for (let looks = 0; looks < 20 && !(await link.isVisible()); looks += 1) {
      await editor.waitForTimeout(1000); // the worker scans by itself
      await editor.reload();
      await editor.getByRole('heading', { name: '在线内容复查' }).waitFor();
      await editor.waitForTimeout(500);
    }
    await link.waitFor();
    await editor.getByText('生态环境局', { exact: true }).waitFor();
    await takePictures(editor, 'archive');
    expect(await findBarriers(editor)).toEqual([]);
    await editor.getByRole('button', { name: '标为已处理' }).click();
    const dialog = editor.getByRole('alertdialog');
    await dialog.getByRole('button', { name: '标为已处理' }).click();
    await dialog.getByText('请填写处理说明').waitFor();
    await dialog.getByRole('textbox').fill(REASON);
    await editor.waitForTimeout(400); // the dialog slides in
    await takePicture(editor, 'checks-archive-handle-1280');
    await dialog.getByRole('button', { name: '标为已处理' }).click();
    await link.waitFor({ state: 'detached' });
    await editor.getByText('没有需要处理的内容').waitFor();
    await takePictures(editor, 'archive-empty');
    await editor.getByRole('combobox', { name: '处理情况' }).click();
    await editor.getByRole('option', { name: '已处理（1）' }).click();
    await editor.getByText(REASON).waitFor();
    await takePictures(editor, 'archive-handled');
  });

  it('of what is public are no business of a first reviewer', async () => {
    const reviewer = await signIn(browser, corridor, 'first@demo.example');
    await reviewer.getByRole('link', { name: '待我审核' }).first().waitFor();
    expect(await reviewer.getByRole('link', { name: '在线内容复查' }).count()).toBe(0);
    await reviewer.goto(`${corridor.adminUrl}/plugins/checks`);
    await reviewer.getByText('没有权限').first().waitFor();
    await takePicture(reviewer, 'checks-archive-refused-1280');
  });
});
