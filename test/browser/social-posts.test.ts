// A post for WeChat and Weibo as an editor writes it: counters and looks follow the typing, what does not fit is named.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findBarriers } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { samplePicture } from '../support/sample-picture';
import {
  aNewsPost,
  CMS_BOOT_MS,
  saveNewsPost,
  startTestCms,
  submitItem,
  type TestCms,
} from '../support/test-cms';
import { signIn, takePicture } from './desk-page';

const POSTS = 'api::social-post.social-post';
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 30_000 });

describe('a post for WeChat and Weibo', () => {
  let cms: TestCms;
  let browser: Browser;
  let page: Page;

  const place = (id: string) =>
    `${cms.url}/admin/content-manager/collection-types/${POSTS}/${id}?plugins[i18n][locale]=zh-Hans`;
  const measure = (account: string, name: string) =>
    page.getByTestId(`post-${account}`).getByTestId(`post-measure-${name}`);
  const pictures = async (name: string) => {
    for (const width of [1280, 1920]) {
      await page.setViewportSize({ width, height: 1000 });
      await page.waitForTimeout(400);
      await takePicture(page, `posts-${name}-${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 1000 });
  };
  const savePost = async (traits: object): Promise<string> => {
    const { column: _column, ...data } = aNewsPost(cms, { column: cms.columnId, ...traits });
    const saved = (await cms.as('editor', () =>
      cms.strapi.documents(POSTS).create({
        data: { ...data, column: cms.columnId },
        locale: 'zh-Hans',
      } as never),
    )) as { documentId: string };
    return saved.documentId;
  };

  beforeAll(async () => {
    cms = await startTestCms({ listen: true, admin: true });
    browser = await launchBrowser();
    page = await signIn(browser, { adminUrl: `${cms.url}/admin` }, 'editor@demo.example');
    await page.setViewportSize({ width: 1280, height: 1000 });
  }, CMS_BOOT_MS);
  afterAll(async () => {
    await browser?.close();
    await cms?.stop();
  });

  it('counts while one writes, and shows what each account will get', async () => {
    await page.goto(place('create'));
    await page.getByText('选择微信或微博账号后').waitFor();
    await page.getByLabel('微信公众号').check();
    await page.getByLabel('官方微博').check();
    await page.locator('input[name=title]').fill('秋冬季大气污染综合治理攻坚行动启动');
    await page.locator('textarea[name=body]').fill('蓝天保卫战打响。'.repeat(17));
    await soon(() => measure('wechat', 'title').innerText()).toMatch(/17\/32[^]*剩 15/);
    await soon(() => measure('wechat', 'text').innerText()).toContain('136/19,999');
    await soon(() => measure('weibo', 'status').innerText()).toMatch(/136\/140[^]*剩 4/);
    expect(await measure('weibo', 'status').getAttribute('data-over')).toBe('false');
    await page.locator('input[name=link]').fill('https://www.example.gov.cn/xwdt/1.html');
    await soon(() => measure('weibo', 'status').innerText()).toMatch(/156\/140[^]*超 16/);
    await page.getByText('其中链接 20 字。').waitFor();
    await page.getByTestId('post-look-weibo').getByText('网页链接').waitFor();
    expect(await page.getByTestId('post-look-wechat').innerText()).toContain(
      '秋冬季大气污染综合治理攻坚行动启动',
    );
    await page.locator('input[name=title]').fill('字'.repeat(65));
    await soon(() => measure('wechat', 'title').innerText()).toMatch(/超 33[^]*超过上限/);
  });

  it('shows an account’s own text, cover and pictures', async () => {
    const upload = async (bytes: Buffer, name: string) => {
      const form = new FormData();
      form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name);
      const { token } = await page.evaluate(() => ({
        token: document.cookie.match(/jwtToken=([^;]+)/)?.[1] ?? '',
      }));
      const answer = await fetch(`${cms.url}/upload`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: form,
      });
      return ((await answer.json()) as { id: number }[])[0]?.id;
    };
    const cover = await upload(samplePicture(940, 600, 1), '封面.png');
    const second = await upload(samplePicture(600, 600, 3), '现场.png');
    const id = await savePost({
      title: '全区生态环境保护工作会议召开',
      body: '会议指出，要持续深入打好污染防治攻坚战，推动空气质量持续改善。',
      accounts: ['wechat', 'weibo'],
      cover,
      pictures: [cover, second],
      link: 'https://www.example.gov.cn/xwdt/1.html',
      variants: {
        weibo: {
          title: null,
          summary: null,
          text: '#蓝天保卫战#全区生态环境保护工作会议召开，部署今年重点任务。',
        },
      },
    });
    await page.goto(place(id));
    const weibo = page.getByTestId('post-look-weibo');
    await weibo.getByText('部署今年重点任务').waitFor();
    expect(await weibo.locator('img').count()).toBe(2);
    expect(await page.getByTestId('post-look-wechat').locator('img').count()).toBe(2);
    expect(await page.getByTestId('post-look-wechat').innerText()).toContain('会议指出');
    await pictures('looks');
  });

  it('names at submission what an account refuses, and leads to the field', async () => {
    const id = await savePost({ title: '字'.repeat(65), accounts: ['wechat'] });
    await page.goto(place(id));
    const missing = page.getByTestId('review-missing');
    await missing.getByText('“微信公众号”的标题有 65 字，最多 64 字').waitFor();
    await pictures('over');
    await missing.getByRole('button', { name: /标题有 65 字/ }).click();
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      'title',
    );
    await page.getByRole('button', { name: '提交审核', exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: '提交审核', exact: true }).click();
    await dialog.getByRole('alert').getByText('最多 64 字').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
  });

  it('is shown to its reviewer as each account will get it, from the revision and not the working copy', async () => {
    const item = await saveNewsPost(cms, {
      ...{ title: '全区大气监测月报', summary: '优良天数比例上升。' },
      accounts: ['portal', 'wechat', 'weibo'],
      variants: { weibo: { title: null, summary: null, text: '#大气监测#本月优良天数比例上升。' } },
    });
    const { caseId } = await submitItem(cms, item);
    const reviewer = await signIn(browser, { adminUrl: `${cms.url}/admin` }, 'first@demo.example');
    await reviewer.goto(`${cms.url}/admin/plugins/review/cases/${caseId}`);
    await reviewer.getByRole('button', { name: '官方微博' }).click();
    await reviewer.getByTestId('post-look-weibo').getByText('本月优良天数比例上升').waitFor();
    await reviewer.getByText('这个账号使用自己的文本').waitFor();
    await reviewer.getByRole('button', { name: '微信公众号' }).click();
    const wechat = reviewer.getByTestId('post-look-wechat');
    expect(await wechat.innerText()).toContain('优良天数比例上升。');
    expect(await findBarriers(reviewer)).toEqual([]);
    for (const width of [1280, 1920, 360]) {
      await reviewer.setViewportSize({ width, height: 1000 });
      await reviewer.waitForTimeout(400);
      await takePicture(reviewer, `case-looks-${width}`);
    }
    expect(
      await reviewer.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    await reviewer.getByRole('button', { name: '网页' }).click();
    await reviewer.getByTestId('review-revision').waitFor();
    await reviewer.context().close();
  });

  it('is copied from the head of the form, and the copy opens', async () => {
    const id = await savePost({ title: '要复制的一条', accounts: ['weibo'] });
    await page.goto(place(id));
    await page.getByTestId('post-weibo').waitFor();
    await page.getByRole('button', { name: '更多操作' }).first().click();
    const copy = page.getByRole('menuitem', { name: '复制一份', exact: true });
    await copy.hover();
    await page.waitForTimeout(400);
    await takePicture(page, 'posts-copy-1280');
    await copy.click();
    await soon(() => page.locator('input[name=title]').inputValue()).toBe('要复制的一条（副本）');
    expect(page.url()).not.toContain(id);
    await page.getByTestId('review-panel').getByText('草稿').first().waitFor();
  });
});
