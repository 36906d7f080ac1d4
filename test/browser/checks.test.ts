// What the checks say beside the form and on the case, and what is answered there.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchBrowser } from '../support/browser';
import { aDocx, OFFICE_AUTHOR, WORD_COMMENTS, wordParagraph } from '../support/office-files';
import { saveNewsPost } from '../support/test-cms';
import { type Corridor, startCorridor } from './corridor-system';
import { act, openTask, signIn, takePicture } from './desk-page';

const NEWS = 'content-manager/collection-types/api::news-post.news-post';
const TITLE = '关于公布生态环境监测机构名单的通知';
const ANSWER = '依法应当公开：联系电话为机构对外服务电话，由机构书面同意公布。';
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
});
