// The reviewers' desk as reviewers see it: what differs, on a desk and on a phone.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findBarriers } from '../support/axe';
import { launchBrowser } from '../support/browser';
import {
  approveCase,
  NEWS,
  saveNewsPost,
  signIn as signInCall,
  signInToken,
  submitItem,
  untold,
} from '../support/test-cms';
import { type Corridor, startCorridor } from './corridor-system';
import { signIn, takeManualPicture, takePicture } from './desk-page';

const TITLE = '关于开展入河排污口整治工作的通告';
const paragraph = (words: string) => `<p style="text-indent:2em">${words}</p>`;
const table = (rows: string[][]) =>
  `<table><tbody>${rows.map((cells, at) => `<tr>${cells.map((cell) => (at === 0 ? `<th><p>${cell}</p></th>` : `<td><p>${cell}</p></td>`)).join('')}</tr>`).join('')}</tbody></table>`;
const SAME = [
  '为贯彻落实国务院办公厅关于加强入河入海排污口监督管理工作的实施意见，现就整治工作通告如下。',
  '各市、县（区）人民政府是整治工作的责任主体，应当明确时间表和路线图。',
  '生态环境主管部门负责统一监督管理，水利部门配合开展排查。',
  '对违反规定设置排污口的，依法责令限期拆除。',
  '任何单位和个人都有权举报违法设置排污口的行为。',
];
const BEFORE = [
  ...SAME.map(paragraph),
  paragraph('排查工作应当于2026年5月底前完成，溯源工作于年底前完成。'),
  '<h2>一、整治范围</h2>',
  '<ul><li><p>工业排污口</p></li><li><p>农业排口</p></li></ul>',
  table([
    ['地区', '数量'],
    ['吴忠市', '12'],
    ['银川市', '30'],
  ]),
  paragraph('联系电话由各市另行公布。'),
].join('');
const AFTER = [
  ...SAME.map(paragraph),
  paragraph(
    '排查工作应当于<strong>2026年7月底</strong>前完成，溯源工作于年底前完成，<span data-footnote="溯源指查清污水来源。"></span>不得拖延。',
  ),
  '<h2>一、整治范围和对象</h2>',
  '<ul><li><p>工业排污口</p></li><li><p>城镇生活污水排口</p></li><li><p>农业排口</p></li></ul>',
  table([
    ['地区', '数量'],
    ['吴忠市', '15'],
    ['银川市', '30'],
    ['固原市', '7'],
  ]),
  paragraph('本通告自发布之日起施行。'),
].join('');

describe('a reviewer', () => {
  let corridor: Corridor;
  let browser: Browser;
  let first: Page;
  let correction: { caseId: number; fingerprint: string };

  const go = async (page: Page, address: string) => {
    await page.goto(`${corridor.adminUrl}/${address}`);
    await page.waitForLoadState('networkidle');
  };
  const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const takePictures = async (page: Page, name: string, widths = [1280, 1920, 360]) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 1000 });
      await page.waitForTimeout(500);
      expect(await overflow(page), `${name} ${width}`).toBeLessThanOrEqual(0);
      await page.screenshot({
        path: `.cache/screenshots/corridor/reviewing-${name}-${width}.png`,
        fullPage: true,
      });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };

  /** The number of a file that the editor uploads. */
  const uploadTable = async (name: string): Promise<number> => {
    const { cms } = corridor;
    const form = new FormData();
    form.append('files', new Blob(['地区,任务\n吴忠市,排查\n'], { type: 'text/csv' }), name);
    form.append('fileInfo', JSON.stringify({ name }));
    const answer = await fetch(`${cms.url}/upload`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await signInToken(cms, 'editor')}` },
      body: form,
    });
    const [file] = (await answer.json()) as { id: number }[];
    return file?.id ?? 0;
  };

  beforeAll(async () => {
    corridor = await startCorridor();
    browser = await launchBrowser();
    first = await signIn(browser, corridor, 'first@demo.example');
    const { cms } = corridor;
    const item = await saveNewsPost(cms, { title: TITLE, body: BEFORE });
    const submitted = await submitItem(cms, item);
    await approveCase(cms, submitted);
    const signatory = await signInCall(cms, 'signatory');
    const { caseId, fingerprint } = submitted;
    const { status } = await signatory('POST', `/channels/cases/${caseId}/publish`, {
      fingerprint,
    });
    expect(status).toBe(200);
    const attachment = await uploadTable('整治工作任务分工表.csv');
    const note = '排查范围改为全区，截止日期改为5月31日。';
    const { correction: answer } = await untold(cms, item);
    await cms.as('editor', () =>
      cms.strapi.documents(NEWS as never).update({
        documentId: item.documentId,
        locale: 'zh-Hans',
        data: {
          correction: { ...answer, told: true, note },
          attachments: [attachment],
          title: '关于开展入河排污口排查整治工作的通告',
          body: AFTER,
          author: '林一鸣、周初雪',
          format: 'text-and-pictures',
        },
      } as never),
    );
    correction = await submitItem(cms, item);
  });
  afterAll(async () => {
    await browser?.close();
    await corridor?.stop();
  });

  it('sees first what a correction changes, without needing colours', async () => {
    await go(first, `plugins/review/cases/${correction.caseId}`);
    const diff = first.getByTestId('review-diff');
    await diff.waitFor();
    await takePictures(first, 'diff');
    await takeManualPicture(first, 'review-diff');
    expect(await findBarriers(first)).toEqual([]);
    const body = first.getByTestId('review-diff-body');
    const marked = async (tag: 'ins' | 'del') =>
      (await body.locator(tag).allInnerTexts()).join('').replaceAll(/\s/g, '');
    expect(await marked('del')).toContain('5');
    expect(await marked('del')).toContain('联系电话由各市另行公布。');
    expect(await marked('ins')).toContain('城镇生活污水排口');
    expect(await marked('ins')).toContain('固原市');
    const lines = await body
      .locator('ins, del')
      .evaluateAll((all) =>
        all.map((one) => [one.tagName, getComputedStyle(one).textDecorationLine]),
      );
    expect(new Set(lines.map(String))).toEqual(new Set(['INS,underline', 'DEL,line-through']));
    const facts = await first.getByTestId('review-diff-facts').innerText();
    for (const name of [
      '标题',
      '作者',
      '形式',
      '图文',
      '整治工作任务分工表.csv',
      '更正说明',
      '告知读者',
    ])
      expect(facts).toContain(name);
  });

  it('unfolds what stayed, and turns to the full text and back', async () => {
    await go(first, `plugins/review/cases/${correction.caseId}`);
    await first
      .getByRole('button', { name: /段未改动/ })
      .first()
      .click();
    await first.getByText('依法责令限期拆除').waitFor();
    await first.getByRole('tab', { name: '全文' }).click();
    await first
      .frameLocator('iframe')
      .getByRole('heading', { name: /排查整治/ })
      .waitFor();
    await first.frameLocator('iframe').getByText('截止日期改为5月31日。').waitFor();
    await takePicture(first, 'correction-reviewed');
    await first.getByRole('tab', { name: '对比' }).click();
    await first.getByTestId('review-diff-body').waitFor();
    await takePicture(first, 'reviewing-unfolded');
  });

  it('remarks on words of the difference: what was struck out and what only says so is left out', async () => {
    await go(first, `plugins/review/cases/${correction.caseId}`);
    const changed = first.getByTestId('review-diff-body').locator('p', { hasText: '排查工作' });
    await changed.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      document.getSelection()?.addRange(range);
    });
    await first.getByTestId('review-remark-add').click();
    const passage = '排查工作应当于2026年7月底前完成，溯源工作于年底前完成，不得拖延。';
    expect(await first.getByTestId('review-remark-form').locator('blockquote').innerText()).toBe(
      `“${passage}”`,
    );
    await first.getByTestId('review-remark-words').fill('时限请与方案核对。');
    await first.getByTestId('review-remark-save').click();
    await first.getByTestId('review-remark').waitFor();
    const shown = () => first.evaluate(() => String(document.getSelection()));
    await first.evaluate(() => document.getSelection()?.removeAllRanges());
    await first.getByRole('button', { name: `正文：“${passage}”` }).click();
    expect(await shown()).toContain('不得拖延');
    // Folded away in the difference, it is shown in the full text.
    await first.getByRole('tab', { name: '全文' }).click();
    await first.getByRole('button', { name: `正文：“${passage}”` }).click();
    const frame = first.frameLocator('[data-testid="review-revision"]');
    await expect
      .poll(() =>
        frame.locator('body').evaluate(({ ownerDocument }) => String(ownerDocument.getSelection())),
      )
      .toContain('2026年7月底');
    await first.getByTestId('review-remark-resolve').click();
    await first.getByTestId('review-remarks-done').waitFor();
  });

  it('who decides on a text that was changed meanwhile is shown the change, and keeps their words', async () => {
    const { cms } = corridor;
    const item = await saveNewsPost(cms, { title: '关于征求意见的通知', body: BEFORE });
    const seen = await submitItem(cms, item);
    await go(first, `plugins/review/cases/${seen.caseId}`);
    await cms.cases.recall({ ...seen, reason: '' }, cms.actor('editor'));
    await cms.as('editor', () =>
      cms.strapi.documents(NEWS as never).update({
        documentId: item.documentId,
        locale: 'zh-Hans',
        data: { title: '关于再次征求意见的通知', body: AFTER },
      } as never),
    );
    const now = await submitItem(cms, item);
    await first.getByTestId('review.approve').click();
    await first.getByTestId('review-reason').fill('数字已核对。');
    await first.getByTestId('review.approve.confirm').click();
    await first.getByTestId('review-edited').waitFor();
    expect(first.url()).toContain(`/cases/${now.caseId}?`);
    expect(await first.getByTestId('review-edited').innerText()).toContain('数字已核对。');
    expect(await first.getByTestId('review-diff-facts').innerText()).toContain('再次');
    expect(await first.locator('[role=alertdialog]').count()).toBe(0);
    await takePictures(first, 'edited');
    await takeManualPicture(first, 'review-edited', 640);
    expect(await findBarriers(first)).toEqual([]);
  });

  it('sees at home what was returned after their part', async () => {
    const { cms } = corridor;
    const item = await saveNewsPost(cms, { title: '关于退回的通知' });
    const submitted = await submitItem(cms, item);
    await cms.cases.decide(
      { ...submitted, verdict: 'approve', reason: '' },
      cms.actor('first-reviewer'),
    );
    const back = { ...submitted, verdict: 'return' as const, reason: '第三段数字有误，请核对。' };
    await cms.cases.decide(back, cms.actor('secrecy-reviewer'));
    await go(first, '');
    // The notice of the same return may stand on the page too, so the list is named.
    const returned = first.getByLabel('我参与的退回稿件');
    await returned.getByRole('link', { name: '关于退回的通知' }).waitFor();
    expect(await returned.innerText()).toContain('第三段数字有误，请核对。');
    await takePictures(first, 'returned', [1280, 1920]);
  });

  it('remarks on selected words and calls on the signatory; who writes answers beside the form and submits again', async () => {
    const { cms } = corridor;
    const item = await saveNewsPost(cms, { title: '关于批注的通知', body: BEFORE });
    const submitted = await submitItem(cms, item);
    await go(first, `plugins/review/cases/${submitted.caseId}`);
    const frame = first.frameLocator('[data-testid="review-revision"]');
    const words = frame.getByText('排查工作应当于2026年5月底前完成');
    await words.evaluate((element) => {
      const range = element.ownerDocument.createRange();
      range.selectNodeContents(element);
      element.ownerDocument.getSelection()?.addRange(range);
    });
    await first.getByTestId('review-remark-add').click();
    const form = first.getByTestId('review-remark-form');
    expect(await form.innerText()).toContain('2026年5月底前完成');
    await first.getByTestId('review-remark-words').fill('与上级文件不一致，应为7月底。');
    await form.getByRole('combobox', { name: '提醒谁看' }).click();
    await first.getByRole('option', { name: cms.actor('signatory').name }).click();
    await first.keyboard.press('Escape');
    await takePictures(first, 'remark-form', [1280, 1920]);
    await first.getByTestId('review-remark-save').click();
    await first.getByTestId('review-remark').waitFor();
    expect(await first.getByTestId('review-remark').innerText()).toContain('应为7月底');
    await takePictures(first, 'remark');
    await takeManualPicture(first, 'review-remark');
    expect(await findBarriers(first)).toEqual([]);
    // What it points to is shown where it stands.
    await first.getByRole('button', { name: /2026年5月底前完成/ }).click();
    const selected = await words.evaluate((element) =>
      String(element.ownerDocument.getSelection()),
    );
    expect(selected).toContain('2026年5月底前完成');

    const signatory = await signIn(browser, corridor, 'sign@demo.example');
    await go(signatory, '');
    // Among what calls on them, and among what is new.
    await signatory.getByRole('link', { name: '关于批注的通知' }).first().waitFor();
    await signatory.context().close();

    const back = { ...submitted, verdict: 'return' as const, reason: '请看批注。' };
    await cms.cases.decide(back, cms.actor('first-reviewer'));
    const editor = await signIn(browser, corridor, 'editor@demo.example');
    await go(editor, `content-manager/collection-types/${NEWS}/${item.documentId}`);
    await editor.getByTestId('review-missing').getByText('的批注尚未处理').waitFor();
    await editor.setViewportSize({ width: 1280, height: 1000 });
    await editor.getByTestId('review-remarks').scrollIntoViewIfNeeded();
    await takePicture(editor, 'reviewing-remarks-beside-form');
    await editor.getByTestId('review-remark-resolve').click();
    await editor.getByTestId('review-remark-words').fill('已改为7月底。');
    await editor.getByTestId('review-remark-save').click();
    await editor.getByTestId('review-remarks-done').waitFor();
    await editor.getByTestId('review-missing').waitFor({ state: 'detached' });
    expect(await findBarriers(editor)).toEqual([]);
    await editor.context().close();
    const again = await submitItem(cms, item);
    expect(again.caseId).toBeGreaterThan(submitted.caseId);
  });
});
