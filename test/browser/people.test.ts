// An administrator makes a person with one form, who signs in and starts to work; who may do what; what the auditor reads.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchBrowser } from '../support/browser';
import { approveCase, saveNewsPost, submitItem } from '../support/test-cms';
import { type Corridor, startCorridor } from './corridor-system';
import { signIn, takePicture } from './desk-page';

const NEWS = 'content-manager/collection-types/api::news-post.news-post';
const EMAIL = 'ouyang@demo.example';
const OWN_PASSWORD = 'Ouyang-2026-own';

/** In the browser: waits for dialogs that are sliding in; spinners never end. */
const settle = () =>
  Promise.allSettled(
    document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
      .map((animation) => animation.finished),
  ).then(() => undefined);

describe('people', () => {
  let corridor: Corridor;
  let browser: Browser;
  let manager: Page;
  let newcomer: Page;
  let password: string;

  const takePictures = async (page: Page, name: string, widths = [1280, 1920]) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 1000 });
      await page.evaluate(settle);
      await takePicture(page, `people-${name}-${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 1000 });
  };
  const enter = async (page: Page, secret: string) => {
    await page.getByLabel('电子邮件').fill(EMAIL);
    await page.locator('input[name=password]').fill(secret);
    await page.getByRole('button', { name: '登录' }).click();
  };

  beforeAll(async () => {
    corridor = await startCorridor();
    browser = await launchBrowser();
    await approveCase(
      corridor.cms,
      await submitItem(corridor.cms, await saveNewsPost(corridor.cms)),
    );
    manager = await signIn(browser, corridor, 'manager@demo.example');
  });
  afterAll(async () => {
    await browser?.close();
    await corridor?.stop();
  });

  it('are made by one form, whose password is shown once', async () => {
    await manager.getByRole('link', { name: '人员', exact: true }).first().click();
    await manager.getByRole('heading', { name: '人员', level: 1 }).waitFor();
    await takePictures(manager, 'list', [390, 1280, 1920]);
    await manager.getByTestId('person-create').click();
    await manager.getByTestId('person-save').click();
    await manager.getByText('请填写姓名').waitFor();
    await takePictures(manager, 'form-problems', [1280]);
    await manager.getByTestId('person-name').fill('欧阳传薇');
    await manager.getByTestId('person-email').fill(EMAIL);
    await manager.getByRole('checkbox', { name: '编辑' }).check();
    await manager.getByRole('combobox', { name: /^处室/ }).click();
    await manager.getByRole('option', { name: '办公室' }).click();
    await manager.keyboard.press('Escape');
    await takePictures(manager, 'form');
    await manager.getByTestId('person-save').click();
    password = await manager.getByTestId('new-password').innerText();
    await takePictures(manager, 'password');
    await manager.getByTestId('password-noted').click();
    await manager.getByText('欧阳传薇').waitFor();
    expect(await manager.getByText(password).count()).toBe(0);
  });

  it('choose a password of their own before anything else', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
    newcomer = await context.newPage();
    newcomer.setDefaultTimeout(30_000);
    await newcomer.goto(`${corridor.adminUrl}/auth/login`);
    await enter(newcomer, password);
    await newcomer.getByRole('heading', { name: '设置自己的密码' }).waitFor();
    await takePictures(newcomer, 'first-password', [390, 1280, 1920]);
    await newcomer.getByLabel(/^现在的密码/).fill(password);
    await newcomer.getByLabel(/^新密码/).fill(OWN_PASSWORD);
    await newcomer.getByLabel(/^再次输入/).fill(OWN_PASSWORD);
    await newcomer.getByTestId('first-password-save').click();
    await newcomer.getByTestId('first-password-done').click();
    await newcomer.getByLabel('电子邮件').waitFor();
    await enter(newcomer, OWN_PASSWORD);
    await newcomer.waitForSelector('nav');
  });

  it('find their own department in a form, and in the item once it is saved', async () => {
    await newcomer.goto(`${corridor.adminUrl}/${NEWS}/create?plugins[i18n][locale]=zh-Hans`);
    await newcomer.locator('input[name=title]').fill('新人的第一篇');
    await newcomer.getByRole('button', { name: '保存', exact: true }).click();
    await newcomer.getByText('已保存').waitFor();
    await newcomer.getByText('办公室').first().waitFor();
    await takePictures(newcomer, 'first-item', [1280]);
  });

  it('are told what goes together, from the permissions as they are', async () => {
    await manager.goto(`${corridor.adminUrl}/people/overview`);
    await manager.getByTestId('deed-write').waitFor();
    await takePictures(manager, 'overview');
    await manager.setViewportSize({ width: 390, height: 844 });
    await takePictures(manager, 'overview', [390]);
  });

  it('are out at once when their account is deactivated', async () => {
    await manager.goto(`${corridor.adminUrl}/people`);
    const row = manager.getByRole('row', { name: /欧阳传薇/ });
    await row.getByTestId('person-deactivate').click();
    await takePictures(manager, 'deactivate', [1280]);
    await manager.getByTestId('person-deactivate-confirm').click();
    await manager.getByText('已停用欧阳传薇的账号').first().waitFor();
    await newcomer.goto(`${corridor.adminUrl}/${NEWS}`);
    await newcomer.getByLabel('电子邮件').waitFor();
    await enter(newcomer, OWN_PASSWORD);
    await newcomer.getByText('账号已停用').waitFor();
  });

  it('are in the audit, which the auditor reads and nobody else', async () => {
    const auditor = await signIn(browser, corridor, 'auditor@demo.example');
    await auditor.getByRole('link', { name: '审计记录', exact: true }).first().click();
    await auditor.getByText('停用账号').first().waitFor();
    await takePictures(auditor, 'audit', [390, 1280, 1920]);
    await auditor.getByRole('combobox', { name: '操作' }).click();
    await auditor.getByRole('option', { name: '作出审核决定' }).click();
    await auditor.getByText('终审签发').first().waitFor();
    await auditor.getByRole('link', { name: '全区生态环境保护工作会议召开' }).first().click();
    await auditor.getByText('将要公开的内容').first().waitFor();
    await takePictures(auditor, 'audit-case', [1280]);
  });
});
