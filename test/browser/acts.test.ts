// A withdrawal that is asked for, one that goes first, and an emergency notice, as people see them; reviewers on a phone.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findBarriers } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { approveCase, saveNewsPost, signIn as signInHttp, submitItem } from '../support/test-cms';
import { type Corridor, startCorridor } from './corridor-system';
import { act, signIn, takePicture } from './desk-page';

const WRONG = '监测数据通报（数据有误）';
const SECRET = '内部会议安排';
const WARNING = '暴雨红色预警：请避免外出';
const LIST = 'content-manager/collection-types/api::news-post.news-post';
const PHONE = { width: 360, height: 780 };

describe('what a second person looks at besides publishing', () => {
  let corridor: Corridor;
  let browser: Browser;
  let editor: Page;
  let signatory: Page;

  const publish = async (title: string): Promise<string> => {
    const { cms } = corridor;
    const item = await saveNewsPost(cms, { title });
    const submitted = await submitItem(cms, item);
    await approveCase(cms, submitted);
    const call = await signInHttp(cms, 'signatory');
    const { caseId, fingerprint } = submitted;
    await call('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
    return item.documentId;
  };
  const openItem = (page: Page, documentId: string) =>
    page.goto(`${corridor.adminUrl}/${LIST}/${documentId}?plugins[i18n][locale]=zh-Hans`);
  const openTask = async (page: Page, title: string) => {
    await page.goto(`${corridor.adminUrl}/plugins/review`);
    await page.getByRole('link', { name: title }).first().click();
    await page.getByTestId('review-act').waitFor();
  };
  const takeAll = async (page: Page, name: string) => {
    for (const width of [1920, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(300);
      await takePicture(page, `${name}-${width}`);
    }
  };

  beforeAll(async () => {
    corridor = await startCorridor();
    browser = await launchBrowser();
    editor = await signIn(browser, corridor, 'editor@demo.example');
    signatory = await signIn(browser, corridor, 'sign@demo.example');
  });
  afterAll(async () => {
    await browser?.close();
    await corridor?.stop();
  });

  it('is asked for by an editor, and done once a signatory agrees', async () => {
    const documentId = await publish(WRONG);
    await openItem(editor, documentId);
    await act(editor, '申请撤稿', '已提交撤稿申请', '第二段数据引用了上一年');
    await editor.getByTestId('review-asked-withdrawal').waitFor();
    await takeAll(editor, 'asked-withdrawal');
    await openTask(signatory, WRONG);
    await takeAll(signatory, 'withdrawal-case');
    expect(await findBarriers(signatory)).toEqual([]);
    await act(signatory, '同意撤稿', '已同意');
    await openItem(editor, documentId);
    await editor.getByTestId('review-withdrawn').waitFor();
    await takePicture(editor, 'withdrawal-agreed');
  });

  it('goes first where a signatory takes something down, and is confirmed by another', async () => {
    const documentId = await publish(SECRET);
    await openItem(signatory, documentId);
    await act(signatory, '立即撤稿', '已撤稿', '含内部安排');
    const secrecy = await signIn(browser, corridor, 'secrecy@demo.example');
    await secrecy.setViewportSize(PHONE);
    await openTask(secrecy, SECRET);
    await takePicture(secrecy, 'take-down-case-360');
    await act(secrecy, '认可撤稿', '已记录');
    await secrecy.context().close();
  });

  it('lets an emergency out by two people on a phone, and reviews it after', async () => {
    const { documentId } = await saveNewsPost(corridor.cms, { title: WARNING });
    await openItem(editor, documentId);
    await act(editor, '应急发布', '已按应急程序提交', '气象台已发布红色预警');
    await editor.getByTestId('review-act').waitFor();
    await takeAll(editor, 'emergency-panel');
    const first = await signIn(browser, corridor, 'first@demo.example');
    for (const page of [first, signatory]) {
      await page.setViewportSize(PHONE);
      await page.goto(`${corridor.adminUrl}/plugins/review`);
      await page.getByTestId('review-subject').first().waitFor();
      await takePicture(page, 'emergency-inbox-360');
      await openTask(page, WARNING);
      await takePicture(page, 'emergency-case-360');
      expect(await findBarriers(page)).toEqual([]);
      await act(page, '同意', '已同意');
    }
    await first.context().close();
    await openItem(editor, documentId);
    await act(editor, '发布', '已发布');
    await signatory.setViewportSize({ width: 1280, height: 900 });
    await signatory.goto(`${corridor.adminUrl}/plugins/review/afters`);
    await signatory.getByRole('link', { name: WARNING }).waitFor();
    const counts = await signatory.getByTestId('afters-counts').innerText();
    expect(counts).toContain('应急发布 1 件');
    expect(counts).toContain('待办 1 件');
    expect(await findBarriers(signatory)).toEqual([]);
    await takeAll(signatory, 'afters');
    await signatory.setViewportSize(PHONE);
    await takePicture(signatory, 'afters-360');
  });
});
