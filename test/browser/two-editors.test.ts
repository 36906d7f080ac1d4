// Two editors in one form, one of them killed, and one person in two windows: nobody's text is lost, and nobody's is
// written over unseen.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DEMO_PASSWORD } from '../../src/people/demo-people';
import { findBarriers } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { NEWS, saveNewsPost } from '../support/test-cms';
import { type Corridor, startCorridor } from './corridor-system';
import { readBody, signIn, takePicture } from './desk-page';

const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 30_000 });
const REFUSED = '这份稿件已被再次保存，您的内容还没有保存';

const makeSecondEditor = async ({ cms }: Corridor) => {
  const { strapi } = cms;
  const role = (await strapi.service('admin::role').findOne({ code: 'editor' })) as { id: number };
  await strapi.service('admin::user').create({
    email: 'second@demo.example',
    lastname: '白',
    firstname: '露',
    password: DEMO_PASSWORD,
    isActive: true,
    registrationToken: null,
    preferedLanguage: 'zh-Hans',
    roles: [role.id],
  });
};

describe('two editors', () => {
  let corridor: Corridor;
  let browser: Browser;
  let lin: Page;
  let bai: Page;

  const open = async (page: Page, documentId: string) => {
    await page.goto(
      `${corridor.adminUrl}/content-manager/collection-types/${NEWS}/${documentId}?plugins[i18n][locale]=zh-Hans&at=${Date.now()}`,
    );
    await page
      .getByTestId('review-panel')
      .getByTestId(/review-state/)
      .first()
      .waitFor();
  };
  const title = (page: Page) => page.locator('input[name=title]');
  const summary = (page: Page) => page.locator('textarea[name=summary]');
  const author = (page: Page) => page.locator('input[name=author]');
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();
  const save = async (page: Page) => {
    await press(page, '保存');
    await page.getByText('已保存', { exact: true }).first().waitFor();
  };
  const stored = async (documentId: string) =>
    (
      await corridor.cms.sql<{ title: string; summary: string; author: string }>(
        `select title, summary, author from news_posts where document_id = $1 and locale = 'zh-Hans'`,
        [documentId],
      )
    )[0];
  const pictures = async (page: Page, name: string) => {
    for (const width of [1280, 1920]) {
      await page.setViewportSize({ width, height: 1000 });
      await page.waitForTimeout(400);
      await takePicture(page, `two-${name}-${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  const reopen = async (context: BrowserContext, documentId: string) => {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await open(page, documentId);
    return page;
  };

  beforeAll(async () => {
    corridor = await startCorridor();
    browser = await launchBrowser();
    await makeSecondEditor(corridor);
    lin = await signIn(browser, corridor, 'editor@demo.example');
    bai = await signIn(browser, corridor, 'second@demo.example');
  });
  afterAll(async () => {
    await browser?.close();
    await corridor?.stop();
  });

  it('save one after the other without being told anything', async () => {
    const { documentId } = await saveNewsPost(corridor.cms);
    await open(lin, documentId);
    for (const said of ['第一次', '第二次', '第三次']) {
      await summary(lin).fill(said);
      await save(lin);
      await soon(async () => (await stored(documentId))?.summary).toBe(said);
    }
    await open(bai, documentId);
    await summary(bai).fill('白露的摘要');
    await save(bai);
    await soon(async () => (await stored(documentId))?.summary).toBe('白露的摘要');
    expect(await bai.getByText(REFUSED).count()).toBe(0);
  });

  it('keep both texts where both write, and show the later one what the other changed', async () => {
    const { documentId } = await saveNewsPost(corridor.cms);
    await open(lin, documentId);
    await open(bai, documentId);
    await title(lin).fill('林一鸣的标题');
    await summary(lin).fill('林一鸣的摘要');
    await title(bai).fill('白露的标题');
    await author(bai).fill('白露');
    await bai.getByTestId('editor-body').press('Control+End');
    await bai.keyboard.type('白露补充的一段。');
    await save(bai);
    await press(lin, '保存');
    const box = lin.getByTestId('review-conflict');
    await box.getByText(REFUSED).waitFor();
    // What is mine stands in the form; what only the other changed stands there too.
    await soon(() => title(lin).inputValue()).toBe('林一鸣的标题');
    expect(await summary(lin).inputValue()).toBe('林一鸣的摘要');
    expect(await author(lin).inputValue()).toBe('白露');
    expect(await lin.getByTestId('editor-body').innerText()).toContain('白露补充的一段。');
    expect(await box.innerText()).toMatch(/白露于 \d{4}年\d+月\d+日 \d\d:\d\d 保存/);
    expect(await box.innerText()).toContain('双方都改了：标题');
    await pictures(lin, 'conflict');
    await press(lin, '查看差异');
    const dialog = lin.getByTestId('review-differences');
    await dialog.waitFor();
    const said = await dialog.innerText();
    for (const words of ['全区生态环境保护工作会议召开', '白露的标题', '林一鸣的标题'])
      expect(said).toContain(words);
    expect(said).toMatch(/正文\s*只有对方改了，已采用[\s\S]*白露补充的一段。/);
    expect(said).not.toContain('来源处室');
    await pictures(lin, 'differences');
    expect(await findBarriers(lin)).toEqual([]);
    await lin.getByRole('dialog').getByText('关闭', { exact: true }).last().click();
    await dialog.waitFor({ state: 'detached' });
    expect(await stored(documentId)).toMatchObject({ title: '白露的标题', author: '白露' });
  });

  it('are refused again by the plain button, and save by the one that says it', async () => {
    await press(lin, '保存');
    await lin.getByText('您打开这份稿件之后，它已被再次保存').first().waitFor();
    await soon(() => title(lin).inputValue()).toBe('林一鸣的标题');
    await press(lin, '以我的为准再保存');
    await lin.getByText('已保存', { exact: true }).first().waitFor();
    await lin.getByTestId('review-conflict').waitFor({ state: 'detached' });
    const documentId = new URL(lin.url()).pathname.split('/').at(-1) ?? '';
    expect(await stored(documentId)).toEqual({
      title: '林一鸣的标题',
      summary: '林一鸣的摘要',
      author: '白露',
    });
    expect(await readBody(corridor.cms, documentId)).toContain('白露补充的一段。');
    await summary(lin).fill('还可以接着保存');
    await save(lin);
    await soon(async () => (await stored(documentId))?.summary).toBe('还可以接着保存');
  });

  it('can give up what is theirs', async () => {
    const { documentId } = await saveNewsPost(corridor.cms);
    await open(lin, documentId);
    await open(bai, documentId);
    await title(lin).fill('林一鸣放弃的标题');
    await title(bai).fill('白露留下的标题');
    await save(bai);
    await press(lin, '保存');
    await lin.getByTestId('review-conflict').waitFor();
    await soon(() => title(lin).inputValue()).toBe('林一鸣放弃的标题');
    await press(lin, '放弃我的');
    await soon(() => title(lin).inputValue()).toBe('白露留下的标题');
    await lin.reload();
    await soon(() => title(lin).inputValue()).toBe('白露留下的标题');
    expect(await lin.getByTestId('review-rescue').count()).toBe(0);
  });

  it('find again what was typed in a window that was killed, with what came between', async () => {
    const { documentId } = await saveNewsPost(corridor.cms);
    const killed = await reopen(lin.context(), documentId);
    await title(killed).fill('断电前的标题');
    await killed.waitForTimeout(1_000);
    await killed.close({ runBeforeUnload: false });
    await open(bai, documentId);
    await summary(bai).fill('断电期间的摘要');
    await save(bai);
    await open(lin, documentId);
    await press(lin, '恢复未保存的内容');
    await soon(() => title(lin).inputValue()).toBe('断电前的标题');
    expect(await summary(lin).inputValue()).toBe('断电期间的摘要');
    await lin.getByTestId('review-conflict').waitFor();
    await press(lin, '以我的为准再保存');
    await soon(async () => await stored(documentId)).toMatchObject({
      title: '断电前的标题',
      summary: '断电期间的摘要',
    });
  });

  it('see who else has the item open, with what is not saved, and can take it over', async () => {
    const { documentId } = await saveNewsPost(corridor.cms);
    await open(bai, documentId);
    await title(bai).fill('白露还没保存的标题');
    await open(lin, documentId);
    const note = lin.getByTestId('review-open-forms');
    await note.getByText('白露', { exact: true }).waitFor();
    expect((await note.innerText()).replaceAll('\n', '')).toContain(
      '白露 刚刚打开，有未保存的修改',
    );
    await pictures(lin, 'open-forms');
    await press(lin, '由我接手');
    await note.waitFor({ state: 'detached' });
    await title(bai).fill('');
    await title(bai).fill('全区生态环境保护工作会议召开'); // as it was: nothing unsaved, which is told at once
    await bai
      .getByTestId('review-taken')
      .getByText(/接手了这份稿件/)
      .waitFor();
    await pictures(bai, 'taken');
    await bai.getByRole('link', { name: '返回' }).click();
    await bai.getByTestId('review-panel').waitFor({ state: 'detached' });
    await lin.reload();
    await title(lin).waitFor();
    await lin.waitForLoadState('networkidle');
    expect(await lin.getByTestId('review-open-forms').count()).toBe(0);
  });

  it('are told of their own other window as of another', async () => {
    const { documentId } = await saveNewsPost(corridor.cms);
    await open(lin, documentId);
    const other = await reopen(lin.context(), documentId);
    await summary(lin).fill('第一个窗口的摘要');
    await lin.waitForTimeout(1_000);
    await title(other).fill('第二个窗口的标题');
    await save(other);
    // The first is killed before it saves: what it had is still there.
    const before = lin;
    lin = await reopen(before.context(), documentId);
    await lin.getByRole('button', { name: '恢复未保存的内容' }).waitFor();
    await press(before, '保存');
    await before.getByText('您在另一个窗口或另一台电脑上于').waitFor();
    await soon(() => summary(before).inputValue()).toBe('第一个窗口的摘要');
    await soon(() => title(before).inputValue()).toBe('第二个窗口的标题');
    await before.close({ runBeforeUnload: false });
    await other.close();
  });
});
