// What people do on the desk, in the words that they see.
import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';

import { DEMO_PASSWORD } from '../../src/people/demo-people';
import type { TestCms } from '../support/test-cms';
import { type Corridor, PICTURES } from './corridor-system';

const NEWS = 'content-manager/collection-types/api::news-post.news-post';

/** Signs in on the login page, in a browser of their own. */
export async function signIn(
  browser: Browser,
  { adminUrl }: Pick<Corridor, 'adminUrl'>,
  email: string,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${adminUrl}/auth/login`);
  await page.getByLabel('电子邮件').fill(email);
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForSelector('nav');
  return page;
}

/** Ready for docs/images: copy from here what a screen's change made old. */
const MANUAL = path.resolve('.cache/screenshots/manual');

/** A screen as a manual shows it, 1280 wide and in few colours. */
export const takeManualPicture = async (page: Page, name: string, height = 900) => {
  mkdirSync(MANUAL, { recursive: true });
  await page.setViewportSize({ width: 1280, height });
  await page.waitForTimeout(400);
  const { size } = await sharp(await page.screenshot())
    .png({ palette: true, colours: 256, effort: 7 })
    .toFile(path.join(MANUAL, `${name}.png`));
  expect(size, `${name} for the manual`).toBeLessThan(150_000);
};

export const takePicture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true });
};

const choose = async (page: Page, field: RegExp, option: string) => {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).first().click();
};

export type Article = { title: string; body: string };

/** Writes a complete news post and saves it. */
export async function writeNewsPost(page: Page, corridor: Corridor, { title, body }: Article) {
  await page.goto(`${corridor.adminUrl}/${NEWS}/create?plugins[i18n][locale]=zh-Hans`);
  await page.locator('input[name=title]').fill(title);
  await page.getByTestId('editor-body').fill(body);
  await choose(page, /^栏目/, '要闻动态');
  await choose(page, /^来源处室/, '办公室');
  await page.locator('input[name=author]').fill('林一鸣');
  await choose(page, /^来源(?!处室)/, '原创');
  await choose(page, /^形式/, '文字');
  await choose(page, /^公开属性/, '主动公开');
  const issuedOn = page.getByRole('combobox', { name: /^成文日期/ });
  await issuedOn.fill('2026/03/02');
  await issuedOn.press('Tab');
  await page.getByLabel('门户网站').check();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已保存').waitFor();
}

/** Presses a button of the review panel or case page and confirms its dialog. */
export async function act(page: Page, label: string, done: string, reason?: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('alertdialog');
  // A withdrawal asks for a kind beside the reason.
  if (label === '立即撤稿' || label === '申请撤稿')
    await dialog.getByText('误发或内容有误').click();
  if (reason !== undefined) await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await page.getByText(done).first().waitFor();
}

/** Opens the oldest task of 待我审核 with this title. */
export async function openTask(page: Page, { adminUrl }: Corridor, title: string): Promise<void> {
  await page.goto(`${adminUrl}/plugins/review`);
  await page.getByRole('link', { name: title }).click();
  await page.getByTestId('review-revision').or(page.getByTestId('review-diff')).waitFor();
  // A case with something to differ from opens with the difference.
  const text = page.getByRole('tab', { name: '全文' });
  if ((await text.count()) > 0) await text.click();
  await page.frameLocator('iframe').getByRole('heading', { name: title }).waitFor();
}

/** The sum on the statistics page for this year; 0 where nothing was published. */
export async function readTotal(page: Page, { adminUrl }: Corridor): Promise<number> {
  await page.goto(`${adminUrl}/plugins/statistics`);
  const total = page.getByTestId('statistics-total');
  await total.or(page.getByText('这段时间没有发布记录。')).waitFor();
  return (await total.count()) === 0 ? 0 : Number(await total.innerText());
}

/** Saves the form that is open, as an editor's hands do. */
export const saveByKeys = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+s');
  const said = page.getByText('已保存', { exact: true }).first();
  await said.waitFor();
  await said.waitFor({ state: 'detached' });
};

/** The text of a news post as it is stored. */
export const readBody = async ({ sql }: Pick<TestCms, 'sql'>, documentId: string) => {
  const [row] = await sql<{ body: string }>(
    'select body from public.news_posts where document_id = $1',
    [documentId],
  );
  return row?.body ?? '';
};
