// The editor field as an editor uses it: writes, formats, inserts, pastes from Word and WPS, is locked, loses nothing.
import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findBarriers } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { approveCase, NEWS, saveNewsPost, submitItem } from '../support/test-cms';
import { type Corridor, startCorridor } from './corridor-system';
import { act, readBody, saveByKeys, signIn, takePicture } from './desk-page';

const PLAIN = '会议指出，要持续深入打好污染防治攻坚战。\n\n会议强调，要抓好落实。';
const clipboard = (name: string) =>
  readFileSync(path.resolve(__dirname, '../fixtures/clipboard', name), 'utf8');
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 30_000 });

describe('the editor field', () => {
  let corridor: Corridor;
  let browser: Browser;
  let page: Page;

  const text = () => page.getByTestId('editor-body');
  const toolbar = () => page.getByRole('toolbar');
  const tool = (name: string) => toolbar().getByRole('button', { name, exact: true });
  const button = (name: string) =>
    page.getByTestId('editor').getByRole('button', { name, exact: true });
  const saveButton = () => page.getByRole('button', { name: '保存', exact: true });
  const open = async (documentId: string) => {
    await page.goto(
      `${corridor.adminUrl}/content-manager/collection-types/${NEWS}/${documentId}?plugins[i18n][locale]=zh-Hans&at=${Date.now()}`,
    );
    await text().waitFor();
    await page
      .getByTestId('review-panel')
      .getByTestId(/review-state/)
      .first()
      .waitFor();
  };
  const bodyOf = (documentId: string) => readBody(corridor.cms, documentId);
  const save = () => saveByKeys(page);
  /** As the browser hands over what another program copied. */
  const paste = (html: string, rtf = '') =>
    text().evaluate(
      (element, data) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', data.html);
        clipboardData.setData('text/plain', '纯文字');
        if (data.rtf) clipboardData.setData('text/rtf', data.rtf);
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      { html, rtf },
    );
  const pictures = async (name: string, widths = [1280, 1920]) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: width < 500 ? 844 : 1000 });
      await page.waitForTimeout(400);
      await takePicture(page, `editor-${name}-${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 1000 });
  };

  beforeAll(async () => {
    corridor = await startCorridor();
    browser = await launchBrowser();
    page = await signIn(browser, corridor, 'editor@demo.example');
    await page.setViewportSize({ width: 1280, height: 1000 });
  });
  afterAll(async () => {
    await browser?.close();
    await corridor?.stop();
  });

  it('opens an old body as paragraphs and does not call that a change', async () => {
    const { documentId } = await saveNewsPost(corridor.cms, { body: PLAIN });
    await open(documentId);
    expect(await text().locator('p').allInnerTexts()).toEqual(PLAIN.split('\n\n'));
    await text().click();
    await page.waitForTimeout(500);
    expect(await saveButton().isDisabled()).toBe(true);
  });

  it('stores the last letter typed before the save, in the grammar', async () => {
    const { documentId } = await saveNewsPost(corridor.cms, { body: null });
    await open(documentId);
    await text().click();
    await page.keyboard.type('第一段');
    await tool('加粗').click();
    await page.keyboard.type('重点');
    await save();
    expect(await bodyOf(documentId)).toBe('<p>第一段<strong>重点</strong></p>');
    // Whoever saves by keys writes on: the caret is where it was.
    expect(await text().evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await page.keyboard.type('补');
    await save();
    expect(await bodyOf(documentId)).toBe('<p>第一段<strong>重点补</strong></p>');
    expect(await saveButton().isDisabled()).toBe(true);
  });

  it('formats with the tools', async () => {
    const { documentId } = await saveNewsPost(corridor.cms, { body: null });
    await open(documentId);
    await text().click();
    await page.keyboard.type('工作要点');
    await toolbar()
      .getByRole('button', { name: /^段落样式/ })
      .click();
    await page.getByRole('button', { name: '一级标题', exact: true }).click();
    await tool('居中').click();
    await page.keyboard.press('Enter');
    await toolbar()
      .getByRole('button', { name: /^段落样式/ })
      .click();
    await page.getByRole('button', { name: '正文段落', exact: true }).click();
    await tool('居中').click();
    await page.keyboard.press('Tab');
    await page.keyboard.type('首行缩进的一段');
    await tool('脚注').click();
    await page.getByLabel('脚注内容').fill('见附件一');
    await page.keyboard.press('Enter');
    // The text takes the keys again once the box is gone; a person sees when.
    await expect
      .poll(() => text().evaluate((one) => one.contains(document.activeElement)))
      .toBe(true);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await tool('编号').click();
    await page.getByRole('button', { name: 'a. b. c.', exact: true }).click();
    await page.keyboard.type('甲');
    await page.keyboard.press('Enter');
    await page.keyboard.type('乙');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await tool('插入表格').click();
    await page.getByRole('button', { name: '2 行 × 3 列' }).click();
    await page.keyboard.type('表头');
    await page.keyboard.press('Tab');
    await button('底色').click();
    await page.getByRole('button', { name: '淡蓝' }).click();
    await pictures('table');
    await save();
    const body = await bodyOf(documentId);
    for (const piece of [
      /<h2 style="text-align:\s?center">工作要点<\/h2>/,
      /<p style="text-indent:\s?2em">首行缩进的一段<span data-footnote="见附件一">/,
      '<ol type="a"><li><p>甲</p></li><li><p>乙</p></li></ol>',
      /<th[^>]*><p>表头<\/p><\/th><th style="background-color:\s?#d9e2f3">/,
    ])
      expect(body).toMatch(piece);
  });

  it('finds and replaces, which one undo takes back', async () => {
    const { documentId } = await saveNewsPost(corridor.cms, { body: PLAIN });
    await open(documentId);
    await text().click();
    await page.keyboard.press('Control+f');
    await page.getByLabel('查找内容').fill('会议');
    await page.getByText('第 1 处，共 2 处').waitFor();
    await page.getByLabel('替换为').fill('大会');
    await pictures('find');
    await button('全部替换').click();
    await page.getByText('已替换 2 处').waitFor();
    expect(await text().innerText()).toContain('大会指出');
    await button('关闭').click();
    await tool('撤销').click();
    await soon(() => text().innerText()).toContain('会议指出');
    await soon(() => saveButton().isDisabled()).toBe(true);
  });

  it('fills the screen and comes back with Escape', async () => {
    await tool('全屏编辑').click();
    const box = await page.getByTestId('editor').boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 1280, height: 1000 });
    await pictures('full');
    await text().click();
    await page.keyboard.press('Escape');
    await tool('全屏编辑').waitFor();
  });

  it('gives back after a reload what was not saved, and undoes to what was', async () => {
    const { documentId } = await saveNewsPost(corridor.cms, { body: '<p>已保存的一段</p>' });
    await open(documentId);
    await text().click();
    await page.keyboard.press('End');
    await page.keyboard.type('，后来补充');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('找到未保存的内容').waitFor();
    expect(await text().innerText()).toBe('已保存的一段');
    await pictures('kept', [1280, 1920, 390]);
    await page.getByRole('button', { name: '恢复未保存的内容' }).click();
    await soon(() => text().innerText()).toBe('已保存的一段，后来补充');
    await text().click();
    await page.keyboard.press('Control+z');
    await soon(() => text().innerText()).toBe('已保存的一段');
    await page.keyboard.press('Control+y');
    await soon(() => text().innerText()).toBe('已保存的一段，后来补充');
    await save();
    expect(await bodyOf(documentId)).toBe('<p>已保存的一段，后来补充</p>');
    await page.reload();
    await text().waitFor();
    expect(await page.getByText('找到未保存的内容').count()).toBe(0);
  });

  it('keeps the text where a picture cannot be uploaded, and tries again', async () => {
    const { documentId } = await saveNewsPost(corridor.cms, { body: null });
    await open(documentId);
    await page.route('**/upload', (route) => route.abort());
    await text().click();
    await page.keyboard.type('图片之前');
    await paste(clipboard('wps.html'), clipboard('wps.rtf'));
    await page.getByText('图片未能上传：').waitFor();
    await page.getByText('1 张图片未能上传').waitFor();
    await pictures('failed-upload');
    await save();
    expect(await bodyOf(documentId)).toContain('图片之前');
    expect(await bodyOf(documentId)).not.toContain('<figure');
    await page.unroute('**/upload');
    await page.getByRole('button', { name: '重试' }).click();
    await soon(() => saveButton().isEnabled()).toBe(true); // the picture has its id now
    await save();
    expect(await bodyOf(documentId)).toMatch(/<figure data-file-id="[a-z0-9]{24}"><img alt=""/);
  });

  it.each([
    ['Word', 'word-2016', '已粘贴：表格 1、图片 2、脚注 1；未能保留：'],
    ['WPS', 'wps', '已粘贴：表格 1、图片 1'],
  ])('shows the public what was pasted from %s', async (_program, name, notice) => {
    const { cms } = corridor;
    const item = await saveNewsPost(cms, { title: `粘贴自 ${name}`, body: null });
    await open(item.documentId);
    await text().click();
    await paste(clipboard(`${name}.html`), clipboard(`${name}.rtf`));
    await soon(() => page.getByTestId('editor-notice').innerText()).toContain(notice);
    await soon(() => text().locator('img.gk-picture:not([hidden])').count()).toBeGreaterThan(0);
    await page.getByTestId('editor-status').getByText('正在上传').waitFor({ state: 'hidden' });
    await pictures(`pasted-${name}`);
    await save();
    const body = await bodyOf(item.documentId);
    expect(body).not.toMatch(/mso|class=|src=|data-pending/);
    await approveCase(cms, await submitItem(cms, item));
    await open(item.documentId);
    await act(page, '发布', '已发布，正在发往各账号');
    const address = page.getByRole('link', { name: '打开', exact: true });
    await address.waitFor();
    const reader = await browser.newPage({
      locale: 'zh-CN',
      viewport: { width: 1280, height: 1000 },
    });
    await reader.goto((await address.getAttribute('href')) ?? '');
    const article = reader.locator('article');
    await article.locator('td[colspan="2"], th[colspan="2"]').waitFor();
    await article.locator('ol > li').first().waitFor();
    const shown = article.locator('figure img');
    await shown.first().waitFor();
    for (const image of await shown.all()) {
      await image.scrollIntoViewIfNeeded();
      await soon(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(
        0,
      );
    }
    await takePicture(reader, `editor-portal-${name}`);
    await reader.close();
  });

  it('is readable and nothing more while the item is locked', async () => {
    const item = await saveNewsPost(corridor.cms, { body: '<p>送审的一段</p>' });
    await submitItem(corridor.cms, item);
    await open(item.documentId);
    await page.getByText('审核中，不能修改').waitFor();
    expect(await text().getAttribute('contenteditable')).toBe('false');
    expect(await text().innerText()).toBe('送审的一段');
    expect(await toolbar().getByRole('button', { name: '加粗' }).count()).toBe(0);
    await pictures('locked');
  });

  it('works on a phone', async () => {
    const { documentId } = await saveNewsPost(corridor.cms, { body: null });
    await page.setViewportSize({ width: 390, height: 844 });
    await open(documentId);
    await text().click();
    await page.keyboard.type('在手机上写');
    await tool('更多工具').click();
    await pictures('phone', [390]);
    await page.setViewportSize({ width: 390, height: 844 });
    await tool('加粗').click();
    await page.keyboard.type('一句');
    const frame = page.getByTestId('editor');
    const overflow = await frame.evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await save();
    expect(await bodyOf(documentId)).toContain('<strong>一句</strong>');
    await page.setViewportSize({ width: 1280, height: 1000 });
  });

  it('opens a long text with ten pictures, and takes every letter', async () => {
    const { documentId } = await saveNewsPost(corridor.cms, { body: '<p>开头</p>' });
    await open(documentId);
    await text().click();
    const dot =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const part = `<p>${'要持续深入打好污染防治攻坚战。'.repeat(20)}</p>`.repeat(7);
    await paste(
      Array.from(
        { length: 10 },
        () => `${part}<p><img width="300" src="data:image/png;base64,${dot}"></p>`,
      ).join(''),
    );
    await page.getByTestId('editor-status').getByText('正在上传').waitFor();
    await page.getByTestId('editor-status').getByText('正在上传').waitFor({ state: 'hidden' });
    await save();
    expect((await bodyOf(documentId)).length).toBeGreaterThan(20_000);
    await open(documentId);
    // How long it takes is measured by `npm run bench`.
    await page.evaluate(async () => {
      document.querySelector<HTMLElement>('[data-testid="editor-body"]')?.focus();
      for (let index = 0; index < 20; index++) {
        document.execCommand('insertText', false, '字');
        await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 0)));
      }
    });
    expect(await text().innerText()).toContain('字'.repeat(20));
  });

  it('can be used by everybody, as far as axe can tell', async () => {
    const { documentId } = await saveNewsPost(corridor.cms, {
      body: '<p>一段<span data-footnote="注"></span></p><table><tbody><tr><td><p>格</p></td></tr></tbody></table>',
    });
    await open(documentId);
    await text().locator('td').click();
    await button('合并单元格').waitFor();
    expect(await findBarriers(page, '[data-testid="editor"]')).toEqual([]);
  });

  it('speaks English too', async () => {
    await corridor.cms.sql(
      "update public.admin_users set prefered_language = 'en' where email = 'editor@demo.example'",
    );
    const { documentId } = await saveNewsPost(corridor.cms, { body: '<p>正文</p>' });
    await page.goto(
      `${corridor.adminUrl}/content-manager/collection-types/${NEWS}/${documentId}?plugins[i18n][locale]=zh-Hans`,
    );
    await page.getByRole('toolbar').getByRole('button', { name: 'Bold' }).waitFor();
    const names = await page
      .getByRole('toolbar')
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    expect(names.filter((name) => /[\u4e00-\u9fff]/.test(name))).toEqual([]);
    await pictures('english', [1280]);
  });
});
