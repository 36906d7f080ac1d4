// What the people of the corridor are told beside the form: what came back and why, why it is locked, what was withdrawn.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchBrowser } from '../support/browser';
import { approveCase, saveNewsPost, submitItem } from '../support/test-cms';
import { type Corridor, startCorridor } from './corridor-system';
import { act, openTask, signIn, takePicture } from './desk-page';

const NEWS = 'content-manager/collection-types/api::news-post.news-post';
const REASON = '标题与正文的数据不一致，请核对第二段的统计口径后再提交。';

/** In the browser: waits for dialogs and messages that are sliding in; spinners never end. */
const settle = () =>
  Promise.allSettled(
    document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
      .map((animation) => animation.finished),
  ).then(() => undefined);

describe('the review panel', () => {
  let corridor: Corridor;
  let browser: Browser;
  let editor: Page;
  let signatory: Page;
  let documentId: string;

  const open = async (page: Page) => {
    await page.goto(
      `${corridor.adminUrl}/${NEWS}/${documentId}?plugins[i18n][locale]=zh-Hans&at=${Date.now()}`,
    );
    return page.getByTestId('review-panel');
  };
  /** At both widths that a desk usually has. */
  const takePictures = async (page: Page, name: string) => {
    for (const width of [1280, 1920]) {
      await page.setViewportSize({ width, height: 1000 });
      await page.evaluate(settle);
      await takePicture(page, `panel-${name}-${width}`);
    }
  };
  const linesOf = (page: Page, text: RegExp) =>
    page
      .getByTestId('review-panel')
      .locator('span', { hasText: text })
      .evaluateAll((spans) => spans.map((span) => span.getClientRects().length));

  beforeAll(async () => {
    corridor = await startCorridor();
    browser = await launchBrowser();
    editor = await signIn(browser, corridor, 'editor@demo.example');
    signatory = await signIn(browser, corridor, 'sign@demo.example');
    ({ documentId } = await saveNewsPost(corridor.cms, { title: '全区生态环境保护工作会议召开' }));
  });
  afterAll(async () => {
    await browser?.close();
    await corridor?.stop();
  });

  it('says who came to read that the form is not for them to change', async () => {
    const panel = await open(signatory);
    await panel.getByText('您只有查看权限').waitFor();
    await takePictures(signatory, 'read-only');
  });

  it('leaves the form of a language open that is not written yet', async () => {
    await editor.goto(
      `${corridor.adminUrl}/${NEWS}/${documentId}?plugins[i18n][locale]=en&at=${Date.now()}`,
    );
    await editor.getByTestId('review-panel').getByText('保存之后才能提交审核').waitFor();
    await expect.poll(() => editor.locator('input[name=title]').isEnabled()).toBe(true);
    await takePictures(editor, 'unwritten');
  });

  it('shows what came back at once, with stage, person, time and reason in one piece', async () => {
    await open(editor);
    await act(editor, '提交审核', '已提交审核');
    const reviewer = await signIn(browser, corridor, 'first@demo.example');
    await openTask(reviewer, corridor, '全区生态环境保护工作会议召开');
    await act(reviewer, '退回', '已退回', REASON);
    await reviewer.context().close();
    const panel = await open(editor);
    const box = panel.getByTestId('review-returned');
    await box.waitFor();
    await takePictures(editor, 'returned');
    expect(await panel.getByTestId('review-state-returned').innerText()).toBe('已退回');
    expect(await box.innerText()).toMatch(/^初审退回\s+.+ \d{4}年\d+月\d+日 \d\d:\d\d\s+理由：/);
    expect(await box.innerText()).toContain(REASON);
    const dates = await linesOf(editor, /^\d{4}年\d+月\d+日 \d\d:\d\d$/);
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.every((lines) => lines === 1)).toBe(true);
  });

  it('says so in the list too', async () => {
    await editor.goto(`${corridor.adminUrl}/${NEWS}?plugins[i18n][locale]=zh-Hans`);
    await editor.getByTestId('review-state-returned').waitFor();
    await takePictures(editor, 'list');
  });

  it('names in the dialog, in its own words, what is missing', async () => {
    await corridor.cms.as('editor', () =>
      corridor.cms.strapi.documents('api::news-post.news-post' as never).update({
        documentId,
        locale: 'zh-Hans',
        data: { origin: null, author: null },
      } as never),
    );
    const panel = await open(editor);
    const inPanel = panel.getByTestId('review-missing').locator('li');
    await inPanel.first().waitFor();
    expect(await inPanel.allInnerTexts()).toEqual(['请填写作者', '来源：请选择原创或转载']);
    await editor.getByRole('button', { name: '提交审核', exact: true }).click();
    const dialog = editor.getByRole('alertdialog');
    expect(await dialog.locator('li').allInnerTexts()).toEqual(await inPanel.allInnerTexts());
    await takePictures(editor, 'missing');
    await dialog.getByRole('button', { name: '提交审核', exact: true }).click();
    await dialog.getByText('稿件尚不完整').waitFor();
    expect(await dialog.innerText()).toContain('来源：请选择原创或转载');
    await takePictures(editor, 'refused');
    await dialog.getByRole('button', { name: '取消' }).click();
  });

  it('leads to the page once it is published', async () => {
    const { cms } = corridor;
    const item = { type: 'news-post' as const, documentId, locale: 'zh-Hans' };
    await cms.as('editor', () =>
      cms.strapi.documents('api::news-post.news-post' as never).update({
        documentId,
        locale: 'zh-Hans',
        data: { origin: 'original', author: '林一鸣', accounts: ['portal', 'wechat'] },
      } as never),
    );
    await approveCase(cms, await submitItem(cms, item));
    await (await open(signatory)).getByText('已审核通过，待发布，不能修改').waitFor();
    await takePictures(signatory, 'approved');
    await act(signatory, '发布', '已发布，正在发往各账号');
    await signatory.getByRole('link', { name: '打开', exact: true }).waitFor();
    await takePictures(signatory, 'public');
  });

  it('asks of what is public whether readers are told of a correction', async () => {
    const panel = await open(editor);
    const field = editor.getByTestId('correction');
    await field.waitFor();
    await editor.locator('input[name=title]').fill('全区生态环境保护工作会议在银川召开');
    await editor.getByRole('button', { name: '保存', exact: true }).click();
    const missing = panel.getByTestId('review-missing').locator('li');
    // The form takes in what was saved; what is typed before is lost.
    await editor.getByText('已保存').first().waitFor();
    await editor.waitForLoadState('networkidle');
    await missing.getByText('请选择这次更正是否告知读者').click();
    await editor.getByTestId('correction-told').click();
    await editor.getByTestId('correction-note').fill('标题漏写会议地点，现予更正。');
    await field.scrollIntoViewIfNeeded();
    await takePictures(editor, 'correction');
    await editor.getByRole('button', { name: '保存', exact: true }).click();
    await missing.first().waitFor({ state: 'detached' });
    await editor.reload();
    await field.waitFor();
    expect(await editor.getByTestId('correction-note').inputValue()).toContain('漏写会议地点');
    expect(await editor.getByTestId('correction-told').isChecked()).toBe(true);
  });

  it('writes what was public back into the form, in one act that is asked once more', async () => {
    const title = editor.locator('input[name=title]');
    await title.fill('没有保存的标题');
    await editor.getByTestId('past-revisions').click();
    await editor.getByText('表单中有未保存的内容').waitFor();
    expect(await editor.getByTestId('past-revision-restore-1').isDisabled()).toBe(true);
    await editor.getByRole('button', { name: '关闭' }).last().click();
    await title.fill('全区生态环境保护工作会议在银川召开');
    await editor.getByTestId('past-revisions').click();
    await editor.getByText('第 1 版').waitFor();
    await takePictures(editor, 'past-revisions');
    await editor.getByTestId('past-revision-restore-1').click();
    await takePictures(editor, 'past-revisions-asked');
    await editor.getByTestId('past-revision-restore').click();
    await editor.getByText('已写回工作稿，请核对后提交审核。').first().waitFor();
    await expect.poll(() => title.inputValue()).toBe('全区生态环境保护工作会议召开');
  });

  it('tells who withdrew, when and why, there, in the history and on the case', async () => {
    const { cms } = corridor;
    await open(signatory);
    await act(signatory, '立即撤稿', '已撤稿', '会议日期有误');
    const panel = await open(editor);
    const box = panel.getByTestId('review-withdrawn');
    await box.waitFor();
    await panel.getByText('已确认').first().waitFor();
    await takePictures(editor, 'withdrawn');
    const said = /撤稿[\s\S]+ \d{4}年\d+月\d+日 \d\d:\d\d[\s\S]+会议日期有误/;
    expect(await box.innerText()).toMatch(said);
    const entries = panel.getByTestId('review-history').locator('li');
    expect(await entries.first().innerText()).toMatch(said);
    const [row] = await cms.sql<{ id: number }>(
      'select max(case_id) as id from gongkai.publications',
    );
    await editor.goto(`${corridor.adminUrl}/plugins/review/cases/${row?.id}`);
    await editor.getByTestId('review-withdrawn').waitFor();
    await takePictures(editor, 'case');
  });

  it('leads nowhere where nothing is public any more', async () => {
    const operator = await signIn(browser, corridor, 'operator@demo.example');
    await operator.goto(`${corridor.adminUrl}/plugins/channels`);
    await operator.getByText('微信公众号').first().waitFor();
    expect(await operator.getByRole('link', { name: '打开公开页面' }).count()).toBe(0);
    await takePictures(operator, 'deliveries');
  });

  it('tells the operator of the withdrawal that an entry has set going', async () => {
    const operator = await signIn(browser, corridor, 'operator@demo.example');
    await operator.goto(`${corridor.adminUrl}/plugins/channels`);
    const row = operator
      .getByRole('row')
      .filter({ hasText: '微信公众号' })
      .filter({ hasText: '已取消' });
    await row.getByRole('button', { name: '登记' }).click();
    await operator.getByTestId('record-address').fill('https://mp.weixin.qq.com/s/abc');
    await operator.getByTestId('record-save').click();
    await operator.getByText('系统已安排该账号的撤稿任务').first().waitFor();
    await takePictures(operator, 'told');
  });
});
