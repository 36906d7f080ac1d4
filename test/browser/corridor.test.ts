// From an editor's working copy to a counted publication, on the screens that people use, in Chinese.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findBarriers } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { type Corridor, startCorridor } from './corridor-system';
import { act, openTask, readTotal, signIn, takePicture, writeNewsPost } from './desk-page';
import { pinInColumn } from './placements-page';
import { turnSwitches } from './switches-page';

const TITLE = '全区秋冬季大气污染防治行动启动';
const BODY = '行动自十一月起至次年三月止。\n\n各单位要压实责任。\n\n联系电话：13912345678。';

/** What the screen says in the end; the default of one second is too short for a busy machine. */
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 30_000 });

describe('the corridor', () => {
  let corridor: Corridor;
  let browser: Browser;
  let editor: Page;
  let oldTab: Page;
  let statistician: Page;
  let before: number;
  let published: string;

  beforeAll(async () => {
    corridor = await startCorridor();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await corridor?.stop();
  });

  it('speaks Chinese from the login page on', async () => {
    statistician = await signIn(browser, corridor, 'stats@demo.example');
    expect(await statistician.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
    before = await readTotal(statistician, corridor);
    await takePicture(statistician, '01-figures-before');
  });

  it('names what is missing when an unfinished item is submitted', async () => {
    editor = await signIn(browser, corridor, 'editor@demo.example');
    await writeNewsPost(editor, corridor, { title: '', body: BODY });
    await act(editor, '提交审核', '稿件尚不完整');
    const dialog = editor.getByRole('alertdialog');
    expect(await dialog.innerText()).toContain('请填写标题');
    expect(await editor.getByTestId('review-findings').innerText()).toContain('139****5678');
    await takePicture(editor, '02-missing');
    await dialog.getByRole('button', { name: '取消' }).click();
  });

  it('has no shortcut past the review', async () => {
    await editor.locator('input[name=author]').press('Control+Shift+Enter');
    await editor.reload();
    await editor.getByText('草稿').first().waitFor();
    const reader = await browser.newPage({ locale: 'zh-CN' });
    await reader.goto(corridor.portalUrl);
    expect(await reader.locator('body').innerText()).not.toContain('压实责任');
    await reader.close();
  });

  it('locks an item once it is submitted', async () => {
    await editor.locator('input[name=title]').fill(TITLE);
    expect(await editor.getByRole('button', { name: '提交审核' }).isDisabled()).toBe(true);
    await editor.getByRole('button', { name: '保存', exact: true }).click();
    await editor.getByText('已保存').first().waitFor();
    oldTab = await editor.context().newPage();
    await oldTab.goto(editor.url());
    await soon(() => oldTab.locator('input[name=title]').inputValue()).toBe(TITLE);
    await oldTab.getByRole('button', { name: '提交审核' }).waitFor(); // its panel has loaded
    await act(editor, '提交审核', '已提交审核');
    await editor.getByText('审核中，不能修改').waitFor();
    await soon(() => editor.locator('input[name=title]').isDisabled()).toBe(true);
    expect(await editor.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true);
    await takePicture(editor, '03-locked');
  });

  it('gives back what was typed in a tab that did not know of the lock', async () => {
    const summary = oldTab.locator('textarea[name=summary]');
    await summary.fill('还没保存的摘要');
    await oldTab.getByRole('button', { name: '保存', exact: true }).click();
    await oldTab.getByText('稿件正在审核或已审核待发布，不能修改').first().waitFor();
    await soon(() => summary.inputValue()).toBe('');
    await oldTab.getByRole('button', { name: '恢复未保存的内容' }).click();
    await soon(() => summary.inputValue()).toBe('还没保存的摘要');
    await takePicture(oldTab, '03-given-back');
    await oldTab.close();
  });

  it.each([
    ['first@demo.example', '初审'],
    ['secrecy@demo.example', '保密审查'],
    ['sign@demo.example', '终审签发'],
  ])(
    'shows %s the revision as it will be read, and takes the decision of %s',
    async (email, stage) => {
      const reviewer = await signIn(browser, corridor, email);
      await openTask(reviewer, corridor, TITLE);
      await reviewer.getByText(`${stage}（当前环节）`).waitFor();
      expect(await reviewer.getByTestId('review-findings').innerText()).toContain('13912345678');
      await takePicture(reviewer, `04-${stage}`);
      await act(reviewer, '同意', '已同意');
      await reviewer.context().close();
    },
  );

  it('publishes on the portal, where anybody can read it', async () => {
    await editor.reload();
    await act(editor, '发布', '已发布，正在发往各账号');
    const address = editor.getByRole('link', { name: '打开', exact: true });
    await address.waitFor(); // the panel follows the delivery by itself
    await takePicture(editor, '05-published');
    const reader = await browser.newPage({ locale: 'zh-CN' });
    published = (await address.getAttribute('href')) ?? '';
    await reader.goto(published);
    await reader.getByRole('heading', { name: TITLE }).waitFor();
    await reader.getByText('各单位要压实责任。').waitFor();
    await takePicture(reader, '06-portal');
    expect(new URL(reader.url()).origin).toBe(corridor.portalUrl);
  });

  it('is found by whoever searches, without a script, at any width and in either language', async () => {
    const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false });
    const reader = await context.newPage();
    await reader.goto(corridor.portalUrl);
    await reader.getByRole('searchbox', { name: '站内检索' }).fill('大气污染');
    await reader.getByRole('button', { name: '检索', exact: true }).click();
    // The index follows the page within seconds; one reader may search forty times a minute.
    const found = async () => {
      await reader.reload();
      return reader.getByRole('link', { name: TITLE }).count();
    };
    await expect.poll(found, { timeout: 30_000, interval: 1500 }).toBeGreaterThan(0);
    for (const width of [360, 1440]) {
      await reader.setViewportSize({ width, height: 900 });
      await takePicture(reader, `search-${width}`);
    }
    await soon(async () => {
      await reader.goto(`${corridor.portalUrl}/search?q=${encodeURIComponent('大气物染')}`);
      return reader.getByText('没有找到“大气物染”').count();
    }).toBe(1);
    await takePicture(reader, 'search-meant-1440');
    await reader.goto(`${corridor.portalUrl}/en/search?q=annual+report&year=2020`);
    await reader.getByText('Nothing was found.').waitFor();
    await takePicture(reader, 'search-en-1440');
    await context.close();
    const seeing = await browser.newPage({ locale: 'zh-CN' });
    await seeing.goto(`${corridor.portalUrl}/search?q=${encodeURIComponent('大气污染')}`);
    expect(await findBarriers(seeing)).toEqual([]);
    await seeing.goto(`${corridor.portalUrl}/search?q=${encodeURIComponent('碳足迹')}`);
    await seeing.reload();
    await seeing.close();
  });

  it('shows the desk what was searched for, and keeps synonyms and what is to stand first', async () => {
    const keeper = await signIn(browser, corridor, 'manager@demo.example');
    await soon(async () => {
      await keeper.goto(`${corridor.adminUrl}/plugins/search`);
      await keeper.getByRole('heading', { name: '检索', level: 1 }).waitFor();
      return keeper.getByText('碳足迹').count();
    }).toBe(2);
    await keeper.getByTestId('search-add-synonyms').click();
    await keeper.getByTestId('search-save').click();
    await keeper.getByText('一组同义词应有 2 至 10 个词。').first().waitFor();
    await keeper.getByLabel('意思相同的词').fill('碳足迹、大气污染');
    await takePicture(keeper, 'search-dialog');
    await keeper.getByTestId('search-save').click();
    await keeper.getByText('碳足迹、大气污染').waitFor();
    await keeper.getByTestId('search-add-bets').click();
    await keeper.getByLabel('检索词').fill('冬防');
    await keeper.getByLabel('稿件在门户上的网址').fill(published);
    await keeper.getByTestId('search-save').click();
    await keeper.getByText('冬防').waitFor();
    for (const width of [1280, 1920]) {
      await keeper.setViewportSize({ width, height: 1000 });
      await takePicture(keeper, `search-desk-${width}`);
    }
    expect(await findBarriers(keeper)).toEqual([]);
    const reader = await browser.newPage({ locale: 'zh-CN' });
    for (const q of ['碳足迹', '冬防']) {
      await soon(async () => {
        await reader.goto(`${corridor.portalUrl}/search?q=${encodeURIComponent(q)}`);
        return reader.getByRole('link', { name: TITLE }).count();
      }).toBe(1);
    }
    await reader.close();
  });

  it('stands on the strip of every page, and first in its column, where one person says so', async () => {
    const operator = await signIn(browser, corridor, 'operator@demo.example');
    await turnSwitches(operator, corridor, TITLE);
    await pinInColumn(operator, corridor, TITLE);
    await operator.context().close();
  });

  it('raises the figure by one', async () => {
    await soon(() => readTotal(statistician, corridor)).toBe(before + 1);
    await takePicture(statistician, '07-figures-after');
  });
});
