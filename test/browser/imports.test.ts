// 旧站导入: a batch as those see it who answer for it, from the list to the second signature.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { launchBrowser } from '../support/browser';
import { importOldSite } from '../support/old-site';
import { type Corridor, startCorridor } from './corridor-system';
import { signIn, takePicture } from './desk-page';

const WIDTHS = [1280, 1920, 390];

describe('旧站导入', () => {
  let corridor: Corridor;
  let browser: Browser;
  let signatory: Page;

  const takePictures = async (page: Page, name: string) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(400);
      await takePicture(page, `imports-${name}-${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  const openBatch = async (page: Page) => {
    await page.goto(`${corridor.adminUrl}/plugins/imports`);
    await page.getByRole('link', { name: '旧门户' }).click();
    await page.getByRole('heading', { name: '旧门户' }).waitFor();
  };
  const sign = async (page: Page) => {
    await page.getByTestId('import-sign').click();
    await page.getByTestId('import-sign-confirm').click();
  };

  beforeAll(async () => {
    corridor = await startCorridor();
    browser = await launchBrowser();
    const database = openPoolDatabase(corridor.cms.database.urls.app, { max: 2 });
    await importOldSite(corridor.cms, database.sql);
    await database.close();
    signatory = await signIn(browser, corridor, 'sign@demo.example');
  });
  afterAll(async () => {
    await browser?.close();
    await corridor?.stop();
  });

  it('lists the batches and what waits for a signature', async () => {
    await signatory.getByRole('link', { name: '旧站导入' }).click();
    await signatory.getByText('待签署 1 批').waitFor();
    await takePictures(signatory, 'list');
  });

  it('shows what is in a batch, what was left out and why, and each page as it will be read', async () => {
    await openBatch(signatory);
    await signatory.getByText('3 篇，2 个文件').waitFor();
    await signatory.getByText('未导入 1 篇').click();
    await signatory.getByText('没有发布日期').first().waitFor();
    await takePictures(signatory, 'batch');
    const row = signatory.getByRole('row', { name: /工作会议召开/ });
    await row.getByRole('button', { name: '查看' }).click();
    const frame = signatory.frameLocator('[data-testid=import-item]');
    await frame.getByText('会议强调，要抓好落实。').waitFor();
    expect(await frame.locator('table td').count()).toBe(3);
    await signatory.waitForTimeout(400);
    await takePicture(signatory, 'imports-item-1280');
    await signatory.keyboard.press('Escape');
  });

  it('is public when two have signed, and says so to the first', async () => {
    await sign(signatory);
    await signatory.getByText('您已签署，等待另一人签署').waitFor();
    expect(await signatory.getByTestId('import-sign').count()).toBe(0);
    await takePictures(signatory, 'signed-once');
    const administrator = await signIn(browser, corridor, 'manager@demo.example');
    await openBatch(administrator);
    await sign(administrator);
    await administrator.getByText('已转入', { exact: true }).waitFor();
    await administrator.getByText('已发布 3 篇，门户上现有 3 篇').waitFor();
    await takePictures(administrator, 'taken-over');
    const reader = await browser.newPage();
    await reader.goto(`${corridor.portalUrl}/xwdt/2019/1.htm`);
    await reader.getByRole('heading', { name: '全区生态环境保护工作会议召开' }).waitFor();
    expect(reader.url()).toContain('/news-post/');
    await reader.getByText('2019-03-05 10:23').first().waitFor();
    await takePicture(reader, 'imports-portal-1280');
  });
});
