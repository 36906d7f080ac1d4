// The official form of a case (审核单): one A4 page, printed from the case page, saved for Word, and what a recall ends.
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findBarriers } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { approveCase, saveNewsPost, submitItem } from '../support/test-cms';
import { type Corridor, PICTURES, startCorridor } from './corridor-system';
import { signIn, takePicture } from './desk-page';

/** Pages of a PDF, as its page objects say. */
const countPages = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe('the form of a case', () => {
  let corridor: Corridor;
  let browser: Browser;
  let page: Page;
  let caseId: number;
  let documentId: string;

  const paper = () => page.frameLocator('[data-testid=review-form]').locator('body');

  beforeAll(async () => {
    corridor = await startCorridor();
    browser = await launchBrowser();
    const item = await saveNewsPost(corridor.cms, {
      body: '会议指出，要持续深入打好污染防治攻坚战。联系电话 13912345678。',
      accounts: ['portal', 'wechat'],
    });
    documentId = item.documentId;
    const submitted = await submitItem(corridor.cms, item);
    await approveCase(corridor.cms, submitted);
    ({ caseId } = submitted);
    page = await signIn(browser, corridor, 'editor@demo.example');
  });
  afterAll(async () => {
    await browser?.close();
    await corridor?.stop();
  });

  it('opens from the case page, with every opinion, name and time, and a code', async () => {
    await page.goto(`${corridor.adminUrl}/plugins/review/cases/${caseId}`);
    await page.getByRole('link', { name: '打印审核单' }).click();
    await paper().getByText('信息发布审核单').waitFor();
    const said = await paper().innerText();
    for (const words of [
      '初审意见',
      '保密审查意见',
      '终审签发意见',
      '周初雪',
      '秦守文',
      '沈定安',
      '未办结',
    ])
      expect(said).toContain(words);
    expect(said).toMatch(/校验码：[0-9A-F]{4}(-[0-9A-F]{4}){3}/);
    for (const width of [1280, 1920]) {
      await page.setViewportSize({ width, height: 1000 });
      await page.waitForTimeout(400);
      await takePicture(page, `form-${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await findBarriers(page)).toEqual([]);
  });

  it('is one page of A4', async () => {
    const html = await paper().evaluate((body) => body.ownerDocument.documentElement.outerHTML);
    const sheet = await browser.newPage();
    await sheet.setContent(html);
    const pdf = await sheet.pdf({ path: path.join(PICTURES, 'form.pdf'), preferCSSPageSize: true });
    expect(countPages(pdf)).toBe(1);
    await sheet.setViewportSize({ width: 794, height: 1123 });
    await sheet.emulateMedia({ media: 'print' });
    await takePicture(sheet, 'form-paper');
    await sheet.close();
  });

  it('is handed to the printer by its button', async () => {
    await page.getByTestId('review-form').evaluate((frame) => {
      const { contentWindow } = frame as HTMLIFrameElement;
      if (contentWindow) contentWindow.print = () => frame.setAttribute('data-printed', 'yes');
    });
    await page.getByRole('button', { name: '打印', exact: true }).click();
    expect(await page.getByTestId('review-form').getAttribute('data-printed')).toBe('yes');
  });

  it('is saved as a Word file', async () => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '存为 Word' }).click();
    expect((await waiting).suggestedFilename()).toBe(`审核单${caseId}.docx`);
  });

  it('stands beside what a recall would end', async () => {
    await page.goto(
      `${corridor.adminUrl}/content-manager/collection-types/api::news-post.news-post/${documentId}?plugins[i18n][locale]=zh-Hans`,
    );
    await page.getByRole('button', { name: '撤回审核', exact: true }).click();
    const ends = page.getByTestId('review-recall-ends');
    await ends.waitFor();
    expect(await ends.innerText()).toContain('撤回后这次审批作废');
    expect(await ends.innerText()).toContain(
      '初审（周初雪）、保密审查（秦守文）、终审签发（沈定安）',
    );
    await page.waitForTimeout(400);
    await takePicture(page, 'form-recall');
  });
});
